/** Longest text that is remembered, and how many: headers, channel names, statuses; never whole posts. */
const REMEMBERED_LENGTH = 48;
const REMEMBERED = 5_000;

const known = new Map<string, string>();

/** Words as they are compared: lower case, no accents, no punctuation, single spaces. */
export function normalizeWords(words: string): string {
  if (words.length > REMEMBERED_LENGTH) return folded(words);
  const before = known.get(words);
  if (before !== undefined) return before;
  // A table repeats few words thousands of times.
  if (known.size >= REMEMBERED) known.clear();
  const result = folded(words);
  known.set(words, result);
  return result;
}

function folded(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
