/** Pauses between tries to open what the disk does not give yet, milliseconds: doubled up to the longest. Ours. */
export const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

/** The pause after the next failure. */
export function nextRetry(pause: number): number {
  return Math.min(pause * 2, LONGEST_RETRY_MS);
}
