/**
 * Keeps pictures and films that came in a bundle and are not here yet. One that is not what it is called is kept
 * under its true name, where nobody looks for it; one that is refused stays missing and is shown so.
 */
export async function keepArrived(
  workspaceId: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const names = [...files.keys()].filter((name) => /^[0-9a-f]{64}$/.test(name));
  if (names.length === 0) return;
  const states = await window.holdfast.mediaStates(workspaceId, names);
  for (const [at, name] of names.entries()) {
    const bytes = files.get(name);
    if (states[at] !== 'here' && bytes !== undefined) {
      await window.holdfast.keepMediaBytes(workspaceId, name, bytes);
    }
  }
}
