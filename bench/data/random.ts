/** A small generator with a fixed seed: the same data in every run. Source of the constants: Numerical Recipes. */
export interface Random {
  /** A whole number in [0, limit). */
  below(limit: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}

const WORDS = (
  'bread oven morning batch crumb flour window counter queue basket sourdough butter cinnamon kettle parcel ' +
  'holiday offer weekend voucher market street recipe season apron customer order table review story photo ' +
  'friday december gift hamper christmas delivery postcode hours open early team baker slice toast jam spread'
).split(' ');

/** Plain words of about `length` letters, first one with a capital. */
export function prose(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += `${text === '' ? '' : ' '}${WORDS[random.below(WORDS.length)] ?? ''}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
