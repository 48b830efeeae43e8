const SUFFIX = '.hfj';

/** '000001.hfj'; numbers only grow, so names sort in the order of writing. */
export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}${SUFFIX}`;
}

/** The segment numbers among a folder's names, ascending; other names are none of ours to touch. */
export function segmentNumbers(names: readonly string[]): number[] {
  return names
    .filter((name) => /^\d{6,}\.hfj$/.test(name))
    .map((name) => Number(name.slice(0, -SUFFIX.length)))
    .sort((a, b) => a - b);
}
