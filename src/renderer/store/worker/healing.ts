import { ok, type Refusal, type Result } from '../../../core/result';
import type { StoreCode } from '../store-failure';
import type { JournalClient } from './journal-client';
import { beginNewLog } from './new-log';
import type { OpenWorkspace } from './open-workspace';
import { isFull, openCopy } from './open-copy';
import { recover } from './recover';
import type { Recovered } from './recovered';
import { DISK_FULL, failureOf, ROOM_AGAIN, STORE_FAILED } from './write-failure';

/** Pauses between looks at a disk that fails, milliseconds: doubled each time, up to the last. Ours. */
const FIRST_LOOK_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;

/** Where a look at the disk writes, to see whether it takes anything. */
const PROBE_KEY = 'disk-probe';

/** Problems that are over as soon as the disk takes something again; a mistake of ours is over with the next write. */
const OF_THE_DISK: ReadonlySet<StoreCode> = new Set([DISK_FULL.code, STORE_FAILED.code]);

export interface HealingOptions {
  /** Runs something when no command is under way. */
  inTurn(task: () => Promise<void>): Promise<void>;
  /** What stands in the way of saving has changed; null: nothing. */
  onProblem(problem: Refusal<StoreCode> | null): void;
  /** Journal and working copy agree again. */
  onHealed(recovered: Recovered): void;
}

/**
 * Brings the store back after a failure, without a restart: opens the working copy again and compares it with the
 * journal, before the next command and now and then by itself. What was wrong is told until a write has gone through.
 */
export class Healing {
  private readonly workspace: OpenWorkspace;
  private readonly journal: JournalClient;
  private readonly options: HealingOptions;
  private current: Refusal<StoreCode> | null = null;
  private pause = FIRST_LOOK_MS;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** A failed write may have torn the end of the log in which the working copy is kept. */
  private isLogTorn = false;

  constructor(workspace: OpenWorkspace, journal: JournalClient, options: HealingOptions) {
    this.workspace = workspace;
    this.journal = journal;
    this.options = options;
  }

  /** What was last met, until a write has gone through. */
  get problem(): Refusal<StoreCode> | null {
    return this.current;
  }

  /** To be called before anything is read or written; a refusal means that the store cannot be used yet. */
  async ready(): Promise<Result<null, StoreCode>> {
    if (!this.workspace.writer.mayDiffer) return ok(null);
    let recovered: Result<Recovered, StoreCode>;
    try {
      this.workspace.forgetMemory();
      const opened = await openCopy(this.workspace.db, this.journal, () => this.tell(STORE_FAILED));
      if (!opened.ok)
        return { ok: false, error: opened.error.code === 'disk-full' ? DISK_FULL : STORE_FAILED };
      recovered = await recover(this.workspace, this.journal, () => undefined);
      if (!recovered.ok) return recovered;
      await this.mendLog();
    } catch (cause) {
      return { ok: false, error: failureOf(cause) };
    }
    this.options.onHealed(recovered.value);
    return ok(null);
  }

  /** A write has gone through: nothing is wrong any more. */
  saved(): void {
    this.pause = FIRST_LOOK_MS;
    this.tell(null);
  }

  /**
   * Something was not stored, or could not be read.
   * @returns what the person is told: a failing disk that has no room is a full one
   */
  async failed(failure: Refusal<StoreCode>): Promise<Refusal<StoreCode>> {
    const { writer } = this.workspace;
    if (!writer.mayDiffer) writer.failed(failure);
    this.isLogTorn = true;
    const isFullNow =
      failure.code === DISK_FULL.code || (OF_THE_DISK.has(failure.code) && (await isFull(this.journal)));
    const told = isFullNow ? DISK_FULL : failure;
    this.tell(told);
    this.lookLater();
    return told;
  }

  /** Where there is room for it; else a later look does it. */
  private async mendLog(): Promise<void> {
    if (!this.isLogTorn) return;
    this.isLogTorn = !(await beginNewLog(this.workspace.db, await this.journal.room()));
  }

  private tell(problem: Refusal<StoreCode> | null): void {
    if (problem === this.current) return;
    this.current = problem;
    this.options.onProblem(problem);
  }

  private lookLater(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
      void this.options.inTurn(() => this.look());
    }, this.pause);
  }

  /** Opens the store again where that is possible, so that the screens can read, and says when there is room. */
  private async look(): Promise<void> {
    const { writer } = this.workspace;
    const ready = await this.ready();
    if (ready.ok) await this.mendLog().catch((cause: unknown) => writer.failed(failureOf(cause)));
    if (ready.ok && writer.wasKept) this.tell(null);
    else if (this.isOfTheDisk && ready.ok && (await this.takesSomething())) this.tell(ROOM_AGAIN);
    if (this.isOfTheDisk || writer.mayDiffer || this.isLogTorn) this.lookLater();
  }

  private get isOfTheDisk(): boolean {
    return this.current !== null && OF_THE_DISK.has(this.current.code);
  }

  private async takesSomething(): Promise<boolean> {
    if (await isFull(this.journal)) return false;
    try {
      await this.workspace.db.meta.put({ key: PROBE_KEY, value: true });
      return true;
    } catch (cause) {
      const failure = failureOf(cause);
      this.workspace.writer.failed(failure);
      return false;
    }
  }
}
