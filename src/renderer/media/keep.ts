import { refuse, type Result } from '../../core/result';
import type { KeptFile, MediaProgress } from '../../preload/contract';

/** A file that lies nowhere on the disk is sent as one message. */
const MAX_SENT_BYTES = 64 * 1024 * 1024;

let lastTicket = 0;

export interface Keeping {
  readonly signal: AbortSignal;
  onProgress(doneShare: number): void;
}

/** Copies a chosen, dropped or pasted file in. It goes by its path: its bytes never pass through this window. */
export async function keepFile(
  workspaceId: string,
  file: File,
  { signal, onProgress }: Keeping,
): Promise<Result<KeptFile>> {
  lastTicket += 1;
  const ticket = lastTicket;
  const stopListening = window.holdfast.onMediaProgress((progress: MediaProgress) => {
    if (progress.ticket === ticket) onProgress(progress.total === 0 ? 0 : progress.bytes / progress.total);
  });
  const stop = (): void => void window.holdfast.cancelMedia(ticket);
  signal.addEventListener('abort', stop);
  try {
    const kept = await window.holdfast.keepMedia(workspaceId, file, ticket);
    return kept.ok || kept.error.code !== 'no-path' ? kept : await keepSent(workspaceId, file);
  } finally {
    signal.removeEventListener('abort', stop);
    stopListening();
  }
}

async function keepSent(workspaceId: string, file: File): Promise<Result<KeptFile>> {
  if (file.size > MAX_SENT_BYTES) {
    return refuse('too-large', 'It is too large to paste. Save it on this computer, then add it from there.');
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return window.holdfast.keepMediaBytes(workspaceId, file.name, bytes);
}
