import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import type { Answer, Ask, Channel } from '../../preload/contract';
import { logProblem } from '../logs/log';
import { assertOwnWindow, senderOf } from './sender';

/**
 * Answers one channel; the only place where main listens to the window.
 *
 * @param read turns what arrived into a typed question or throws: a wrong shape is a bug or an attack, never the
 *   person's doing
 * @param run answers it; what a person or the disk can cause comes back as a refusal
 */
export function serve<C extends Channel>(
  channel: C,
  read: (raw: unknown) => Ask<C>,
  run: (question: Ask<C>, event: IpcMainInvokeEvent) => Promise<Answer<C>> | Answer<C>,
): void {
  ipcMain.handle(channel, async (event, raw: unknown) => {
    try {
      assertOwnWindow(senderOf(event));
      return await run(read(raw), event);
    } catch (problem) {
      logProblem(channel, problem);
      throw problem;
    }
  });
}
