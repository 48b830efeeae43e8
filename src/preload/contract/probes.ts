import type { Answer as Seen } from '../../core/diagnose';

/** What a host on the list of probes stands for: the internet at large, a platform, or a scheduler. */
export type ProbeKind = 'reference' | 'platform' | 'scheduler';

/** The hosts that may be asked, and how often: the window names one by kind and id, never by address. */
export interface ProbeList {
  readonly targets: readonly { readonly kind: ProbeKind; readonly id: string; readonly name: string }[];
  /** The least time between two looks at one host, milliseconds. */
  readonly lookEveryMs: number;
  /** This computer has an address from some network; says nothing about the internet. */
  readonly isConnected: boolean;
}

/** What one probe saw of one host. */
export interface ProbeSeen {
  readonly kind: ProbeKind;
  readonly id: string;
  /** When it was asked, epoch milliseconds. */
  readonly at: number;
  /** Did its name resolve? */
  readonly dns: Seen;
  /** Did the page that we know come back? */
  readonly site: Seen;
  /** The page by a lasting address instead of the name; null when that was not tried. */
  readonly byAddress: Seen | null;
  /** How long name and page took. */
  readonly ms: number;
}
