import type { Instant } from '../../../../core/model/types';
import type { OutageFrame } from '../use-outage-data';
import { CheckHead } from './CheckHead';
import styles from './check.module.css';
import { HostList } from './HostList';
import { Questions } from './Questions';
import { Reports } from './Reports';
import { useCheck } from './use-check';

/** What a check hands to the declare form. */
export interface CheckVerdict {
  /** Families and platforms, as the form offers them. */
  readonly scope: readonly string[];
  /** The verdict in one line, for the log. */
  readonly reason: string;
  readonly checkedAt: Instant;
}

export interface CheckPanelProps {
  readonly frame: OutageFrame;
  /** The person wants to declare what the check found. */
  onVerdict(verdict: CheckVerdict): void;
}

/** Is it just us? Probes, four questions and what people saw, one verdict; all of it but the probes without a line. */
export function CheckPanel({ frame, onVerdict }: CheckPanelProps) {
  const check = useCheck(frame);
  return (
    <section className={styles['panel']} data-testid="check-panel" aria-label="Is it just us?">
      <CheckHead check={check} frame={frame} onVerdict={onVerdict} />
      <HostList check={check} />
      <Questions check={check} />
      <Reports check={check} frame={frame} />
    </section>
  );
}
