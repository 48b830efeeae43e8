const MAX_BYTES = 120;
/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Words as a part of a file name: small ASCII letters, digits and single hyphens; '' when nothing is left. */
export function slug(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A file name from its parts, unique among `taken` (to which it is added): 'buffer-facebook-bakery-utc.csv'. */
export function fileName(parts: readonly string[], ending: string, taken: Set<string>): string {
  const whole = parts
    .map(slug)
    .filter((part) => part !== '')
    .join('-');
  // Room for a number and the ending; the parts are ASCII, so characters are bytes.
  const room = MAX_BYTES - ending.length - 6;
  const base = whole === '' || RESERVED.test(whole) ? `holdfast-${whole}`.replace(/-$/, '') : whole;
  const cut = base.slice(0, room).replace(/-+$/, '');
  let name = `${cut}.${ending}`;
  for (let number = 2; taken.has(name); number++) name = `${cut}-${number}.${ending}`;
  taken.add(name);
  return name;
}
