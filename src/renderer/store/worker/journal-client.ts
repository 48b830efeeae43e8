import type {
  JournalAnswer,
  JournalAsk,
  JournalCode,
  JournalDamage,
  JournalPosition,
  LastAppend,
} from '../../../preload/contract';
import { ok, type Result } from '../../../core/result';
import type { RecordDigest } from '../../../ledger';

/** What was written, in order, cut at record borders, and where the journal ends. */
export interface JournalRead {
  readonly chunks: readonly Uint8Array[];
  readonly position: JournalPosition;
  /** Stretches that could not be read; main keeps their bytes aside. */
  readonly damaged: readonly JournalDamage[];
  /** False when the place to read from was none of this journal's: then this is all of it. */
  readonly isKnown: boolean;
  /** The newest record of earlier sessions, as main noted it apart from the journal. */
  readonly lastAppend: LastAppend | null;
}

interface Reading {
  readonly chunks: Uint8Array[];
  resolve(result: Result<JournalRead, JournalCode>): void;
}

/** The journal in the main process, spoken to over its own port. An append is answered after it is on the disk. */
export class JournalClient {
  private readonly port: MessagePort;
  private readonly appends = new Map<number, (result: Result<JournalPosition, JournalCode>) => void>();
  private readonly rooms = new Map<number, (bytes: number | null) => void>();
  private readonly reads = new Map<number, Reading>();
  private readonly digests = new Map<number, (result: Result<RecordDigest | null, JournalCode>) => void>();
  private nextId = 1;

  constructor(port: MessagePort) {
    this.port = port;
    port.addEventListener('message', (event: MessageEvent<JournalAnswer>) => this.receive(event.data));
    port.start();
  }

  /**
   * @param bytes whole records, one atomic group
   * @returns where the journal ends now
   */
  append(bytes: Uint8Array): Promise<Result<JournalPosition, JournalCode>> {
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.appends.set(id, resolve);
      this.port.postMessage({ id, kind: 'append', bytes } satisfies JournalAsk);
    });
  }

  /** Bytes the disk would still take; null where the system does not say. */
  room(): Promise<number | null> {
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.rooms.set(id, resolve);
      this.port.postMessage({ id, kind: 'room' } satisfies JournalAsk);
    });
  }

  /** Everything ever written here, or what came after `from`. */
  read(from?: JournalPosition): Promise<Result<JournalRead, JournalCode>> {
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.reads.set(id, { chunks: [], resolve });
      const ask: JournalAsk = from === undefined ? { id, kind: 'read' } : { id, kind: 'read', from };
      this.port.postMessage(ask);
    });
  }

  /** What stands before a place; null for one that is none of this journal's. */
  digest(to: JournalPosition): Promise<Result<RecordDigest | null, JournalCode>> {
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.digests.set(id, resolve);
      this.port.postMessage({ id, kind: 'digest', to } satisfies JournalAsk);
    });
  }

  private receive(answer: JournalAnswer): void {
    if (answer.kind === 'appended') {
      const resolve = this.appends.get(answer.id);
      this.appends.delete(answer.id);
      resolve?.(answer.ok ? ok(answer.position) : { ok: false, error: answer.error });
      return;
    }
    if (answer.kind === 'digested') {
      const resolve = this.digests.get(answer.id);
      this.digests.delete(answer.id);
      resolve?.(answer.ok ? ok(answer.digest) : { ok: false, error: answer.error });
      return;
    }
    if (answer.kind === 'room') {
      this.rooms.get(answer.id)?.(answer.bytes);
      this.rooms.delete(answer.id);
      return;
    }
    const reading = this.reads.get(answer.id);
    if (!reading) return;
    if (answer.kind === 'chunk') {
      reading.chunks.push(answer.bytes);
      return;
    }
    this.reads.delete(answer.id);
    const { chunks } = reading;
    reading.resolve(answer.ok ? ok({ ...answer, chunks }) : { ok: false, error: answer.error });
  }
}
