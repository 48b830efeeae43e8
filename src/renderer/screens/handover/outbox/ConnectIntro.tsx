import { schedulerName, type ApiScheduler } from '../../../../core/schedulers';
import { API_SCHEDULERS } from '../../../../core/schedulers/formats';
import { Segmented } from '../../../ui';
import styles from './Outbox.module.css';

export interface ConnectIntroProps {
  readonly scheduler: ApiScheduler;
  onScheduler(next: ApiScheduler): void;
}

/** What it means to connect a scheduler, and the choice of one. */
export function ConnectIntro({ scheduler, onScheduler }: ConnectIntroProps) {
  return (
    <>
      <h2 className="t24">Send from Holdfast</h2>
      <p className={styles['lead']}>
        Connect a scheduler to send changes without files. If the connection drops, they wait here and go out
        automatically when it is back. Only what you send leaves this computer, and only to the address you
        enter.
      </p>
      <Segmented
        label="Scheduler"
        testId="outbox-schedulers"
        options={API_SCHEDULERS.map((value) => ({
          value,
          label: schedulerName(value),
          testId: `outbox-scheduler-${value}`,
        }))}
        value={scheduler}
        onChange={onScheduler}
      />
    </>
  );
}
