import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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

/** Replaces a file in one step: the old one stays until the new one is whole and on the disk. */
export async function writeOutput(path: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch {
    throw new WrongUse(`Cannot write ${path}. Nothing was changed.`);
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
  await writeOutput(path, writeBundle(workspace.toBundle()));
}
