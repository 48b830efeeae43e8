import { ArrowRight, FileDown } from 'lucide-react';
import { platformOrGeneric } from '../../../core/platform';
import { useWindowState } from '../../store/window-state';
import { Button, Checkbox, PlatformTile, StateMark, TitleCell, cx, type MarkState } from '../../ui';
import type { TimeWords } from '../../words/times';
import styles from './ChangeTable.module.css';
import type { HandoverRow } from './handover-rows';
import type { HandoverView } from './use-handover-data';

const KINDS: { readonly [Kind in HandoverRow['kind']]: { readonly word: string; readonly mark: MarkState } } =
  {
    cancel: { word: 'Cancel', mark: 'cancelled' },
    move: { word: 'Move', mark: 'moved' },
    edit: { word: 'Reword', mark: 'draft' },
    create: { word: 'Create', mark: 'create' },
  };

export interface ChangeTableProps {
  readonly picture: HandoverView;
  readonly words: TimeWords;
  readonly busy: boolean;
  onTick(rows: readonly HandoverRow[], done: boolean): void;
}

export interface ChangeLineProps extends ChangeTableProps {
  readonly row: HandoverRow;
}

/** One change: what, where, from when to when, and how it gets into the tool. */
export function ChangeLine({ row, picture, words, busy, onTick }: ChangeLineProps) {
  const { today, rows, target, mode } = picture;
  const { word, mark } = KINDS[row.kind];
  const channel = rows.channels.find(({ id }) => id === row.channelId);
  const platform = platformOrGeneric(channel?.platform ?? '');
  const isDone = row.told?.done === true;
  const time = (at: number | null) => (at === null ? null : words.moment(at, today));
  return (
    <tr
      className={cx(isDone && styles['done'])}
      data-testid="handover-change"
      data-delivery-id={row.deliveryId}
      data-kind={row.kind}
    >
      <td className={styles['tick']}>
        {row.how !== 'file' ? (
          <Checkbox
            checked={isDone}
            // A post that went out by hand is out: only undo takes the tick back.
            disabled={busy || (isDone && row.kind === 'create')}
            data-testid="handover-tick"
            aria-label={`${word} “${row.title}” on ${platform.name}: done in ${target.name}`}
            onChange={(done) => onTick([row], done)}
          />
        ) : (
          <FileDown size="0.875rem" strokeWidth={1.9} aria-hidden />
        )}
      </td>
      <td>
        <span className={styles['kind']}>
          <StateMark state={mark} />
          {word}
        </span>
      </td>
      <td>
        <span className={styles['kind']}>
          <PlatformTile platform={channel?.platform ?? ''} size="small" labelled />
          {channel?.name ?? 'removed channel'}
        </span>
      </td>
      <TitleCell className={styles['title']}>{row.title}</TitleCell>
      {mode === 'whole' ? null : (
        <>
          <td className={styles['time']}>{row.oldAt === null ? null : <s>{time(row.oldAt)}</s>}</td>
          <td className={styles['arrow']}>
            {row.oldAt !== null && row.newAt !== null && row.oldAt !== row.newAt ? (
              <ArrowRight size="0.75rem" strokeWidth={2} aria-hidden />
            ) : null}
          </td>
        </>
      )}
      <td className={styles['time']}>
        <b>{time(row.newAt)}</b>
      </td>
      <td className={cx(styles['how'], row.notes.length > 0 && styles['care'])}>
        <HowWords row={row} picture={picture} words={words} />
      </td>
    </tr>
  );
}

function HowWords({ row, picture, words }: Pick<ChangeLineProps, 'row' | 'picture' | 'words'>) {
  const { today, target } = picture;
  if (row.told) {
    const { at, by, done } = row.told;
    return done ? (
      <>
        ticked off {words.moment(at, today)}
        {by === '' ? null : ` by ${by}`}
      </>
    ) : (
      <>undo tick</>
    );
  }
  if (row.notes.length > 0) {
    return (
      <span className={styles['note']}>
        <StateMark state="risk" tone="care" />
        {row.notes.join(' ')}
      </span>
    );
  }
  if (row.how === 'file') return <>in the file</>;
  return (
    <span className={styles['note']}>
      tick off once done in {target.name}
      {row.change?.textChanged ? <CopyWords text={row.change.text} /> : null}
    </span>
  );
}

/** New words have to get into the tool somehow. */
function CopyWords({ text }: { text: string }) {
  const notify = useWindowState((state) => state.notify);
  return (
    <Button
      size="small"
      data-testid="handover-copy"
      onClick={() =>
        void navigator.clipboard
          .writeText(text)
          .then(() => notify({ text: 'New text copied.', tone: 'neutral' }))
      }
    >
      Copy new text
    </Button>
  );
}
