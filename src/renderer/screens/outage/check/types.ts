import type { OutageCapability } from '../../../../core/model/outage';
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
  readonly checkedAt: Instant;
}

export interface CheckPanelProps {
  readonly frame: OutageFrame;
  /** Somebody has chosen what is down already: then declaring is the next action, and checking is not. */
  readonly isQuiet: boolean;
  /** The person wants to declare what the check found. */
  onVerdict(verdict: CheckVerdict): void;
}
