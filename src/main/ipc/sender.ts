import type { IpcMainInvokeEvent } from 'electron';
import { isOwnAddress } from '../protocol/address';

/** What of a sender decides: its frame, whether that is the top one, and the address it shows. */
export interface Sender {
  isTopFrame: boolean;
  address: string;
}

/**
 * Throws unless a message comes from the top frame of a window that shows our own page. The frame is trusted, not
 * the message: a frame inside, or a page that got in by some way, has no powers.
 */
export function assertOwnWindow(sender: Sender | null): void {
  if (sender === null || !sender.isTopFrame || !isOwnAddress(sender.address)) {
    throw new Error('refused: not from the main frame of our own window');
  }
}

/** The sender of an event; null when its frame is gone already. */
export function senderOf(event: IpcMainInvokeEvent): Sender | null {
  const frame = event.senderFrame;
  return frame && { isTopFrame: frame === event.sender.mainFrame, address: frame.url };
}
