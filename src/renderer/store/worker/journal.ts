import type { JournalAnswer, JournalAsk } from '../../../preload/contract';
import { done, refused, type Result } from '../../../core/result';

interface Reading {
  readonly chunks: Uint8Array[];
  resolve(result: Result<Uint8Array[]>): void;
}

/** The journal in the main process, spoken to over its own port. An append is answered after it is on the disk. */
export class Journal {
  private readonly port: MessagePort;
  private readonly appends = new Map<number, (result: Result<null>) => void>();
  private readonly reads = new Map<number, Reading>();
  private nextId = 1;

  constructor(port: MessagePort) {
    this.port = port;
    port.addEventListener('message', (event: MessageEvent<JournalAnswer>) => this.receive(event.data));
    port.start();
  }

  /** @param bytes whole records, one atomic group */
  append(bytes: Uint8Array): Promise<Result<null>> {
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.appends.set(id, resolve);
      this.port.postMessage({ id, kind: 'append', bytes } satisfies JournalAsk);
    });
  }

  /** Everything ever written here, in order, cut at record borders. */
  read(): Promise<Result<Uint8Array[]>> {
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.reads.set(id, { chunks: [], resolve });
      this.port.postMessage({ id, kind: 'read' } satisfies JournalAsk);
    });
  }

  private receive(answer: JournalAnswer): void {
    if (answer.kind === 'appended') {
      const resolve = this.appends.get(answer.id);
      this.appends.delete(answer.id);
      resolve?.(answer.ok ? done(null) : { ok: false, error: answer.error });
      return;
    }
    const reading = this.reads.get(answer.id);
    if (!reading) return;
    if (answer.kind === 'chunk') {
      reading.chunks.push(answer.bytes);
      return;
    }
    this.reads.delete(answer.id);
    reading.resolve(
      answer.ok ? done(reading.chunks) : refused(answer.error.code, answer.error.say, answer.error.retry),
    );
  }
}
