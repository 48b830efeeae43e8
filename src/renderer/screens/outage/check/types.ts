import type { OutageCapability } from '../../../../core/model/outage';
import type { Verdict } from '../../../../core/diagnose';
import type { Instant } from '../../../../core/time/types';
import type { OutageFrame } from '../use-outage-data';

/** What a check hands to the declare form. */
export interface CheckVerdict {
  /** Families and platforms, as the form offers them. */
  readonly scope: readonly string[];
  /** What of them fails; 'all' when nothing there works. */
  readonly capability: OutageCapability;
  /** Platforms of a family that still work. */
  readonly working: readonly string[];
  /** The verdict in one line, for the log. */
  readonly reason: string;
  /** What the decision table came to. */
  readonly verdict: Verdict;
  readonly checkedAt: Instant;
}

export interface CheckPanelProps {
  readonly frame: OutageFrame;
  /** Somebody has chosen what is down already: then declaring is the next action, and checking is not. */
  readonly isQuiet: boolean;
  /** The person wants to declare what the check found. */
  onVerdict(verdict: CheckVerdict): void;
}
