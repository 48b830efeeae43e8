import type { CommandCodes, CommandInputs, CommandName } from '../../core/commands';
import type { Refusal, Result } from '../../core/result';
import { OPENING } from './protocol';
import type { FromWorker, Question, StoreQuestions, StoreState, ToWorker } from './protocol';
import type { Saved } from './saved';
import { BUG, type StoreCode } from './store-failure';

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** What is being done, in words: 'Reading rows'. */
  readonly what: string;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(reason: Error): void;
  progress?: ((progress: Progress) => void) | undefined;
}

const WORKER_STOPPED: Refusal<'worker-stopped'> = {
  code: 'worker-stopped',
  message:
    'Saving has stopped, because of a bug in Holdfast. Everything saved earlier is safe. Copy what you have just written, then close and reopen Holdfast.',
};

/** The window's side of the store: asks the worker, and tells listeners how it is doing. */
export class StoreClient {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(state: StoreState) => void>();
  private nextId = 1;
  private failed: Refusal<StoreCode> | null = null;
  private current: StoreState = OPENING;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => this.receive(event.data));
    worker.addEventListener('error', (event) => {
      console.error('the store worker stopped', event.message);
      this.fail(WORKER_STOPPED);
    });
  }

  get state(): StoreState {
    return this.current;
  }

  /** Called at every change of state; answers with the way to stop listening. */
  onState(listener: (state: StoreState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Nothing can be saved: said in the status line, beside what is shown already; what is asked is refused. */
  fail(problem: Refusal<StoreCode>): void {
    this.failed = problem;
    this.tell({ ...this.current, phase: 'failed', problem });
    for (const waiting of this.waiting.values()) waiting.resolve({ ok: false, error: problem });
    this.waiting.clear();
  }

  /** What `fail` told is over. */
  recovered(): void {
    this.failed = null;
    this.tell({ ...this.current, phase: 'ready', problem: null });
  }

  /** Hand the journal's port over to the worker; it writes there without passing through the window. */
  giveJournal(port: MessagePort): void {
    this.worker.postMessage({ kind: 'journal-port' } satisfies ToWorker, [port]);
  }

  ask<Q extends Question>(
    question: Q,
    ask: StoreQuestions[Q]['ask'],
    options: {
      readonly progress?: (progress: Progress) => void;
      readonly signal?: AbortSignal;
      /** Handed over with the question, not copied. */
      readonly transfer?: Transferable[];
    } = {},
  ): Promise<StoreQuestions[Q]['answer']> {
    if (this.failed && (question !== 'open' || this.failed.retry !== true)) {
      return Promise.resolve({ ok: false, error: this.failed } as StoreQuestions[Q]['answer']);
    }
    const id = this.nextId++;
    options.signal?.addEventListener('abort', () => this.send({ kind: 'cancel', id }));
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {
        resolve: (answer) => resolve(answer as StoreQuestions[Q]['answer']),
        reject,
        progress: options.progress,
      });
      this.send({ kind: 'ask', id, question, ask } as ToWorker, options.transfer);
    });
  }

  /** Run one named command; the answer comes when it is in the journal and in the working copy. Never rejects. */
  run<C extends CommandName>(
    name: C,
    input: CommandInputs[C],
  ): Promise<Result<Saved, CommandCodes[C] | StoreCode>> {
    const saved = this.ask('run', { name, input } as StoreQuestions['run']['ask']);
    // Of all commands' answers, the one to this command.
    return (saved as Promise<Result<Saved, CommandCodes[C] | StoreCode>>).catch((cause: unknown) => {
      console.error(cause);
      return { ok: false, error: BUG };
    });
  }

  private tell(state: StoreState): void {
    this.current = state;
    for (const listener of this.listeners) listener(state);
  }

  private send(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'state') {
      this.tell(this.failed ? { ...message.state, phase: 'failed', problem: this.failed } : message.state);
      return;
    }
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    if (message.kind === 'progress') {
      waiting.progress?.({ done: message.done, of: message.of, what: message.what });
      return;
    }
    this.waiting.delete(message.id);
    if (message.kind === 'answer') waiting.resolve(message.answer);
    else waiting.reject(new Error(message.message));
  }
}
