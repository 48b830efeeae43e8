import type { Session, WebContents } from 'electron';
import { isOwnAddress } from '../protocol/address';

/**
 * Whether a request may leave the window. Nothing is configured yet that would need a connection, so only our own
 * files pass. `devtools:` pages are Chromium's own and there only while developing.
 */
export function mayRequest(address: string, isDevelopment: boolean): boolean {
  if (isOwnAddress(address)) return true;
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length));
  return isDevelopment && address.startsWith('devtools:');
}

/** Cancels every request that is not for our own files, whatever the page's policy says; downloads too. */
export function guardNetwork(session: Session, isDevelopment: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url, isDevelopment) }),
  );
  // Files are written by files:save alone, which says where they went.
  session.on('will-download', (event) => event.preventDefault());
}

/** WebRTC sends datagrams past the request guard and past the content security policy. */
export function guardDatagrams(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
