/**
 * What the evidence says about one condition. 'missing' means nobody looked, and is never taken for 'yes'.
 * `doubt` counts what weakens a 'yes': 0 leaves the verdict sure, 1 makes it likely, more makes it a guess.
 */
export type Finding =
  | { readonly is: 'yes'; readonly doubt: number; readonly why: string }
  | { readonly is: 'no' }
  | { readonly is: 'missing' };

export const NO: Finding = { is: 'no' };
export const MISSING: Finding = { is: 'missing' };

/** @param why one sentence for the list of what was seen; empty when it says nothing new */
export function yes(why: string, doubt = 0): Finding {
  return { is: 'yes', doubt, why };
}

/** A plain yes or no. */
export function when(holds: boolean, why = '', doubt = 0): Finding {
  return holds ? yes(why, doubt) : NO;
}
