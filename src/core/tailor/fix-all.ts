import { fitContextFor } from './fit-context';
import type { Finding } from '../findings';
import { suggestFixes } from './fixes';
import type { FixId, TailorInput } from './types';

/**
 * Fixes that leave the sentences as they are (signs, accents, emoji in an SMS, surplus tags and names apart): what may
 * be done to a thousand posts without reading each.
 */
export const GENTLE_FIXES: readonly FixId[] = [
  'clean',
  'join-accents',
  'plain-signs',
  'brackets',
  'untag',
  'trim-hashtags',
];

/** What came of one text. */
export interface FixedText {
  readonly text: string;
  /** What was done, in order; empty when nothing had to be or could be. */
  readonly done: readonly { readonly id: FixId; readonly label: string }[];
  /** What is to go below the post, in order. */
  readonly comments: readonly string[];
  /** What still stands against it, worst first. */
  readonly left: readonly Finding[];
}

/**
 * Fixes many texts at once, each with the first of the allowed fixes that helps, until nothing more does.
 * @param use which fixes may be taken, most welcome first; by default the gentle ones. Splitting is
 * never done unasked and unread, so `split` is left out even when named
 */
export function fixAll(
  variants: readonly TailorInput[],
  use: readonly FixId[] = GENTLE_FIXES,
): readonly FixedText[] {
  return variants.map((variant) => fixOne(variant, use));
}

/** Fixes one text; see `fixAll`. */
export function fixOne(variant: TailorInput, use: readonly FixId[]): FixedText {
  const allowed = use.filter((id) => id !== 'split');
  let { text } = variant;
  const made: { id: FixId; label: string }[] = [];
  const comments: string[] = [];
  // Each kind helps at most once: more rounds than kinds would go in circles.
  while (made.length < allowed.length) {
    const open = allowed.filter((id) => made.every((one) => one.id !== id));
    const fixes = suggestFixes({ ...variant, text }, open);
    const fix = allowed.map((id) => fixes.find((one) => one.id === id)).find((one) => one !== undefined);
    if (fix === undefined) break;
    const tailored = fix.apply();
    text = tailored.text;
    comments.push(...(tailored.comments ?? []));
    made.push({ id: fix.id, label: fix.label });
  }
  return { text, done: made, comments, left: fitContextFor(variant).findings(text) };
}
