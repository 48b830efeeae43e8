/**
 * The one address the window ever shows. IndexedDB is keyed by it, so it was chosen once and for good:
 * another host or scheme would leave every user's data behind.
 */
export const SCHEME = 'app';
export const HOST = 'holdfast';
export const OWN_ORIGIN = `${SCHEME}://${HOST}`;
export const START_ADDRESS = `${OWN_ORIGIN}/`;

/** Whether an address is one of our own pages or files; anything that does not parse is not. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  // Not url.origin: Node answers 'null' for schemes it does not know.
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
}
