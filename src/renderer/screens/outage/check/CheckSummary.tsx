import { RefreshCw } from 'lucide-react';
import { Button } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import { Checked, Looking } from './CheckHead';
import styles from './check.module.css';
import { EvidenceRow } from './EvidenceRow';
import { useCheck } from './use-check';

/**
 * The check beside an outage that is open: what was seen last and how long ago, and another look. The verdict is
 * said only where it is not what everybody knows already.
 *
 * @param onOpen the person wants the whole check: questions, reports, hosts
 */
export function CheckSummary({ frame, onOpen }: { frame: OutageFrame; onOpen(): void }) {
  const check = useCheck(frame);
  const { state, result, start } = check;
  const declared = frame.outages.filter((each) => each.endedAt === null).flatMap((each) => each.down);
  // Too little to go on is no news beside an outage that somebody has declared.
  const isNews =
    result !== null &&
    result.diagnosis.verdict !== 'unknown' &&
    !result.diagnosis.scope.some((entry) => declared.includes(entry));
  return (
    <div className={styles['summary']} data-testid="check-summary">
      {state.phase === 'looking' ? (
        <Looking check={check} />
      ) : (
        <div className={styles['summaryHead']}>
          {isNews ? <b>{result.headline}</b> : null}
          {result === null || state.checkedAt === null ? null : (
            <Checked check={check} frame={frame} result={result} />
          )}
          <Button
            icon={<RefreshCw size={16} strokeWidth={1.75} aria-hidden />}
            data-testid="check-summary-again"
            onClick={start}
          >
            {state.checkedAt === null ? 'Check now' : 'Check again'}
          </Button>
          <Button variant="quiet" data-testid="check-open" onClick={onOpen}>
            Is it just us?
          </Button>
        </div>
      )}
      <EvidenceRow check={check} frame={frame} />
    </div>
  );
}
