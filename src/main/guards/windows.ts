import type { WebContents } from 'electron';

/** No page opens a window, and none embeds a foreign one. */
export function guardWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
