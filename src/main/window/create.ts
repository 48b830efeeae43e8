import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { logProblem } from '../logs/log';
import type { SettingsFile } from '../profile/settings';
import { START_ADDRESS } from '../protocol/address';
import { MIN_HEIGHT, MIN_WIDTH, placeWindow } from './place';

/** The canvas colours of the look, so that the first frame is not a white flash. */
const CANVAS = { light: '#f3f5f4', dark: '#0f1312' };

/** Opens the one window; it is shown when its first frame is drawn. */
export function createWindow(settings: SettingsFile): BrowserWindow {
  const { maximized, ...bounds } = placeWindow(settings.current.window, screenAreas());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Holdfast',
    backgroundColor: canvasColour(),
    autoHideMenuBar: process.platform !== 'darwin',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      // Elsewhere Chromium would fetch dictionaries from the network; macOS has its own.
      spellcheck: process.platform === 'darwin',
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  rememberPlace(window, settings);
  window.loadURL(START_ADDRESS).catch((problem: unknown) => logProblem('first page', problem));
  return window;
}

/** What lies behind the page while it loads or is resized. */
export function canvasColour(): string {
  return nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light;
}

function screenAreas(): Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

const QUIET_MS = 500;

/** Keeps size and place of the window for the next start, half a second after the last drag. */
function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const place = { x, y, width, height, maximized: window.isMaximized() };
    // Where the window stood is a comfort: not worth a word when the disk does not take it.
    settings.change({ window: place }).catch(() => undefined);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET_MS);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', () => clearTimeout(timer));
}
