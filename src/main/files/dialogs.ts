import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { PickPurpose } from './pick';
import { firstPlace, saveFilters } from './save-place';

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
        ...startingAt(suggestedName),
        filters: saveFilters(suggestedName),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    async folder(title) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        message: title,
        ...startingAt(),
        properties: ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] ?? null;
    },
  };
}

function startingAt(suggestedName?: string): { defaultPath?: string } {
  const defaultPath = firstPlace((name) => app.getPath(name), suggestedName);
  return defaultPath === undefined ? {} : { defaultPath };
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
