import { BrowserWindow, Notification } from 'electron';
import { readObject, readText } from '../ipc/read';
import { serve } from '../ipc/serve';

/** A sentence, not a text: what a person reads while they do something else. */
const MAX_TEXT = 200;

/** Reminders that the person set, as the system shows them; they need no network. */
export function serveReminders(): void {
  serve(
    'app:remind',
    (raw) => ({ text: readText(readObject(raw, ['text'])['text'], MAX_TEXT) }),
    ({ text }, event) => {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title: 'Holdfast', body: text });
      notification.on('click', () => BrowserWindow.fromWebContents(event.sender)?.show());
      notification.show();
    },
  );
}
