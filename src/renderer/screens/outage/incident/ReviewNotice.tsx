import type { Outage } from '../../../../core/model/outage';
import { useRun } from '../../../store/session';
import { Button, Notice } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import { MINUTE_MS } from '../../../../core/time/units';

const HALF_HOUR_MS = 30 * MINUTE_MS;

interface ReviewNoticeProps {
  readonly outage: Outage;
  readonly frame: OutageFrame;
  onCheck(): void;
}

/** What is overdue: the look somebody set a time for, and the word that customers were promised. */
export function ReviewNotice({ outage, frame, onCheck }: ReviewNoticeProps) {
  const run = useRun();
  const { now, words, today } = frame;
  const isDue = outage.reviewAt !== null && outage.reviewAt <= now;
  const isWordDue = outage.nextUpdateAt !== null && outage.nextUpdateAt <= now;
  if (!isDue && !isWordDue) return null;
  return (
    <>
      {isDue ? (
        <Notice
          tone="care"
          title="Time to check again."
          actions={
            <>
              <Button
                data-testid="outage-review-later"
                onClick={() => void run('outage.update', { id: outage.id, reviewAt: now + HALF_HOUR_MS })}
              >
                In 30 min
              </Button>
              <Button variant="primary" onClick={onCheck} data-testid="outage-review-check">
                Check
              </Button>
            </>
          }
        >
          You asked to be reminded of {words.moment(outage.reviewAt ?? now, today)}.
        </Notice>
      ) : null}
      {isWordDue ? (
        <Notice
          tone="care"
          title={`Customers were promised an update at ${words.moment(outage.nextUpdateAt ?? now, today)}.`}
          actions={
            <Button
              onClick={() =>
                void run('outage.describe', {
                  id: outage.id,
                  facts: { nextUpdateAt: now + 2 * HALF_HOUR_MS },
                })
              }
            >
              Done; next in 1 h
            </Button>
          }
        >
          Post one even if there is no news.
        </Notice>
      ) : null}
    </>
  );
}
