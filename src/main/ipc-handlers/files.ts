import { join } from 'node:path';
import { BrowserWindow, shell } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import { ok } from '../../core/result';
import { scriptedDialogs } from '../development/scripted-dialogs';
import { systemDialogs } from '../files/dialogs';
import type { FileDialogs } from '../files/dialogs';
import { readPicked } from '../files/pick';
import { PickedPlaces } from '../files/picked-places';
import { safeFileName } from '../files/safe-name';
import { saveFile, saveFiles } from '../files/save';
import { WrongAsk, readBytes, readList, readObject, readOneOf, readText } from '../ipc/read';
import { serve } from '../ipc/serve';
import type { MediaStores } from '../media/stores';
import { servePlanFiles } from './plan-files';

const MAX_SAVE_BYTES = 512 * 1024 * 1024;
const MAX_FILES = 500;
const MAX_NAME = 1000;
const MAX_PATH = 32_768;

/**
 * Files, always at a place the person chose in a dialog: the window names no paths.
 *
 * @param script answers the dialogs in tests (development/scripted-dialogs.ts)
 */
export function serveFiles(script: string | undefined, stores: MediaStores): void {
  const scripted = script === undefined ? null : scriptedDialogs(script);
  const dialogs = (event: IpcMainInvokeEvent): FileDialogs => scripted ?? systemDialogs(windowOf(event));
  const savedHere = new Set<string>();
  const picked = new PickedPlaces();
  servePlanFiles({ dialogs, picked, stores, noteSaved: (path) => void savedHere.add(path) });

  serve(
    'files:pick',
    (raw) => ({ purpose: readOneOf(readObject(raw, ['purpose'])['purpose'], ['import', 'bundle']) }),
    async ({ purpose }, event) => {
      const path = await dialogs(event).pick(purpose);
      if (path === null) return ok(null);
      const read = await readPicked(path, purpose);
      return read.ok ? ok({ ...read.value, place: picked.note(path) }) : read;
    },
  );

  serve(
    'files:save',
    (raw) => {
      const { suggestedName, bytes } = readObject(raw, ['suggestedName', 'bytes']);
      return {
        suggestedName: readText(suggestedName, MAX_NAME),
        bytes: readBytes(bytes, MAX_SAVE_BYTES),
      };
    },
    async ({ suggestedName, bytes }, event) => {
      const path = await dialogs(event).saveAs(safeFileName(suggestedName));
      if (path === null) return ok(null);
      const saved = await saveFile(path, bytes);
      if (saved.ok) savedHere.add(saved.value.savedAs);
      return saved;
    },
  );

  serve('files:save-many', readSaveMany, async ({ folderTitle, files }, event) => {
    const folder = await dialogs(event).folder(folderTitle);
    if (folder === null) return ok(null);
    const result = await saveFiles(folder, files);
    if (result.ok) {
      savedHere.add(result.value.folder);
      for (const name of result.value.saved) savedHere.add(join(result.value.folder, name));
    }
    return result;
  });

  serve(
    'shell:show-in-folder',
    (raw) => ({ path: readText(readObject(raw, ['path'])['path'], MAX_PATH) }),
    ({ path }) => {
      if (savedHere.has(path)) shell.showItemInFolder(path);
    },
  );
}

function readSaveMany(raw: unknown): { folderTitle: string; files: { name: string; bytes: Uint8Array }[] } {
  const { folderTitle, files } = readObject(raw, ['folderTitle', 'files']);
  const read = readList(files, MAX_FILES, (item) => {
    const { name, bytes } = readObject(item, ['name', 'bytes']);
    return { name: readText(name, MAX_NAME), bytes: readBytes(bytes, MAX_SAVE_BYTES) };
  });
  if (read.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) > MAX_SAVE_BYTES) {
    throw new WrongAsk(`expected at most ${MAX_SAVE_BYTES} bytes in all`);
  }
  return { folderTitle: readText(folderTitle, MAX_NAME), files: read };
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null) throw new Error('asked from no window');
  return window;
}
