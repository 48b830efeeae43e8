import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';

/** Not `showMessageBox`: nothing is ready yet, and there is no window to show it over. */
export function tellSilentServer(folder: string): void {
  dialog.showErrorBox(
    'Holdfast cannot see your plans',
    `They may be in ${folder}, and that does not answer. Connect to your office's network, then start Holdfast again. Nothing was changed.`,
  );
}

/** The profile works on a server, but two computers at once would overwrite each other's journal there. */
export async function warnOfServer(window: BrowserWindow, folder: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your plans are kept on a network drive.',
    detail: `They are in ${folder}. Open Holdfast on one computer at a time: two at once can overwrite each other's work. While the network is down, your plans are out of reach. Export a workspace file to this computer today, and ask your IT team to keep Holdfast's folder on it.`,
  });
}
