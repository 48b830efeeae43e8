import type { Refusal, Result } from '../../../core/result';
import type { FromWorker, StoreQuestions, StoreState, ToWorker } from '../protocol';
import { OPENING } from '../protocol';
import { isNews, type Recovery } from '../recovery';
import { takeOver } from '../import-reader/hand-over';
import { planText } from '../queries/handover';
import { mergeBundle, saveBundle } from './bundles';
import { CANCELLED, importPlanText, writeImport } from './importing';
import { JournalClient } from './journal-client';
import { Healing } from './healing';
import { CANNOT_OPEN, openCopy } from './open-copy';
import { OpenWorkspace } from './open-workspace';
import { mendCopies } from './mend-copies';
import { isSound, recover } from './recover';
import type { Recovered } from './recovered';
import { forgetRecovery, rememberRecovery } from './recovery-memory';
import { canBeShown } from '../working-copy';
import { keepReading, readAnew } from './reading';
import { BUG, type StoreCode } from '../store-failure';
import { failureOf } from './write-failure';
import type { RunOptions } from './writer';

/** Letters and digits that cannot be mistaken for one another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function draw(length = 10): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** A refused answer, whatever was asked. */
type Refused = { readonly ok: false; readonly error: Refusal<StoreCode> };

let workspace: OpenWorkspace | null = null;
let workspaceId = '';
let isNew = false;
let giveJournal: (journal: JournalClient) => void = () => undefined;
const journalArrives = new Promise<JournalClient>((resolve) => {
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

let healing: Healing | null = null;

function opened(): OpenWorkspace {
  if (!workspace) throw new Error('no workspace is open');
  return workspace;
}

async function open(ask: StoreQuestions['open']['ask']): Promise<StoreQuestions['open']['answer']> {
  const journal = await journalArrives;
  workspaceId = ask.workspaceId;
  workspace?.db.close();
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
  isNew = ask.isNew;
  healing = new Healing(made, journal, {
    inTurn,
    onProblem: (problem) => tell({ problem }),
    onHealed: ({ recovery }) => {
      void made.undos.load().catch(failureOf);
      tell({ phase: 'ready', reopened: state.reopened + 1 });
      void tellRecovery(made, recovery);
    },
  });
  const openedCopy = await openCopy(made.db, journal, () => tell({ problem: CANNOT_OPEN }));
  if (!openedCopy.ok) return openedCopy;
  if (state.problem !== null) tell({ problem: null });
  const blank = (await made.db.updates.count()) === 0 || !(await canBeShown(made.db));
  const compared = recovering(made, journal, blank)
    .catch((cause: unknown) => ({ ok: false as const, error: failureOf(cause) }))
    .finally(openGate);
  if (blank) return compared;
  // A working copy that is there can be shown while it is being compared; what goes wrong meanwhile is healed.
  void compared.then((result) => (result.ok ? undefined : healing?.failed(result.error)));
  return { ok: true, value: null };
}

async function recovering(
  made: OpenWorkspace,
  journal: JournalClient,
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
  await tellRecovery(made, recovered.value.recovery);
  void lookBehind(made, journal, recovered.value);
  return { ok: true, value: null };
}

/** Told also where it cannot be kept for the next start. */
async function tellRecovery(made: OpenWorkspace, found: Recovery): Promise<void> {
  try {
    const isGone = !isNew && (await made.db.updates.count()) === 0;
    tell({ recovery: await rememberRecovery(made.db, { ...found, isGone }) });
  } catch (cause) {
    failureOf(cause);
    if (isNews(found)) tell({ recovery: found });
  }
}

/** How long the first screen has main and disk for itself, milliseconds. Ours: it takes about that to be drawn. */
const AFTER_DRAWING_MS = 600;

/**
 * What the journal holds before the mark was taken on trust, so that the start need not wait for it; now it is looked
 * at, and mended from the working copy while that is sound. A journal that cannot be read now is looked at again at the
 * next start.
 */
async function lookBehind(made: OpenWorkspace, journal: JournalClient, { mark }: Recovered): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_DRAWING_MS));
  const sound = await isSound(journal, mark);
  if (!sound.ok) return;
  if (sound.value) return tell({ isCompared: true });
  const mended = await inTurn(() => mendCopies(made, journal, () => undefined)).catch(
    (cause: unknown): Result<Recovered, StoreCode> => ({ ok: false, error: failureOf(cause) }),
  );
  if (!mended.ok) return void (await healing?.failed(mended.error));
  await tellRecovery(made, mended.value.recovery);
  tell({ isCompared: true });
}

