/** Byte order marks and noncharacters, which X refuses; marks that turn the reading direction unseen. */
const HIDDEN = /[\uFFFE\uFEFF\uFFFF\u202A-\u202E\u2066-\u2069]/g;

/** Without the invisible marks that a platform refuses or that make words read otherwise than they are. */
export function withoutHidden(text: string): string {
  return text.replaceAll(HIDDEN, '');
}

/** Accents joined to their letters (NFC): reads the same, and counts less where characters are counted. */
export function joinAccents(text: string): string {
  return text.normalize('NFC');
}

/** YouTube takes no < and >; these look alike. */
export function roundBrackets(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}
