import { join } from 'node:path';
import type { Disk } from '../../disk/disk';
import { systemDisk } from '../../disk/system-disk';
import { clearTemporary } from '../../disk/temporary';

/**
 * Removes the temporary files that an end in the middle of a write left in our own folders. Only where Holdfast
 * itself puts files: what lies in folders that the person chose is not ours to clear.
 */
export async function clearLeftovers(userData: string, disk: Disk = systemDisk): Promise<void> {
  await clearTemporary(userData, disk);
  for (const workspace of await below(join(userData, 'workspaces'), disk)) {
    for (const folder of ['', 'journal', 'outbox']) await clearTemporary(join(workspace, folder), disk);
    for (const kept of ['media', 'thumbs']) {
      await clearTemporary(join(workspace, kept), disk);
      for (const folder of await below(join(workspace, kept), disk)) await clearTemporary(folder, disk);
    }
  }
}

/** Paths of what is in a folder; empty when it is not there. */
async function below(folder: string, disk: Disk): Promise<string[]> {
  const names = await disk.readdir(folder).catch((): string[] => []);
  return names.map((name) => join(folder, name));
}
