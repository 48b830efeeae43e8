import type { HistoryEntry } from '../../../core/model/history';
import type { PostId } from '../../../core/model/ids';
import { refuse, type Refusal, type Result } from '../../../core/result';
import type { ReaderPlace } from '../import-reader/protocol';
import { ReadingWatch, TICK_MS } from '../import-reader/reading-watch';
import type { ReadBack, ReadBackAsk } from '../read-back-protocol';
import type { FromReadBackReader, ToReadBackReader } from './protocol';

const CANCELLED = refuse('cancelled', 'Cancelled. Nothing was changed.');

/** What is said of a list whose reading had to be ended. */
const ENDED = refuse(
  'took-too-long',
  'Reading this list took far longer than a scheduler’s list does, so it was stopped. Nothing was changed. ' +
    'Open it in a spreadsheet, save it anew as CSV, or ask for fewer days, and give that.',
);
const CRASHED = refuse(
  'reader-stopped',
  'Reading this report failed because of a bug in Holdfast or too little memory. Nothing was changed. ' +
    'Ask for fewer days, or save it anew as CSV, and give that.',
);

interface Waiting {
  readonly id: number;
  readonly timer: ReturnType<typeof setInterval>;
  readonly watch: ReadingWatch;
  /** The list is read: what is left is the plan's own rows, and only the longest time of all counts. */
  isRead: boolean;
  end(answer: Result<ReadBack> | 'superseded'): void;
}

/**
 * Compares a scheduler's list with the plan beside everything else, in a thread of its own that can be ended at any
 * moment: by a person, or because it no longer gets on. Edits are saved meanwhile.
 */
export class ReadBackReader {
  private readonly place: ReaderPlace;
  private readonly history: (postId: PostId) => Promise<readonly HistoryEntry[]>;
  private worker: Worker | null = null;
  /** The list that the thread holds. */
  private loaded: Uint8Array | null = null;
  private waiting: Waiting | null = null;
  private nextId = 1;

  /** @param history what happened to a post, asked of the one thread that has the ledger */
  constructor(place: ReaderPlace, history: (postId: PostId) => Promise<readonly HistoryEntry[]>) {
    this.place = place;
    this.history = history;
  }

  /** What was found; nothing is changed. Asking again supersedes what was asked. */
  compare(bytes: Uint8Array, ask: Omit<ReadBackAsk, 'bytes'>): Promise<Result<ReadBack> | 'superseded'> {
    this.settle('superseded');
    const id = this.nextId++;
    const watch = new ReadingWatch(bytes.length);
    return new Promise((resolve) => {
      const timer = setInterval(() => this.tick(), TICK_MS);
      this.waiting = { id, watch, timer, isRead: false, end: resolve };
      this.worker ??= this.start();
      const given = { ...ask, bytes: this.loaded === bytes ? null : bytes };
      this.loaded = bytes;
      this.send({ kind: 'compare', id, place: this.place, ask: given });
    });
  }

  /** Ends a reading at once, in the middle of anything; the next one starts from the list again. */
  stop(): void {
    this.giveUp(CANCELLED);
  }

  private tick(): void {
    if (!this.waiting) return;
    if (this.waiting.isRead) this.waiting.watch.progress();
    if (this.waiting.watch.tick()) this.giveUp(ENDED);
  }

  private giveUp(why: { readonly ok: false; readonly error: Refusal }): void {
    this.worker?.terminate();
    this.worker = null;
    this.loaded = null;
    this.settle(why);
  }

  private settle(answer: Result<ReadBack> | 'superseded'): void {
    const { waiting } = this;
    this.waiting = null;
    if (!waiting) return;
    clearInterval(waiting.timer);
    waiting.end(answer);
  }

  private send(message: ToReadBackReader): void {
    this.worker?.postMessage(message);
  }

  private start(): Worker {
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), {
      type: 'module',
      name: 'holdfast-read-back-reader',
    });
    worker.addEventListener('error', () => this.giveUp(CRASHED));
    worker.addEventListener('message', (event: MessageEvent<FromReadBackReader>) => this.receive(event.data));
    return worker;
  }

  private receive(message: FromReadBackReader): void {
    if (message.kind === 'history') {
      const { postId } = message;
      void this.history(postId).then((entries) => this.send({ kind: 'history', postId, entries }));
      return;
    }
    if (this.waiting?.id !== message.id) return;
    if (message.kind === 'progress') {
      this.waiting.watch.progress();
      this.waiting.isRead ||= message.isRead;
    } else if (message.kind === 'bug') {
      console.error(message.message);
      this.giveUp(CRASHED);
    } else {
      this.settle(message.answer);
    }
  }
}
