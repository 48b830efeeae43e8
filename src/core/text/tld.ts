import { parse } from 'tldts';

const known = new Map<string, boolean>();
/** Enough for every real domain ending; a text full of invented ones must not grow the memory for good. */
const MEMORY = 4000;
/** Endings that only stand behind a second one (`co.za`): the public list names those alone. */
const ONLY_BELOW: ReadonlySet<string> = new Set(['za']);

/**
 * Whether a domain ending (`com`, `рф`, `xn--p1ai`) is on the public list; `example` and `localhost` are not.
 * Any letter case.
 */
export function isKnownTld(label: string): boolean {
  const key = label.toLowerCase();
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const answer = ONLY_BELOW.has(key) || parse(`a.${key}`, { detectIp: false }).isIcann === true;
  if (known.size >= MEMORY) known.clear();
  known.set(key, answer);
  return answer;
}
