import type { Outage } from '../../../core/model/types';
import { StateMark, cx } from '../../ui';
import type { OutageFrame } from './use-outage-data';
import styles from './outage.module.css';

interface StepsProps {
  readonly outage: Outage;
  readonly frame: OutageFrame;
  readonly hit: number;
}

interface Step {
  readonly name: string;
  readonly say: string;
  readonly state: 'done' | 'now' | 'later';
  readonly time?: string;
}

/** What has been done and what comes next; only what can be done here today is called a step. */
function stepsOf({ outage, frame, hit }: StepsProps): Step[] {
  const { words, today } = frame;
  const applied = outage.appliedAt !== null;
  return [
    {
      name: 'Declare',
      say: `Estimate ${words.moment(outage.until, today)}`,
      state: 'done',
      time: words.clock(outage.log[0]?.at ?? outage.since),
    },
    {
      name: 'Choose a plan',
      say: applied
        ? hit === 0
          ? 'Every hit delivery has a new place'
          : `${hit} still without a place`
        : `${hit} ${hit === 1 ? 'delivery needs' : 'deliveries need'} a new place`,
      state: applied && hit === 0 ? 'done' : 'now',
      ...(outage.appliedAt === null ? {} : { time: words.clock(outage.appliedAt) }),
    },
    {
      name: 'Hand over the changes',
      say: 'The scheduler learns nothing until you do',
      state: applied && hit === 0 ? 'now' : 'later',
    },
    { name: 'End the outage', say: 'When you have seen it work again', state: 'later' },
  ];
}

export function Steps(props: StepsProps) {
  return (
    <ol className={styles['steps']} aria-label="Steps">
      {stepsOf(props).map((step, i) => (
        <li key={step.name} className={cx(styles['step'], styles[step.state])}>
          <span className={styles['number']} aria-hidden>
            {step.state === 'done' ? <StateMark state="published" /> : i + 1}
          </span>
          <span className={styles['stepWords']}>
            <b>{step.name}</b>
            <span>{step.say}</span>
          </span>
          {step.time ? <time>{step.time}</time> : null}
          <span className="visually-hidden">
            {step.state === 'done' ? 'done' : step.state === 'now' ? 'next' : 'later'}
          </span>
        </li>
      ))}
    </ol>
  );
}
