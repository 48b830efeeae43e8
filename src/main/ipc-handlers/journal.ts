import { MessageChannelMain } from 'electron';
import { ok } from '../../core/result';
import { readObject, readText } from '../ipc/read';
import { serve } from '../ipc/serve';
import { serveJournal } from '../journal/journal-port';
import type { Journals } from '../journal/journals';
import { openRefusal } from '../journal/refusals';
import { logProblem } from '../logs/log';
import { NO_SUCH_WORKSPACE } from '../workspaces/no-such-workspace';
import type { WorkspaceRegistry } from '../workspaces/registry';

const MAX_ID = 64;

/** Opens a workspace's journal and sends the window a port to it, so that its worker talks to main directly. */
export function serveJournals(registry: WorkspaceRegistry, journals: Journals): void {
  serve(
    'journal:open',
    (raw) => ({ workspaceId: readText(readObject(raw, ['workspaceId'])['workspaceId'], MAX_ID) }),
    async ({ workspaceId }, event) => {
      const folder = await registry.folderOf(workspaceId);
      if (folder === null) return NO_SUCH_WORKSPACE;
      try {
        const journal = await journals.open(folder);
        const { port1, port2 } = new MessageChannelMain();
        serveJournal(journal, port1);
        event.sender.postMessage('journal:port', workspaceId, [port2]);
        return ok(null);
      } catch (problem) {
        logProblem('journal open', problem);
        return { ok: false, error: openRefusal(problem) };
      }
    },
  );
}
