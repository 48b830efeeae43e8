import type { LocalDate } from '../../../../core/time/types';
import type { Outcome } from '../../../../core/reconcile';
import { schedulerName } from '../../../../core/schedulers';
import { Button, PlatformTile, StateMark, TitleCell } from '../../../ui';
import type { TimeWords } from '../../../words/times';
import { FindingButtons } from './FindingButtons';
import styles from './ReadBack.module.css';
import { isOpen, OUTCOME_WORDS } from './read-back-words';
import type { ReadBackWork } from './use-read-back';

export interface OutcomeLineProps {
  readonly outcome: Outcome;
  readonly work: ReadBackWork;
  readonly words: TimeWords;
  readonly today: LocalDate;
}

export function OutcomeLine({ outcome, work, words, today }: OutcomeLineProps) {
  const { word, mark } = OUTCOME_WORDS[outcome.outcome];
  const channel = work.rows.channels.find(({ id }) => id === outcome.channelId);
  const open = isOpen(outcome);
  const tone = open ? 'care' : outcome.outcome === 'failed' ? 'stop' : 'inherit';
  return (
    <tr data-testid="readback-outcome" data-delivery-id={outcome.deliveryId} data-outcome={outcome.outcome}>
      <td>
        <span className={styles['kind']}>
          <StateMark state={mark} tone={tone} />
          {word}
        </span>
      </td>
      <td className={styles['time']}>
        <b>{words.moment(outcome.dueAt, today)}</b>
      </td>
      <td>
        <span className={styles['channel']}>
          <PlatformTile platform={channel?.platform ?? ''} size="small" labelled />
          {channel?.name ?? 'removed channel'}
        </span>
      </td>
      <TitleCell className={styles['title']}>{outcome.title}</TitleCell>
      <td className={styles['how']}>
        <p>{outcome.evidence}</p>
        {outcome.todo === '' ? null : <p className={styles['todo']}>{outcome.todo}</p>}
        {open ? (
          <FindingButtons
            title={outcome.title}
            deliveryId={outcome.deliveryId}
            notThere={
              outcome.outcome === 'stuck' ? `Cancelled in ${schedulerName(work.scheduler)}` : 'Not there'
            }
            onFinding={work.find}
          />
        ) : outcome.found ? (
          <Button size="small" data-testid="readback-not-so" onClick={() => work.unfind(outcome.deliveryId)}>
            Undo this
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
