/** What a mail or a stick carries without a thought; a film of minutes is larger. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_BYTES = 100 * 1024 * 1024;

/**
 * The kept files that fit into a bundle, smallest first, so that as many as can be go along.
 * @param wanted their SHA-256
 */
export async function filesToCarry(
  workspaceId: string,
  wanted: readonly string[],
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array>; readonly leftOut: number }> {
  const address = (sha256: string): string => `app://holdfast/media/${workspaceId}/${sha256}`;
  const sized: { readonly sha256: string; readonly bytes: number }[] = [];
  for (const sha256 of wanted) {
    const head = await fetch(address(sha256), { method: 'HEAD' });
    const bytes = Number(head.headers.get('Content-Length'));
    if (head.ok && bytes > 0 && bytes <= MAX_FILE_BYTES) sized.push({ sha256, bytes });
  }
  sized.sort((a, b) => a.bytes - b.bytes || (a.sha256 < b.sha256 ? -1 : 1));
  const files = new Map<string, Uint8Array>();
  let room = MAX_BYTES;
  for (const { sha256, bytes } of sized) {
    if (bytes > room) break;
    const answer = await fetch(address(sha256));
    if (!answer.ok) continue;
    files.set(sha256, new Uint8Array(await answer.arrayBuffer()));
    room -= bytes;
  }
  return { files, leftOut: wanted.length - files.size };
}
