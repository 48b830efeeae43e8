import type { WebContents } from 'electron';
import { isOwnAddress } from '../protocol/address';

/** Keeps a window on our own pages: a link, a script, a redirect or a dropped file cannot lead it away. */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (!isOwnAddress(details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!isOwnAddress(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isOwnAddress(details.url)) details.preventDefault();
  });
}
