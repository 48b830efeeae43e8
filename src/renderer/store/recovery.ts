/** What a start found wrong with the two copies of a workspace, and what became of it. Counts are changes. */
export interface Recovery {
  /** Neither copy has anything, though the workspace was opened before. */
  readonly isGone: boolean;
  /** The working copy was gone and was made anew from the journal. */
  readonly isRebuilt: boolean;
  /** Changes that the working copy got from the journal. */
  readonly restored: number;
  /** Parts of the plan of which the journal got what only the working copy had. */
  readonly rewritten: number;
  /** Stretches of the journal that cannot be read, and the files in which their bytes are kept. */
  readonly damaged: number;
  readonly keptAs: readonly string[];
  /** Records that neither copy has. */
  readonly lost: number;
  /** Between which moments those were written, epoch milliseconds; null where that cannot be told. */
  readonly lostAfter: number | null;
  readonly lostBefore: number | null;
  /** When the newest change was saved here that is in neither copy, epoch milliseconds; null when it is in one. */
  readonly lastSeen: number | null;
  /** Changes that are kept and cannot be shown, because they build on something lost. */
  readonly waiting: number;
  /** When the last readable change was made, epoch milliseconds. */
  readonly lastAt: number | null;
}

export const NOTHING_WRONG: Recovery = {
  isGone: false,
  isRebuilt: false,
  restored: 0,
  rewritten: 0,
  damaged: 0,
  keptAs: [],
  lost: 0,
  lostAfter: null,
  lostBefore: null,
  lastSeen: null,
  waiting: 0,
  lastAt: null,
};

/**
 * Whether a person must hear of it. A start after a crash often finds one copy a change ahead, and half a record at
 * the journal's end that was never confirmed: that is the ordinary way and no news.
 */
export function isNews(found: Recovery): boolean {
  return isLoss(found) || found.isRebuilt || found.rewritten > 0 || found.damaged > 0;
}

/** Whether something is missing, and not only mended. */
export function isLoss({ isGone, lost, lastSeen, waiting }: Recovery): boolean {
  return isGone || lastSeen !== null || lost > 0 || waiting > 0;
}
