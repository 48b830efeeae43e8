import { MINUTE_MS } from '../time/units';
/** A cut text must say at least this much, or it could be any post. */
const ENOUGH = 20;

export function sameMinute(a: number, b: number): boolean {
  return Math.floor(a / MINUTE_MS) === Math.floor(b / MINUTE_MS);
}

/** A scheduler's words, looked at once, to be compared with thousands of ours. */
export interface Said {
  /** As `plainWords` gives them. */
  readonly plain: string;
  /** Without a link that a scheduler may have set behind them; '' when there is none. */
  readonly bare: string;
  /** What stands before the '…' of a list that cuts long texts; '' when it is too little to tell. */
  readonly cut: string;
}

export function saidIn(text: string): Said {
  const plain = plainWords(text);
  const cut = /^(.*?)\s*(?:…|\.\.\.)$/.exec(plain)?.[1] ?? '';
  const bare = /^(.*) https?:\/\/\S+$/.exec(plain)?.[1] ?? '';
  return { plain, bare, cut: cut.length >= ENOUGH ? cut : '' };
}

/** True when their words are ours, which went through `plainWords`. */
export function isSame({ plain, bare, cut }: Said, ours: string): boolean {
  return ours === plain || (bare !== '' && ours === bare) || (cut !== '' && ours.startsWith(cut));
}

/** True when a scheduler's words are ours; for one pair, where `saidIn` once and `isSame` often would be no gain. */
export function sameWords(theirs: string, ours: string): boolean {
  return isSame(saidIn(theirs), plainWords(ours));
}

/** Blanks and kinds of line end made alike. */
export function plainWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Whether a list may say these words, quickly for many: by their beginning, with or without a link behind them. */
export function sameWordsAs(rows: readonly { readonly text: string }[]): (text: string) => boolean {
  const said = new Set(
    rows.flatMap(({ text }) => {
      const plain = plainWords(text);
      return [plain, plain.replace(/ https?:\/\/\S+$/, '')].map((words) => words.slice(0, ENOUGH - 1));
    }),
  );
  return (text) => said.has(beginning(text));
}

function beginning(text: string): string {
  return plainWords(text).slice(0, ENOUGH - 1);
}