async function recoveryRead(): Promise<StoreQuestions['recoveryRead']['answer']> {
  await forgetRecovery(opened().db);
  tell({ recovery: null });
  return { ok: true, value: null };
}

/** How long a write may take before the status line says 'Saving', milliseconds: nobody reads faster. */
const SAY_SAVING_MS = 150;

/**
 * Runs something that writes, counting it in the state the status line shows. A quick one changes nothing on screen
 * while it runs, and its answer goes out before the window is told to draw: a repaint costs more than the write.
 */
async function saving<T extends { ok: boolean }>(task: () => Promise<T>): Promise<T | Refused> {
  let said = 0;
  const slow = setTimeout(() => {
    said = 1;
    tell({ saving: state.saving + 1 });
  }, SAY_SAVING_MS);
  const ended = (change: Partial<StoreState>) => {
    clearTimeout(slow);
    setTimeout(() => tell({ ...change, saving: state.saving - said }), 0);
  };
  const result = await inTurn(() => stored(task));
  ended(result.ok ? { savedAt: Date.now() } : {});
  return result;
}

/** The task's own answer; or what kept it from being done, as a refusal, with memory as it is on the disk. */
async function stored<T extends { ok: boolean }>(task: () => Promise<T>): Promise<T | Refused> {
  const { writer } = opened();
  try {
    const ready = await healing?.ready();
    if (ready?.ok === false) return await notStored(ready.error);
    writer.begin();
    const result = await task();
    if (writer.outcome?.ok === false) return await notStored(writer.outcome.error);
    if (writer.outcome?.ok === true) healing?.saved();
    return result;
  } catch (cause) {
    opened().forgetMemory();
    const failure = failureOf(cause);
    return failure.code === 'cancelled' ? { ok: false, error: failure } : await notStored(failure);
  }
}

/** The queue waits for nothing of it but the writing: what a file brings arrives before. */
async function importing(
  ask: StoreQuestions['runImport']['ask'],
  options: RunOptions,
): Promise<StoreQuestions['runImport']['answer']> {
  const handed = await takeOver(ask.port, options.signal);
  if (handed === 'cancelled') return { ok: false, error: CANCELLED };
  if (handed === null) return { ok: false, error: { code: 'no-preview', message: 'Choose the file again.' } };
  return saving(() => writeImport(opened(), handed, ask.takeSettings, options));
}

async function notStored(failure: Refusal<StoreCode>): Promise<Refused> {
  return { ok: false, error: (await healing?.failed(failure)) ?? failure };
}

/** Runs something that only reads, when nothing is being written. @throws what it throws, after the store has heard */
function reading<T>(task: () => Promise<T>): Promise<T> {
  return inTurn(async () => {
    const ready = await healing?.ready();
    if (ready?.ok === false) throw new Error(ready.error.message);
    try {
      return await task();
    } catch (cause) {
      const failure = failureOf(cause);
      if (failure.code !== BUG.code) await healing?.failed(failure);
      throw cause;
    }
  });
}

function answer(message: Extract<ToWorker, { kind: 'ask' }>, options: RunOptions): Promise<unknown> {
  switch (message.question) {
    case 'open':
      return open(message.ask);
    case 'run':
      return saving(() => opened().run(message.ask.name, message.ask.input, options));
    case 'recoveryRead':
      return recoveryRead();
    case 'undo':
      return saving(() => opened().undo());
    case 'redo':
      return saving(() => opened().redo());
    case 'history':
      return reading(() => opened().history(message.ask.id));
    case 'planFile':
      return reading(() => planText(opened().db));
    case 'bundle':
      return reading(() => saveBundle(opened(), workspaceId));
    case 'mergeBundle':
      return saving(() => mergeBundle(opened(), workspaceId, message.ask.bytes));
    case 'importPlan':
      return saving(() => importPlanText(opened(), message.ask.text, options));
    case 'runImport':
      return importing(message.ask, options);
  }
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.kind === 'journal-port') {
    const [port] = event.ports;
    if (port) giveJournal(new JournalClient(port));
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
