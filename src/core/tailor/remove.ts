import type { Span } from './spans';

/**
 * The text without some stretches, and without the white space that only set them apart: no double space, no empty
 * line and no trailing blank is left where one of them stood.
 */
export function removeSpans(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) {
    const before = rest.slice(0, start);
    const after = rest.slice(end);
    const kept = before.trimEnd();
    const gapBefore = before.slice(kept.length);
    const follows = after.trimStart();
    const gapAfter = after.slice(0, after.length - follows.length);
    const gap = kept === '' || follows === '' ? '' : wider(gapBefore, gapAfter);
    rest = gapBefore === '' && kept !== '' ? before + after : kept + gap + follows;
  }
  return rest;
}

/** Of two gaps the one that separates more: a blank line, a line end, a space. */
function wider(before: string, after: string): string {
  const lines = (gap: string): number => gap.split('\n').length;
  if (lines(after) > lines(before)) return after;
  return before === '' ? after : before;
}
