const MINUTE_MS = 60_000;
/** A cut text must say at least this much, or it could be any post. */
const ENOUGH = 20;

export function sameMinute(a: number, b: number): boolean {
  return Math.floor(a / MINUTE_MS) === Math.floor(b / MINUTE_MS);
}

/**
 * True when a scheduler's words are ours: blanks and kinds of line end do not count, a list may cut a long text
 * with '…', and a scheduler may have set the post's link behind it.
 */
export function sameWords(theirs: string, ours: string): boolean {
  const [a, b] = [plain(theirs), plain(ours)];
  if (a === b) return true;
  const cut = /^(.*?)\s*(?:…|\.\.\.)$/.exec(a)?.[1] ?? '';
  if (cut.length >= ENOUGH && b.startsWith(cut)) return true;
  return b !== '' && a.startsWith(`${b} `) && /^https?:\/\/\S+$/.test(a.slice(b.length + 1));
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
