import toneData from '../../../resources/tone-words.json' with { type: 'json' };

/** Words worth a second look, and why. English only, and never more than advice. */
export interface ToneHint {
  readonly id: string;
  /** As it stands in the text. */
  readonly found: string;
  readonly say: string;
}

interface ToneRule {
  readonly id: string;
  readonly say: string;
  readonly pattern: RegExp;
}

const RULES: readonly ToneRule[] = toneData.map(({ id, say, words }) => ({
  id,
  say,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}#@])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu'),
}));
/** Three long words in capitals are shouted; one may be a name. */
const SHOUTED = /(?<![\p{L}\p{N}#@])\p{Lu}{4,}(?:[ ,!]+\p{Lu}{3,}){2,}/u;
const MANY_SIGNS = /[!?]{3,}/;

/** What of a text may sound otherwise than meant, each kind once, in the order of the list. */
export function toneHints(text: string): readonly ToneHint[] {
  const plain = text.replaceAll('’', "'");
  const worded = RULES.flatMap(({ id, say, pattern }): ToneHint[] => {
    const found = pattern.exec(plain)?.[0];
    return found === undefined ? [] : [{ id, found, say }];
  });
  const shouted = SHOUTED.exec(plain)?.[0];
  const signs = MANY_SIGNS.exec(plain)?.[0];
  return [
    ...worded,
    ...(shouted === undefined ? [] : [{ id: 'shouted', found: shouted, say: 'Capitals read as shouting.' }]),
    ...(signs === undefined ? [] : [{ id: 'signs', found: signs, say: 'One is enough.' }]),
  ];
}

/** Curly and straight apostrophes are one. */
function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}
