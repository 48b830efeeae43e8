import { app, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../preload/contract';
import { acceleratorOf } from '../../core/shortcuts';

/**
 * The application menu. Undo and Redo are ours, not the system's roles, since they take back commands of the plan.
 * Their keys are shown but not claimed: the page gets them as keys, so that a text field comes first. (macOS always
 * sends the menu; the page decides there by what has the focus.)
 */
export function setMenu(send: (command: MenuCommand) => void): void {
  const isMac = process.platform === 'darwin';
  const undoKeys: Pick<MenuItemConstructorOptions, 'registerAccelerator'> = { registerAccelerator: false };
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'New post', accelerator: acceleratorOf('new-post'), click: () => send('new-post') },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { label: 'Undo', accelerator: acceleratorOf('undo'), ...undoKeys, click: () => send('undo') },
        { label: 'Redo', accelerator: acceleratorOf('redo'), ...undoKeys, click: () => send('redo') },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
