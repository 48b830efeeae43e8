import type { Json } from './json';
import { MAX_JSON_DEPTH } from './json';

/** A plan file nests about seven deep before a field of somebody else's begins. */
const MAX_TEXT_DEPTH = MAX_JSON_DEPTH + 16;
/** Groups and lists, and entries in them: several times what 100,000 posts need; keeps a text below 512 MB. */
const MAX_GROUPS = 2_000_000;
const MAX_ENTRIES = 5_000_000;

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;

/** What is wrong with a JSON text from outside. */
export type JsonFault = 'damaged' | 'too-deep' | 'too-large';

/**
 * A JSON text from outside as a value, or what is wrong with it. How deep and how large it is is seen first, in one
 * walk over the text: a parser would already need the memory, and readers after it the stack.
 */
export function parseJsonText(
  text: string,
): { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly fault: JsonFault } {
  const fault = measure(text);
  if (fault !== null) return { ok: false, fault };
  try {
    return { ok: true, value: JSON.parse(text) satisfies Json };
  } catch {
    return { ok: false, fault: 'damaged' };
  }
}

function measure(text: string): JsonFault | null {
  let depth = 0;
  let groups = 0;
  let entries = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at + 1);
    } else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      groups += 1;
      if (depth > MAX_TEXT_DEPTH) return 'too-deep';
      if (groups > MAX_GROUPS) return 'too-large';
    } else if (code === 0x5d || code === 0x7d) {
      depth -= 1;
    } else if (code === COMMA) {
      entries += 1;
      if (entries > MAX_ENTRIES) return 'too-large';
    }
  }
  return null;
}

/** The place of the quote that closes a string; the end of the text when none does. */
function endOfString(text: string, from: number): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    let slashes = 0;
    while (quote - slashes > from && text.charCodeAt(quote - slashes - 1) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return quote;
    at = quote + 1;
  }
}
