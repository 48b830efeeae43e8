import { DAY_MS } from '../../time/units';
/** Reading what a server said, by hand: every helper answers null for what is not as expected, and throws nothing. */

export type Fields = { readonly [name: string]: unknown };

export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

export function fields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

export function listed(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** A text, cut to a length that no screen minds; numbers count, since some servers number by figures. */
export function text(value: unknown, most = 300): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.slice(0, most) : null;
}

/** Words of a post: far longer than any platform takes, never endless. */
export function longText(value: unknown): string | null {
  return text(value, 100_000);
}

/**
 * A time as servers write it: ISO 8601; one without a zone is world time, one with a blank instead of the T too.
 * Null for anything else, also for bare numbers.
 */
export function instant(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(
    value.trim(),
  );
  if (found === null) return null;
  const at = Date.parse(`${found[1]}T${found[2]}${found[3] ?? 'Z'}`);
  return Number.isNaN(at) ? null : at;
}

/** When `Retry-After` says to come again: seconds, or a date. Null when it says nothing usable; a day at most. */
export function retryAt(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) : NaN;
  const at = Number.isNaN(seconds) ? httpDate(header) : now + seconds * 1000;
  return at === null ? null : Math.min(Math.max(at, now), now + DAY_MS);
}

/** 'Fri, 27 Nov 2026 11:20:00 GMT' and nothing looser: `Date.parse` would read half of anything as a date. */
function httpDate(header: string): number | null {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header.trim())) return null;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : at;
}

/** What a server says is wrong, made fit to be shown: one line, no control characters, not long. */
export function serverSays(said: string | null): string {
  const plain = (said ?? '')
    .replace(/<[^>]*>/g, ' ')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  return plain === '' ? '' : ` It says: "${plain}"`;
}
