import { refuse, type Refusal, type Result } from '../../../core/result';
import type { Progress } from '../client';
import type { PreviewAsk, PreviewSummary } from '../import-protocol';
import type { FromReader, ReaderPlace, ToReader } from './protocol';
import { ReadingWatch, TICK_MS } from './reading-watch';

const CANCELLED = refuse('cancelled', 'Cancelled. Nothing was changed.');

/** What is said of a file whose reading had to be ended. */
const ENDED = refuse(
  'took-too-long',
  'This file took far too long to read, so reading was stopped. Nothing was changed. ' +
    'Open it in a spreadsheet, save it as CSV or split it, then import that.',
);
const CRASHED = refuse(
  'reader-stopped',
  'Reading this file failed because of a bug in Holdfast or too little memory. Nothing was changed. ' +
    'Split the file or save it as CSV, then import that.',
);

/** A reading that is over so soon shows nothing of its progress: it would only flicker, milliseconds. */
const SHOW_AFTER_MS = 300;

interface Waiting {
  readonly id: number;
  readonly since: number;
  readonly progress?: (progress: Progress) => void;
  readonly watch: ReadingWatch;
  readonly timer: ReturnType<typeof setInterval>;
  end(answer: Result<PreviewSummary> | 'superseded'): void;
}

/**
 * Reads one file beside everything else, in a thread of its own that can be ended at any moment: by a person, or
 * because it no longer gets on. Edits are saved meanwhile. What it found stays there until it is written.
 */
export class ImportReader {
  private readonly place: ReaderPlace;
  private readonly name: string;
  private readonly bytes: Uint8Array;
  private worker: Worker | null = null;
  /** The thread holds the file. */
  private isLoaded = false;
  private waiting: Waiting | null = null;
  private readonly texts = new Map<number, (text: string) => void>();
  private nextId = 1;

  constructor(place: ReaderPlace, file: { readonly name: string; readonly bytes: Uint8Array }) {
    this.place = place;
    this.name = file.name;
    this.bytes = file.bytes;
  }

  /** Says what the file would bring; nothing is changed. Asking again with other choices supersedes what was asked. */
  preview(
    ask: Pick<PreviewAsk, 'choices' | 'sheet'>,
    progress?: (progress: Progress) => void,
  ): Promise<Result<PreviewSummary> | 'superseded'> {
    this.settle('superseded');
    const id = this.nextId++;
    const watch = new ReadingWatch(this.bytes.length);
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        if (watch.tick()) this.giveUp(ENDED);
      }, TICK_MS);
      this.waiting = {
        id,
        since: performance.now(),
        watch,
        timer,
        end: resolve,
        ...(progress ? { progress } : {}),
      };
      const bytes = this.isLoaded ? null : this.bytes;
      this.send({ kind: 'preview', id, place: this.place, ask: { name: this.name, bytes, ...ask } });
    });
  }

  /** Rows of the last preview that do not come in, as a CSV file's text. */
  skippedFile(): Promise<string> {
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.texts.set(id, resolve);
      this.send({ kind: 'skipped', id });
    });
  }

  /** A port from which what was last previewed can be taken; for the one who writes it. */
  handOver(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.send({ kind: 'hand-over' }, [port1]);
    return port2;
  }

  /** Ends a reading at once, in the middle of anything. The next one starts from the file again. */
  stop(): void {
    if (this.waiting) this.giveUp(CANCELLED);
  }

  /** Nobody wants this file any more. */
  close(): void {
    this.giveUp(CANCELLED);
  }

  private giveUp(why: { readonly ok: false; readonly error: Refusal }): void {
    this.worker?.terminate();
    this.worker = null;
    this.isLoaded = false;
    this.texts.clear();
    this.settle(why);
  }

  private settle(answer: Result<PreviewSummary> | 'superseded'): void {
    const { waiting } = this;
    this.waiting = null;
    if (!waiting) return;
    clearInterval(waiting.timer);
    waiting.end(answer);
  }

  private send(message: ToReader, ports: Transferable[] = []): void {
    this.worker ??= this.start();
    this.worker.postMessage(message, ports);
  }

  private start(): Worker {
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), {
      type: 'module',
      name: 'holdfast-import-reader',
    });
    worker.addEventListener('error', () => this.giveUp(CRASHED));
    worker.addEventListener('message', (event: MessageEvent<FromReader>) => this.receive(event.data));
    return worker;
  }

  private receive(message: FromReader): void {
    if (message.kind === 'answer' && this.texts.has(message.id)) {
      this.texts.get(message.id)?.(String(message.answer));
      this.texts.delete(message.id);
      return;
    }
    if (this.waiting?.id !== message.id) return;
    if (message.kind === 'progress') {
      this.waiting.watch.progress();
      const { done, of, what } = message;
      if (performance.now() - this.waiting.since > SHOW_AFTER_MS) this.waiting.progress?.({ done, of, what });
    } else if (message.kind === 'bug') {
      console.error(message.message);
      this.giveUp(CRASHED);
    } else {
      const answer = message.answer as Result<PreviewSummary>;
      // A refused sheet leaves the file open there; a refused file does not.
      this.isLoaded ||= answer.ok;
      this.settle(answer);
    }
  }
}
