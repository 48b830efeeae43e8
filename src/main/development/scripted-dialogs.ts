import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileDialogs } from '../files/dialogs';

interface Script {
  open: (string | null)[];
  saveFolder: string | null;
}

/**
 * File dialogs that answer from a JSON file, for tests: {"open": [path or null, …], "saveFolder": path or null}.
 * `open` is used up in order, and then every further dialog is cancelled; so is a save without `saveFolder`. The file
 * is read at each dialog, so that a test may write it as it goes.
 */
export function scriptedDialogs(path: string): FileDialogs {
  let picked = 0;
  return {
    async pick() {
      const { open } = await readScript(path);
      return open[picked++] ?? null;
    },
    async saveAs(suggestedName) {
      const { saveFolder } = await readScript(path);
      return saveFolder === null ? null : join(saveFolder, suggestedName);
    },
    async folder() {
      return (await readScript(path)).saveFolder;
    },
  };
}

async function readScript(path: string): Promise<Script> {
  const json: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (typeof json !== 'object' || json === null) throw new Error(`${path} holds no answers to file dialogs`);
  const open = 'open' in json && Array.isArray(json.open) ? json.open : [];
  return {
    open: open.map((entry: unknown) => (typeof entry === 'string' ? entry : null)),
    saveFolder: 'saveFolder' in json && typeof json.saveFolder === 'string' ? json.saveFolder : null,
  };
}
