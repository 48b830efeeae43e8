import { GENTLE_FIXES, lookAt, type BulkChange, type BulkStuck, type FixId } from '../../../core/tailor';
import type { TextsToFix } from '../../store/queries/tailor';

/** What may be done to many texts at once, as people choose it. */
export const WAYS = [
  { id: 'gentle', label: 'Special characters, extra hashtags and mentions', fixes: GENTLE_FIXES },
  { id: 'move', label: 'Links and hashtags below the post', fixes: ['move-link', 'move-hashtags'] },
  { id: 'shorten', label: 'Shorten, at a sentence end where possible', fixes: ['shorten'] },
] as const satisfies readonly { id: string; label: string; fixes: readonly FixId[] }[];
export type Way = (typeof WAYS)[number]['id'];

export interface Look {
  readonly changes: readonly BulkChange[];
  readonly stuck: readonly BulkStuck[];
  readonly texts: number;
}

/** The window's thread is kept for so long at a time, milliseconds: half a frame. */
const SLICE_MS = 8;

/**
 * Works out what fixing would change, in slices between which the window draws and answers keys.
 * @param onText told after each slice how many were looked at
 * @returns null when it was stopped
 */
export async function lookInSlices(
  { texts, channels }: TextsToFix,
  ways: readonly Way[],
  signal: AbortSignal,
  onText: (seen: number) => void,
): Promise<Look | null> {
  const use = WAYS.filter(({ id }) => ways.includes(id)).flatMap(({ fixes }): readonly FixId[] => fixes);
  const changes: BulkChange[] = [];
  const stuck: BulkStuck[] = [];
  let seen = 0;
  let since = performance.now();
  for (const one of lookAt(texts, channels, use)) {
    seen += 1;
    if (one !== null && 'after' in one) changes.push(one);
    else if (one !== null) stuck.push(one);
    if (performance.now() - since < SLICE_MS) continue;
    onText(seen);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return null;
    since = performance.now();
  }
  return { changes, stuck, texts: texts.length };
}
