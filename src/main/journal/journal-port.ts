import type { JournalAnswer, JournalAsk } from '../../preload/contract';
import { logProblem } from '../logs/log';
import type { Journal } from './journal';
import { readJournalAsk } from './read-ask';
import { openRefusal } from './refusals';

/** What of a MessagePortMain is used here. */
export interface Port {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  postMessage(message: JournalAnswer): void;
  start(): void;
  close(): void;
}

/** Answers one worker's questions to a journal until its port closes. A message of a wrong shape ends the port. */
export function serveJournal(journal: Journal, port: Port): void {
  port.on('message', ({ data }) => {
    try {
      void answer(journal, readJournalAsk(data), port);
    } catch (problem) {
      logProblem('journal port', problem);
      port.close();
    }
  });
  port.start();
}

async function answer(journal: Journal, ask: JournalAsk, port: Port): Promise<void> {
  const { id } = ask;
  if (ask.kind === 'append') {
    const result = await journal.append(ask.bytes);
    port.postMessage(
      result.ok
        ? { id, kind: 'appended', ok: true, position: result.value }
        : { id, kind: 'appended', ok: false, error: result.error },
    );
    return;
  }
  if (ask.kind === 'digest') {
    try {
      port.postMessage({ id, kind: 'digested', ok: true, digest: await journal.digest(ask.to) });
    } catch (problem) {
      logProblem('journal digest', problem);
      port.postMessage({ id, kind: 'digested', ok: false, error: openRefusal(problem) });
    }
    return;
  }
  try {
    const chunks = journal.read(ask.from);
    let next = await chunks.next();
    for (; next.done !== true; next = await chunks.next()) {
      port.postMessage({ id, kind: 'chunk', bytes: next.value });
    }
    port.postMessage({ id, kind: 'end', ok: true, ...next.value });
  } catch (problem) {
    logProblem('journal read', problem);
    port.postMessage({ id, kind: 'end', ok: false, error: openRefusal(problem) });
  }
}
