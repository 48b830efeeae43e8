import { join } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { ok } from '../../core/result';
import type { FileDialogs } from '../files/dialogs';
import type { PickedPlaces } from '../files/picked-places';
import { saveFiles } from '../files/save';
import { WrongAsk, readBytes, readCount, readList, readObject, readText } from '../ipc/read';
import { serve } from '../ipc/serve';
import { keepBeside, saveBeside } from '../media/beside';
import type { MediaStores } from '../media/stores';
import { NO_SUCH_WORKSPACE } from '../workspaces/no-such-workspace';
import { readSha256 } from './read-sha256';

const MAX_BYTES = 512 * 1024 * 1024;
const MAX_NAME = 1000;
const MAX_ID = 64;
const MAX_PATH = 32_768;
/** Pictures and films of a plan; far more than a team keeps. */
const MAX_MEDIA = 100_000;

export interface PlanFilesWith {
  dialogs(event: IpcMainInvokeEvent): FileDialogs;
  readonly picked: PickedPlaces;
  readonly stores: MediaStores;
  /** Told where something was saved, so that it may be shown. */
  noteSaved(path: string): void;
}

/** A plan file and the pictures and films beside it. */
export function servePlanFiles({ dialogs, picked, stores, noteSaved }: PlanFilesWith): void {
  serve(
    'files:save-plan',
    (raw) => {
      const { folderTitle, workspaceId, name, bytes, media } = readObject(raw, [
        'folderTitle',
        'workspaceId',
        'name',
        'bytes',
        'media',
      ]);
      return {
        folderTitle: readText(folderTitle, MAX_NAME),
        workspaceId: readText(workspaceId, MAX_ID),
        name: readText(name, MAX_NAME),
        bytes: readBytes(bytes, MAX_BYTES),
        media: readList(media, MAX_MEDIA, readBeside),
      };
    },
    async ({ folderTitle, workspaceId, name: wanted, bytes, media }, event) => {
      const store = await stores.of(workspaceId);
      if (store === null) return NO_SUCH_WORKSPACE;
      const folder = await dialogs(event).folder(folderTitle);
      if (folder === null) return ok(null);
      const saved = await saveFiles(folder, [{ name: wanted, bytes }]);
      if (!saved.ok) return saved;
      noteSaved(folder);
      const [name = wanted] = saved.value.saved;
      noteSaved(join(folder, name));
      const missing = await saveBeside(store, join(folder, name), media);
      return missing.ok ? ok({ folder, saved: [name], missing: missing.value }) : missing;
    },
  );

  serve(
    'media:keep-beside',
    (raw) => {
      const { workspaceId, path, place, wanted } = readObject(raw, [
        'workspaceId',
        'path',
        'place',
        'wanted',
      ]);
      return {
        workspaceId: readText(workspaceId, MAX_ID),
        path: path === null ? null : readText(path, MAX_PATH),
        place: place === null ? null : readCount(place),
        wanted: readList(wanted, MAX_MEDIA, readSha256),
      };
    },
    async ({ workspaceId, path, place, wanted }) => {
      const store = await stores.of(workspaceId);
      if (store === null) return NO_SUCH_WORKSPACE;
      const plan = path ?? (place === null ? undefined : picked.pathOf(place));
      return ok(plan === undefined ? wanted : await keepBeside(store, plan, wanted));
    },
  );
}

function readBeside(raw: unknown): { sha256: string; file: string } {
  const { sha256, file } = readObject(raw, ['sha256', 'file']);
  const name = readText(file, 80);
  const hash = readSha256(sha256);
  // The name of a file in a folder of the person's own is made of the hash and an ending, and of nothing else.
  if (name.slice(0, 64) !== hash || !/^(?:\.[a-z0-9]{1,5})?$/.test(name.slice(64))) {
    throw new WrongAsk('expected a file named by its hash');
  }
  return { sha256: hash, file: name };
}
