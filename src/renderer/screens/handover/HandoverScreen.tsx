import { useEffect, useMemo } from 'react';
import { LEFT_OUT } from '../../../core/plan-file';
import { takesChanges } from '../../store/handover-targets';
import { useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { EmptyState, Figures, ScreenBar, Segmented, StateMark, VerdictHead, type Figure } from '../../ui';
import layout from '../../ui/layout.module.css';
import { timeWords } from '../../words/times';
import { ChangeTable } from './ChangeTable';
import { CopyPackView } from './copy-pack/CopyPackView';
import { headline, leadWords } from './handover-words';
import styles from './HandoverScreen.module.css';
import { LeftForYou } from './LeftForYou';
import { OverdueNote } from './OverdueNote';
import { OutboxScreen } from './outbox/OutboxScreen';
import { RangePicker } from './RangePicker';
import { ReadBackView } from './readback/ReadBackView';
import { ReadingLine } from './ReadingLine';
import { SaveFoot } from './SaveFoot';
import { SavedNotice, HandNotice, TwiceNotice } from './Notices';
import { StaleNotice } from './StaleNotice';
import { TargetList } from './TargetList';
import { useHandoverActions } from './use-handover-actions';
import { useHandoverData, type HandoverView } from './use-handover-data';
import { ViewTabs } from './ViewTabs';

const VIEWS = { tell: TellView, outbox: OutboxScreen, happened: ReadBackView, copy: CopyPackView };

/** What the schedulers must be told: as files, as a list to tick off, or sent; and what they made of it. */
export function HandoverScreen() {
  const view = useWindowState((state) => state.handoverView);
  const View = VIEWS[view];
  return (
    <div className={layout['screen']} data-testid="screen-handover">
      <View />
    </div>
  );
}

function TellView() {
  const picture = useHandoverData();
  return picture ? <OpenRoom picture={picture} /> : <ScreenBar title="Hand-over" />;
}

function OpenRoom({ picture }: { picture: HandoverView }) {
  const { info } = useSession();
  const { target, mode, range, change, choices } = picture;
  const work = useHandoverActions(picture);
  const words = useMemo(() => timeWords(info.locale, picture.zone), [info.locale, picture.zone]);
  const rows = [...picture.open, ...picture.done];
  const isCopy = !takesChanges(target);
  const asked = {
    mode,
    isFirst: !picture.rows.handovers.some(({ scheduler }) => scheduler === target.id),
    left: picture.left.byHand.length + picture.left.unfinished.length,
  };
  // Where files were saved is news only until the screen is left.
  useEffect(() => () => change({ saved: null }), [change]);
  return (
    <>
      <ScreenBar title="Hand-over">
        <ViewTabs />
        {isCopy ? null : (
          <Segmented
            label="What to hand over"
            options={[
              { value: 'changes', label: 'Changes', testId: 'handover-mode-changes' },
              { value: 'whole', label: 'Whole plan', testId: 'handover-mode-whole' },
            ]}
            value={choices.mode}
            onChange={(next) => change({ mode: next, saved: null })}
          />
        )}
        {target.kind === 'plan' ? null : (
          <RangePicker
            range={range}
            today={picture.today}
            words={words}
            onChange={(next) => change({ range: next })}
          />
        )}
      </ScreenBar>
      <div className={layout['work']}>
        <TargetList picture={picture} words={words} />
        <section className={layout['main']} aria-labelledby="handover-headline">
          <VerdictHead
            figures={
              isCopy || mode === 'whole' ? null : (
                <Figures figures={figuresOf(picture.counts)} locale={info.locale} />
              )
            }
          >
            <h2 id="handover-headline" className="t24" data-testid="handover-headline">
              {headline(target, asked, isCopy ? picture.result.rows : picture.open.length, info.locale)}
            </h2>
            <p>{leadWords(target, asked)}</p>
            {target.kind === 'plan' ? <LeftOut /> : null}
          </VerdictHead>
          <ReadingLine picture={picture} />
          {isCopy ? null : (
            <div className={styles['overdue']}>
              <OverdueNote scheduler={target.id} />
            </div>
          )}
          <SavedNotice picture={picture} />
          {mode === 'whole' ? <TwiceNotice picture={picture} /> : null}
          <HandNotice
            rows={picture.open}
            words={words}
            today={picture.today}
            channels={picture.rows.channels}
          />
          <LeftForYou picture={picture} words={words} />
          <StaleNotice rows={picture.open} />
          {isCopy ? null : rows.length === 0 ? (
            <EmptyState title={`No changes for ${target.name}`} icon={<StateMark state="published" />}>
              Approved and scheduled posts appear here when they differ from what {target.name} already has.
            </EmptyState>
          ) : (
            <ChangeTable picture={picture} words={words} busy={work.busy} onTick={work.tick} />
          )}
          <SaveFoot picture={picture} busy={work.busy} onSave={() => void work.save()} />
        </section>
      </div>
    </>
  );
}

/** What a plan file does not hold: nobody should find out when they need it. */
function LeftOut() {
  return (
    <details data-testid="handover-left-out">
      <summary>What this file leaves out</summary>
      <ul>
        {LEFT_OUT.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}

/** Edits are few: they are counted only where there are any. */
function figuresOf({ cancel, move, edit, create }: HandoverView['counts']): readonly Figure[] {
  return [
    { mark: 'cancelled', value: cancel, word: 'cancel' },
    { mark: 'moved', value: move, word: 'move' },
    ...(edit > 0 ? [{ mark: 'draft', value: edit, word: 'edit' } as const] : []),
    { mark: 'create', value: create, word: 'create' },
  ];
}
