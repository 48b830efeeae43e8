const HEADER = 16;
/** An ordinary film has half a dozen parts; one written in fragments has two a second. */
const MOST_BOXES = 20_000;

/**
 * Whether a film of the ISO family (MP4, MOV) is as long as its parts say: a copy that was cut off still begins like
 * a film and tells its length. Reads nothing but the parts' own headers.
 *
 * @param read the bytes from `start` to `end`, exclusive
 */
export async function holdsItsBoxes(
  read: (start: number, end: number) => Promise<Uint8Array>,
  bytes: number,
): Promise<boolean> {
  let at = 0;
  for (let box = 0; box < MOST_BOXES && at + 8 <= bytes; box += 1) {
    const head = await read(at, Math.min(at + HEADER, bytes));
    const size = boxSize(head, bytes - at);
    if (size === null || at + size > bytes) return false;
    at += size;
  }
  return true;
}

/** Null when it cannot be one. @param left what the file has from here on; a size of 0 means all of it */
function boxSize(head: Uint8Array, left: number): number | null {
  if (head.length < 8) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const short = view.getUint32(0);
  if (short === 0) return left;
  if (short !== 1) return short < 8 ? null : short;
  return head.length < HEADER ? null : Number(view.getBigUint64(8));
}
