import { useShallow } from 'zustand/react/shallow';
import { useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, StateMark, cx } from '../../ui';
import { notYetWords, targetLine } from './handover-words';
import styles from './TargetList.module.css';
import { takesChanges, usedSchedulers } from '../../store/handover-targets';
import { foldedTargets } from './folded-targets';
import type { TimeWords } from '../../words/times';
import type { HandoverView } from './use-handover-data';
import { isUnready, STATUSES } from '../../../core/model/status';

/** Where a hand-over can go, how far each one is, and what is in none of them. */
export function TargetList({ picture, words }: { picture: HandoverView; words: TimeWords }) {
  const { list, target, rows, today } = picture;
  const { first, folded } = foldedTargets(list, usedSchedulers(rows.handovers, rows.channels));
  const last = rows.handovers.findLast(({ scheduler }) => scheduler === target.id);
  return (
    <aside className={styles['side']} aria-label="Where to">
      <p className={styles['since']}>
        {last
          ? `Since the last hand-over, ${words.date(last.at) === today ? 'today ' : ''}${words.moment(last.at, today)}`
          : takesChanges(target)
            ? `Nothing handed over to ${target.name} yet`
            : 'A copy does not update any tool'}
      </p>
      <ul>
        {first.map((line) => (
          <TargetLine key={line.target.id} line={line} picture={picture} />
        ))}
      </ul>
      {folded.length === 0 ? null : (
        <details className={styles['others']} open={folded.some((line) => line.target.id === target.id)}>
          <summary data-testid="handover-others">{folded.length} others</summary>
          <ul>
            {folded.map((line) => (
              <TargetLine key={line.target.id} line={line} picture={picture} />
            ))}
          </ul>
        </details>
      )}
      <NotYetPart picture={picture} />
      {target.unsure.length > 0 ? (
        <details className={styles['unsure']}>
          <summary>Known uncertainties about {target.name}</summary>
          <ul>
            {target.unsure.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </aside>
  );
}

interface TargetLineProps {
  readonly line: HandoverView['list'][number];
  readonly picture: HandoverView;
}

/** One place to go to, and how far it is. */
function TargetLine({ line, picture }: TargetLineProps) {
  const { locale } = useSession().info;
  const { target, change } = picture;
  const { target: one, counts, done } = line;
  const toDo = counts?.byHand ?? 0;
  const ofHand = toDo + done;
  const settled = counts !== null && counts.byFile + toDo + counts.blocked === 0;
  return (
    <li>
      <button
        type="button"
        className={cx(styles['target'], settled && styles['settled'])}
        aria-current={one.id === target.id}
        data-testid={`handover-scheduler-${one.id}`}
        onClick={() => change({ target: one.id, saved: null })}
      >
        <span className={styles['line']}>
          <b>{one.name}</b>
          {settled ? (
            <StateMark state="published" label="up to date" />
          ) : ofHand > 0 ? (
            <span className="num">
              {done} of {ofHand}
            </span>
          ) : null}
        </span>
        <span className={styles['words']}>{targetLine(one, counts, locale)}</span>
        {ofHand > 0 ? <progress max={ofHand} value={done} aria-label={`Ticked off for ${one.name}`} /> : null}
      </button>
    </li>
  );
}

function NotYetPart({ picture }: { picture: HandoverView }) {
  const { locale } = useSession().info;
  const { setCalendar, setScreen } = useWindowState(
    useShallow(({ setCalendar, setScreen }) => ({ setCalendar, setScreen })),
  );
  const filters = useWindowState((state) => state.calendar.filters);
  const { notYet, range, target } = picture;
  const say = notYetWords(notYet, locale);
  if (say === null || target.kind === 'plan' || target.kind === 'sheet') return null;
  const more = notYet.draft + notYet.review + notYet.held - notYet.titles.length;
  return (
    <section className={styles['notYet']} aria-labelledby="handover-not-yet" data-testid="handover-not-yet">
      <h2 id="handover-not-yet">Not in this export</h2>
      <p>{say}</p>
      <ul>
        {notYet.titles.map((title, at) => (
          <li key={at}>{title}</li>
        ))}
        {more > 0 ? <li className={styles['more']}>and {more.toLocaleString(locale)} more</li> : null}
      </ul>
      <Button
        size="small"
        onClick={() => {
          setCalendar({
            anchor: range.from,
            view: 'list',
            filters: { ...filters, statuses: STATUSES.filter(isUnready) },
          });
          setScreen('calendar');
        }}
      >
        Show them
      </Button>
    </section>
  );
}
