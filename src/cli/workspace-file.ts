import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { writeRefusal } from '../disk/refusal';
import { replaceFile } from '../disk/replace-file';
import { MemoryWorkspace, readBundle, writeBundle } from '../ledger';
import { draw } from './clock';
import { orWrongUse, WrongUse } from './output';

/** Bytes of a file that the person named. @throws WrongUse with one sentence when it cannot be read */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const why =
      code === 'ENOENT' ? 'There is no file' : code === 'EISDIR' ? 'That is a folder' : 'Cannot read';
    throw new WrongUse(`${why}: ${path}`);
  }
}

/**
 * Replaces a file in one step: the old one stays until the new one is whole, on the disk and read back.
 *
 * @param check looks at the bytes once they were read back; what it throws keeps the old file
 * @throws WrongUse with one sentence when it is not written
 */
export async function writeOutput(
  path: string,
  bytes: Uint8Array | string,
  check: (bytes: Uint8Array) => void = () => undefined,
): Promise<void> {
  try {
    await replaceFile(path, bytes, { place: 'chosen', check });
  } catch (cause) {
    if (cause instanceof WrongUse) throw cause;
    throw new WrongUse(writeRefusal(cause, path, 'Nothing was changed.').message);
  }
}

/** The workspace in a bundle. */
export async function openBundle(path: string): Promise<MemoryWorkspace> {
  const bundle = orWrongUse(readBundle(await readInput(path)));
  return MemoryWorkspace.open(bundle, { device: draw(12) });
}

/** The workspace in a bundle, or a new one where there is no file yet. */
export async function openOrNew(path: string): Promise<MemoryWorkspace> {
  if (existsSync(path)) return openBundle(path);
  return MemoryWorkspace.empty({ workspaceId: draw(12), name: '', device: draw(12) });
}

export async function saveBundle(workspace: MemoryWorkspace, path: string): Promise<void> {
  await writeBundleFile(writeBundle(workspace.toBundle()), path);
}

/** Puts a bundle in the place of another only when it can be read again itself. */
export async function writeBundleFile(bundle: Uint8Array, path: string): Promise<void> {
  await writeOutput(path, bundle, (readBack) => {
    const read = readBundle(readBack);
    if (read.ok) return;
    throw new WrongUse(
      `What would be written could not be read again, so ${path} was left as it was. (${read.error.message})`,
    );
  });
}
