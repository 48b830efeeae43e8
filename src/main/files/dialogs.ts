import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { basename, join } from 'node:path';
import type { PickPurpose } from './pick';

/** Asks the person for a place on the disk; null means cancelled. */
export interface FileDialogs {
  pick(purpose: PickPurpose): Promise<string | null>;
  saveAs(suggestedName: string): Promise<string | null>;
  folder(title: string): Promise<string | null>;
}

/** The system's own dialogs, over `window`. */
export function systemDialogs(window: BrowserWindow): FileDialogs {
  return {
    async pick(purpose) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: FILTERS[purpose],
      });
      return filePaths[0] ?? null;
    },
    async saveAs(suggestedName) {
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        defaultPath: join(app.getPath('documents'), basename(suggestedName)),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    async folder(title) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        message: title,
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] ?? null;
    },
  };
}

const FILTERS: Record<PickPurpose, { name: string; extensions: string[] }[]> = {
  import: [
    { name: 'Plans', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'ics', 'json', 'holdfast'] },
    { name: 'All files', extensions: ['*'] },
  ],
  bundle: [
    { name: 'Holdfast files', extensions: ['holdfast'] },
    { name: 'All files', extensions: ['*'] },
  ],
};
