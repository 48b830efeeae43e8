import type { Outage } from '../../../../core/model/outage';
import { useRun } from '../../../store/session';
import { Button } from '../../../ui';
import { REVIEW_MINUTES } from '../declare/declare-draft';
import type { OutageFrame } from '../use-outage-data';
import styles from './panels.module.css';
import { MINUTE_MS } from '../../../../core/time/units';

/** When somebody looks again; Holdfast reminds, also without any network (R31). */
export function ReviewPart({ outage, frame }: { outage: Outage; frame: OutageFrame }) {
  const run = useRun();
  const { words, today, now } = frame;
  return (
    <>
      <h3>Check again</h3>
      <p className={styles['hint']} data-testid="outage-review-at">
        {outage.reviewAt === null
          ? 'No reminder is set.'
          : outage.reviewAt <= now
            ? `It is time: you set a check for ${words.moment(outage.reviewAt, today)}.`
            : `Holdfast reminds you at ${words.moment(outage.reviewAt, today)}.`}
      </p>
      <div className={styles['row']}>
        {REVIEW_MINUTES.filter((minutes) => minutes > 0).map((minutes) => (
          <Button
            key={minutes}
            size="small"
            data-testid={`outage-review-${minutes}`}
            onClick={() => void run('outage.update', { id: outage.id, reviewAt: now + minutes * MINUTE_MS })}
          >
            {minutes < 60 ? `In ${minutes} min` : `In ${minutes / 60} h`}
          </Button>
        ))}
        {outage.reviewAt === null ? null : (
          <Button
            size="small"
            variant="quiet"
            onClick={() => void run('outage.update', { id: outage.id, reviewAt: null })}
          >
            No reminder
          </Button>
        )}
      </div>
    </>
  );
}
