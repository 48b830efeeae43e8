import type { ImportItem, ImportPreview } from '../../../core/import';
import type { HandedFrame, HandOverMessage } from './protocol';

export type { HandedFrame };

/** Posts a part: copying ten thousand at once from thread to thread would hold both up. */
const PART = 500;

/** What is to be written, on the side that writes. */
export interface HandedOver extends HandedFrame {
  readonly items: readonly ImportItem[];
}

/** The reader's side: gives a preview away in parts, the next one when it is asked for. */
export function giveAway(preview: ImportPreview | null, port: MessagePort): void {
  const say = (message: HandOverMessage) => port.postMessage(message);
  if (preview === null) return say({ kind: 'nothing' });
  const { items, ...source } = preview.source;
  let at = 0;
  port.addEventListener('message', () => {
    const part = items.slice(at, at + PART);
    at += part.length;
    say({ kind: 'items', items: part, isLast: at >= items.length });
    if (at >= items.length) port.close();
  });
  port.start();
  say({ kind: 'frame', frame: { source, remember: preview.remember, skipped: preview.skipped.length } });
}

/**
 * The writer's side: takes all of it.
 * @returns null when there was nothing to give; 'cancelled' when the signal said so before all was there
 */
export function takeOver(port: MessagePort, signal?: AbortSignal): Promise<HandedOver | null | 'cancelled'> {
  return new Promise((resolve) => {
    const items: ImportItem[] = [];
    let frame: HandedFrame | null = null;
    const end = (result: HandedOver | null | 'cancelled') => {
      port.close();
      resolve(result);
    };
    if (signal?.aborted) return end('cancelled');
    signal?.addEventListener('abort', () => end('cancelled'));
    port.addEventListener('message', ({ data }: MessageEvent<HandOverMessage>) => {
      if (data.kind === 'nothing') return end(null);
      if (data.kind === 'frame') frame = data.frame;
      else for (const item of data.items) items.push(item);
      if (data.kind === 'items' && data.isLast && frame !== null) end({ ...frame, items });
      else port.postMessage('more');
    });
    port.start();
  });
}
