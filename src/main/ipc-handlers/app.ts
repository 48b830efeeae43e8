import { userInfo } from 'node:os';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { AppInfo } from '../../preload/contract';
import { takeScreenshot } from '../development/screenshot';
import type { Switches } from '../development/switches';
import { readNothing, readObject, readOneOf } from '../ipc/read';
import { serve } from '../ipc/serve';
import { THEMES } from '../profile/settings';
import type { SettingsFile } from '../profile/settings';

/** What the window may know of the app and machine, and the one thing it may change there: the theme. */
export function serveApp(settings: SettingsFile, deviceId: Promise<string>, switches: Switches): void {
  serve('app:info', readNothing, async (): Promise<AppInfo> => ({
    version: app.getVersion(),
    platform: process.platform,
    locale: systemLocale(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    userName: userName(),
    deviceId: await deviceId,
    clockOffsetMs: switches.clockOffsetMs,
    isDevelopment: !app.isPackaged,
    theme: settings.current.theme,
  }));

  serve(
    'app:set-theme',
    (raw) => ({ theme: readOneOf(readObject(raw, ['theme'])['theme'], THEMES) }),
    async ({ theme }) => {
      nativeTheme.themeSource = theme;
      await settings.change({ theme });
    },
  );

  serve('app:relaunch', readNothing, () => {
    app.relaunch();
    app.quit();
  });

  let { screenshot } = switches;
  serve('app:first-screen-drawn', readNothing, async (_nothing, event) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (screenshot === undefined || window === null) return;
    const { path, thenExit } = screenshot;
    screenshot = undefined;
    await takeScreenshot(window, path);
    if (thenExit) app.quit();
  });
}

/** Some accounts have no entry in the system's list of users. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** As dates and numbers are set up on this system. Linux may answer in its own form, as in 'en-US@posix'. */
function systemLocale(): string {
  try {
    return Intl.getCanonicalLocales(app.getSystemLocale().replace(/[.@].*$/, ''))[0] ?? app.getLocale();
  } catch {
    return app.getLocale();
  }
}
