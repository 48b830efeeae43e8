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
  return samePlain(plainWords(theirs), plainWords(ours));
}

/** The same for words that went through `plainWords` already: thousands are compared with thousands. */
export function samePlain(a: string, b: string): boolean {
  if (a === b) return true;
  const cut = /^(.*?)\s*(?:…|\.\.\.)$/.exec(a)?.[1] ?? '';
  if (cut.length >= ENOUGH && b.startsWith(cut)) return true;
  return b !== '' && a.startsWith(`${b} `) && /^https?:\/\/\S+$/.test(a.slice(b.length + 1));
}

/** Blanks and kinds of line end made alike. */
export function plainWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Whether a list may say these words, quickly for many: by their beginning, with or without a link behind them. */
export function sameWordsAs(rows: readonly { readonly text: string }[]): (text: string) => boolean {
  const said = new Set(
    rows.flatMap(({ text }) => [beginning(text), beginning(text.replace(/\s+https?:\/\/\S+\s*$/, ''))]),
  );
  return (text) => said.has(beginning(text));
}

function beginning(text: string): string {
  return plainWords(text).slice(0, ENOUGH - 1);
}
