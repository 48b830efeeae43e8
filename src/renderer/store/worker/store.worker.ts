import type { FromWorker, StoreQuestions, StoreState, ToWorker } from '../protocol';
import { OPENING } from '../protocol';
import { planText } from '../queries/handover';
import { mergeBundle, saveBundle } from './bundles';
import { Importing, importPlanText } from './importing';
import { Journal } from './journal';
import { OpenWorkspace } from './open-workspace';
import { recover } from './recover';
import { isUnfinished } from '../working-copy';
import { keepReading, readAnew } from './reading';
import { ReadingBack } from './reading-back';
import type { RunOptions } from './writer';

/** Letters and digits that cannot be mistaken for one another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function draw(length = 10): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

let workspace: OpenWorkspace | null = null;
let workspaceId = '';
let openJournal: Journal | null = null;
let giveJournal: (journal: Journal) => void = () => undefined;
const journalArrives = new Promise<Journal>((resolve) => {
  giveJournal = resolve;
});
const running = new Map<number, AbortController>();

let state: StoreState = OPENING;

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function tell(change: Partial<StoreState>): void {
  state = {
    ...state,
    ...change,
    undoLabel: workspace?.undos.peek('undo')?.label ?? null,
    redoLabel: workspace?.undos.peek('redo')?.label ?? null,
  };
  post({ kind: 'state', state });
}

/**
 * One writer, one queue: commands take effect in the order in which they were asked, and none before journal and
 * working copy have been compared.
 */
let openGate: () => void = () => undefined;
let queue: Promise<unknown> = new Promise<void>((resolve) => {
  openGate = resolve;
});
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = queue.then(task);
  queue = turn.catch(() => undefined);
  return turn;
}

let importing: Importing | null = null;

function theImport(): Importing {
  importing ??= new Importing(opened());
  return importing;
}

let reading: ReadingBack | null = null;

function theReading(): ReadingBack {
  reading ??= new ReadingBack(opened());
  return reading;
}

function opened(): OpenWorkspace {
  if (!workspace) throw new Error('no workspace is open');
  return workspace;
}

async function open(ask: StoreQuestions['open']['ask']): Promise<StoreQuestions['open']['answer']> {
  const journal = await journalArrives;
  openJournal = journal;
  workspaceId = ask.workspaceId;
  const made = new OpenWorkspace(
    {
      workspaceId: ask.workspaceId,
      deviceId: ask.deviceId,
      session: draw(12),
      by: ask.by,
      now: () => Date.now() + ask.clockOffsetMs,
      draw: () => draw(),
    },
    journal,
  );
  workspace = made;
  const blank = (await made.db.updates.count()) === 0 || (await isUnfinished(made.db));
  const compared = recovering(made, journal, blank).finally(openGate);
  // A working copy that is there can be shown while it is being compared.
  return blank ? compared : { ok: true, value: null };
}

async function recovering(
  made: OpenWorkspace,
  journal: Journal,
  rebuild: boolean,
): Promise<StoreQuestions['open']['answer']> {
  if (rebuild) tell({ phase: 'rebuilding', progress: 0 });
  const recovered = await recover(made, journal, (progress) => rebuild && tell({ progress }));
  if (!recovered.ok) {
    tell({ phase: 'failed', problem: recovered.error });
    return recovered;
  }
  await (rebuild ? keepReading(made.db) : readAnew(made));
  await made.undos.load();
  tell({ phase: 'ready', progress: null });
  return { ok: true, value: null };
}

/** The journal has what the working copy could not take: nothing more is written before the two agree again. */
async function catchUp(): Promise<void> {
  if (workspace?.writer.isBehind && openJournal) await recovering(workspace, openJournal, false);
}

/** How long a write may take before the status line says 'Saving', milliseconds: nobody reads faster. */
const SAY_SAVING_MS = 150;

/**
 * Runs something that writes, counting it in the state the status line shows. A quick one changes nothing on screen
 * while it runs, and its answer goes out before the window is told to draw: a repaint costs more than the write.
 */
async function saving<T extends { ok: boolean }>(task: () => Promise<T>): Promise<T> {
  let said = 0;
  const slow = setTimeout(() => {
    said = 1;
    tell({ saving: state.saving + 1 });
  }, SAY_SAVING_MS);
  const ended = (change: Partial<StoreState>) => {
    clearTimeout(slow);
    setTimeout(() => tell({ ...change, saving: state.saving - said }), 0);
  };
  try {
    const result = await inTurn(async () => {
      await catchUp();
      return task();
    });
    const problem = 'error' in result ? (result.error as StoreState['problem']) : null;
    const lost = problem?.code === 'disk-full' || problem?.code.startsWith('journal') ? problem : null;
    ended({ ...(result.ok ? { savedAt: Date.now() } : {}), problem: lost ?? null });
    return result;
  } catch (cause) {
    ended({});
    throw cause;
  }
}

function answer(message: Extract<ToWorker, { kind: 'ask' }>, options: RunOptions): Promise<unknown> {
  switch (message.question) {
    case 'open':
      return open(message.ask);
    case 'run':
      return saving(() => opened().run(message.ask.name, message.ask.input, options));
    case 'undo':
      return saving(() => opened().undo());
    case 'redo':
      return saving(() => opened().redo());
    case 'history':
      return inTurn(() => opened().history(message.ask.id));
    case 'readBack':
      return inTurn(() => theReading().compare(message.ask));
    case 'planFile':
      return inTurn(() => planText(opened().db));
    case 'bundle':
      return inTurn(() => saveBundle(opened(), workspaceId));
    case 'mergeBundle':
      return saving(() => mergeBundle(opened(), workspaceId, message.ask.bytes));
    case 'importPlan':
      return saving(() => importPlanText(opened(), message.ask.text, options));
    case 'previewImport':
      return inTurn(() => theImport().look(message.ask, options));
    case 'skippedRows':
      return inTurn(() => Promise.resolve(theImport().skippedFile()));
    case 'runImport':
      return saving(() => theImport().write(message.ask, options));
  }
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.kind === 'journal-port') {
    const [port] = event.ports;
    if (port) giveJournal(new Journal(port));
    return;
  }
  if (message.kind === 'cancel') {
    running.get(message.id)?.abort();
    return;
  }
  const abort = new AbortController();
  running.set(message.id, abort);
  const { id } = message;
  const options: RunOptions = {
    signal: abort.signal,
    onProgress: (done, of, what) => post({ kind: 'progress', id, done, of, what }),
  };
  answer(message, options)
    .then((result) => post({ kind: 'answer', id, answer: result }))
    .catch((cause: unknown) =>
      post({
        kind: 'bug',
        id,
        message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      }),
    )
    .finally(() => running.delete(id));
});
