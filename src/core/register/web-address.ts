/** An address that may be shown as a link: it may have come from somebody else's file. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
