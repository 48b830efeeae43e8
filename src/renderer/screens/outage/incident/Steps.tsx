import { StateMark, cx } from '../../../ui';
import styles from '../outage.module.css';
import type { OutageFrame } from '../use-outage-data';
import type { IncidentStep, StepId } from '../../../../core/outage/incident-steps';

interface StepsProps {
  readonly steps: readonly IncidentStep[];
  /** A line under each step: how it stands. */
  readonly says: { readonly [Id in StepId]: string };
  readonly shown: StepId;
  readonly frame: OutageFrame;
  onShow(id: StepId): void;
}

const STATE_WORDS = { done: 'done', now: 'next', open: 'at any time', later: 'later' } as const;

/** What has been done and what comes next; each step opens what there is to do. */
export function Steps({ steps, says, shown, frame, onShow }: StepsProps) {
  return (
    <ol aria-label="Steps">
      {steps.map((step, i) => {
        const late = step.dueAt !== null && frame.now > step.dueAt;
        return (
          <li key={step.id}>
            <button
              type="button"
              className={cx(styles['step'], styles[step.state], step.id === shown && styles['shown'])}
              aria-current={step.id === shown ? 'step' : undefined}
              data-testid={`outage-step-${step.id}`}
              data-state={step.state}
              onClick={() => onShow(step.id)}
            >
              <span className={styles['number']} aria-hidden>
                {step.state === 'done' ? (
                  <StateMark state="published" />
                ) : step.dueAt === null ? (
                  i + 1
                ) : (
                  <StateMark state="wait" tone="care" />
                )}
              </span>
              <span className={styles['stepWords']}>
                <b>{step.name}</b>
                <span>{says[step.id]}</span>
              </span>
              {step.doneAt === null ? null : <time>{frame.words.moment(step.doneAt, frame.today)}</time>}
              {step.dueAt === null ? null : (
                <time className={styles['due']}>
                  {late ? 'was due' : 'by'} {frame.words.moment(step.dueAt, frame.today)}
                </time>
              )}
              <span className="visually-hidden">{STATE_WORDS[step.state]}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
