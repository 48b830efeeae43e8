import { COMMANDS, type CommandInputs, type CommandName } from '../../../core/commands';
import type { Command, Env, Planned, Reads } from '../../../core/commands/command';
import type { KnownWorkspace } from '../../../core/import';
import type { Edit, Undo } from '../../../core/model/edits';
import { rootOf, type PostId } from '../../../core/model/ids';
import type { HistoryEntry } from '../../../core/model/types';
import { done, type Refusal, type Result } from '../../../core/result';
import { encodeRecord, undoEdits, type Rows, type ShardUpdate } from '../../../ledger';
import { HoldfastDb, type UpdateRow } from '../db';
import type { Saved } from '../protocol';
import type { JournalPosition } from '../../../preload/contract';
import type { Journal } from './journal';
import { MarkKeeper } from './journal-mark';
import { ledgerView, SmallTables } from './ledger-view';
import { counterChanges, tablesOf, writeRows } from './rows';
import { Shards } from './shards';
import { UndoStacks } from './undo-stacks';

/** Rows above which the working copy is written first and the journal after, so that a cancel leaves no trace. */
const BIG_WRITE = 1_000;

export interface OpenOptions {
  readonly workspaceId: string;
  readonly deviceId: string;
  /** Drawn anew for every start: change ids are made from it, and a copied profile must not repeat any. */
  readonly session: string;
  readonly by: string;
  now(): number;
  draw(): string;
}

export interface RunOptions {
  readonly onProgress?: (done: number, of: number, what: string) => void;
  readonly signal?: AbortSignal;
}

/** What one write puts on disk. */
interface Write {
  readonly updates: readonly ShardUpdate[];
  readonly touched: readonly string[];
  readonly before: Rows;
}

/** One workspace, open for writing: the only thing that changes the journal and the working copy. */
export class OpenWorkspace {
  readonly db: HoldfastDb;
  readonly shards: Shards;
  readonly small = new SmallTables();
  readonly undos: UndoStacks;
  private readonly marks: MarkKeeper;
  private readonly options: OpenOptions;
  private readonly journal: Journal;
  private sequence = 0;
  private smallLoaded = false;

  constructor(options: OpenOptions, journal: Journal) {
    this.options = options;
    this.journal = journal;
    this.db = new HoldfastDb(options.workspaceId);
    this.shards = new Shards(this.db, options.session);
    this.undos = new UndoStacks(this.db);
    this.marks = new MarkKeeper(this.db);
  }

  /** The last sequence on disk; the next record gets the next one. */
  startAfter(sequence: number): void {
    this.sequence = Math.max(this.sequence, sequence);
  }

  async run<Name extends CommandName>(
    name: Name,
    input: CommandInputs[Name],
    options: RunOptions = {},
  ): Promise<Result<Saved>> {
    return this.runCommand(COMMANDS[name], input, options);
  }

  /** Plan, apply and store one command: all of it or nothing. */
  async runCommand<Input>(
    command: Command<Input>,
    input: Input,
    options: RunOptions = {},
  ): Promise<Result<Saved>> {
    const view = await this.viewFor(command.reads(input));
    const env = await this.env();
    const planned = command.plan(view, input, env);
    if (!planned.ok) return planned;
    return this.storeCommand(command.name, command.undo, planned.value, env, options);
  }

  /** Store what was planned, and remember the way back where the command has one. */
  async storeCommand(
    name: string,
    undoable: 'yours' | 'never',
    planned: Planned,
    env: Env,
    options: RunOptions,
  ): Promise<Result<Saved>> {
    const saved = await this.store(name, planned, env, options);
    if (!saved.ok) return saved;
    const { undo, ...rest } = saved.value;
    if (undoable === 'yours' && planned.edits.length > 0) this.undos.push({ ...undo, label: rest.label });
    return done(rest);
  }

  now(): number {
    return this.options.now();
  }

  /** What an import needs to know of this workspace. */
  async known(): Promise<KnownWorkspace> {
    const view = await this.viewFor({});
    return {
      zone: view.workspace()?.zone ?? 'UTC',
      channels: view.channels(),
      campaigns: view.campaigns(),
      mappings: view.workspace()?.mappings ?? {},
    };
  }

  async undo(): Promise<Result<Saved & { skipped: number }>> {
    return this.takeBack('undo');
  }

  async redo(): Promise<Result<Saved & { skipped: number }>> {
    return this.takeBack('redo');
  }

  async history(id: string): Promise<HistoryEntry[]> {
    await this.shards.openFor([id]);
    return this.shards.ledger.history(rootOf(id));
  }

  /** Names of all shards that hold anything. */
  async shardNames(): Promise<string[]> {
    return (await this.db.updates.orderBy('shard').uniqueKeys()).map(String);
  }

  /** Updates from elsewhere (a bundle, a colleague) join one shard, in the journal and in the working copy. */
  async mergeUpdate(update: ShardUpdate): Promise<Result<{ changed: boolean }>> {
    const { shard } = update;
    await this.shards.open([shard]);
    const { ledger } = this.shards;
    const before = ledger.projectShard(shard);
    const hash = ledger.hash(shard);
    const { touched } = ledger.merge(shard, update.update);
    if (ledger.hash(shard) === hash) return done({ changed: false });
    const written = await this.write({ updates: [update], touched, before }, {});
    return written.ok ? done({ changed: true }) : written;
  }

  /** Records of the journal that the working copy lacks: into the tables, as one stored update a shard. */
  async takeShard(shard: string, updates: readonly UpdateRow[]): Promise<void> {
    await this.shards.open([shard]);
    const { ledger } = this.shards;
    const before = ledger.projectShard(shard);
    for (const row of updates) ledger.merge(shard, row.bytes);
    const rows = ledger.projectShard(shard);
    const last = updates.at(-1);
    if (!last) return;
    const stored = { ...last, bytes: ledger.encode(shard) };
    await this.copyToTables([stored], rows, ledger.roots(shard), before, () => undefined);
    this.smallLoaded = false;
    this.shards.closeOld();
  }

  /** The small tables, from their shards; called before the first command and after a rebuild. */
  async loadSmall(): Promise<void> {
    if (this.smallLoaded) return;
    const all = await this.shardNames();
    const small = ['plan', ...all.filter((shard) => !shard.startsWith('posts-'))];
    await this.shards.open(small);
    for (const shard of small) this.small.take(this.shards.ledger.projectShard(shard));
    this.smallLoaded = true;
  }

  async env(): Promise<Env> {
    const now = this.options.now();
    const month = new Date(now).toISOString().slice(0, 7);
    return {
      now,
      by: this.options.by,
      draw: this.options.draw,
      postMonth: await this.shards.newPostMonths(month),
    };
  }

  async viewFor(reads: Reads) {
    await this.loadSmall();
    const conflicts = (await this.db.conflicts.bulkGet([...(reads.conflicts ?? [])])).filter(
      (row) => row !== undefined,
    );
    await this.shards.openFor([
      ...(reads.posts ?? []),
      ...(reads.deliveries ?? []),
      ...conflicts.map((conflict) => conflict.rootId),
    ]);
    return ledgerView(this.shards.ledger, this.small, {
      conflicts,
      ...(reads.keys ? { keys: await this.keys() } : {}),
    });
  }

  /** Plan-file keys of all posts; the shards they stand in are opened, since an import will look at them. */
  private async keys(): Promise<Map<string, PostId>> {
    const keys = new Map<string, PostId>();
    await this.db.posts.orderBy('key').eachKey((key, cursor) => {
      keys.set(String(key), cursor.primaryKey as PostId);
    });
    await this.shards.openFor(keys.values());
    return keys;
  }

  private async store(
    name: string,
    planned: Planned,
    env: Env,
    options: RunOptions,
  ): Promise<Result<Saved & { undo: Undo }>> {
    const commandId = this.options.draw();
    const made = planned.made ?? [];
    const meta = { commandId, command: name, by: this.options.by, at: env.now };
    const roots = rootsOf(planned.edits);
    await this.shards.openFor(roots);
    const before = this.shards.project(existing(planned.edits, roots));
    const applied = this.shards.ledger.apply(planned.edits, meta);
    const written = await this.write({ updates: applied.updates, touched: applied.touched, before }, options);
    if (!written.ok) return written;
    this.shards.countPosts(
      planned.edits.flatMap((edit) => (edit.op === 'create' && edit.kind === 'post' ? [edit.id] : [])),
    );
    this.shards.closeOld();
    const savedAt = this.options.now();
    return done({ commandId, label: planned.label, made, savedAt, undo: applied.undo });
  }

  /** Journal and working copy, side by side; memory goes back to what is on disk when either refuses. */
  private async write(write: Write, run: RunOptions): Promise<Result<null>> {
    const { updates, touched, before } = write;
    if (updates.length === 0) return done(null);
    const rows = this.shards.project(touched);
    const first = this.sequence + 1;
    const stored: UpdateRow[] = updates.map(({ shard, update }, i) => ({
      shard,
      device: this.options.deviceId,
      sequence: first + i,
      bytes: update,
    }));
    const total = rows.deliveries.length + rows.posts.length;
    const big = total > BIG_WRITE;
    const bytes = this.recordsOf(stored);
    const copy = () =>
      this.copyToTables(stored, rows, touched, before, (n) => {
        if (run.signal?.aborted) throw new Cancelled();
        run.onProgress?.(Math.min(n, total), total, 'Saving');
      });
    let position: JournalPosition | null = null;
    try {
      if (big) await copy();
      const [appended] = await Promise.all([this.journal.append(bytes), big ? null : copy()]);
      if (!appended.ok) return await this.unwritten(updates, stored, appended.error);
      position = appended.value;
    } catch (cause) {
      this.shards.forget(updates.map(({ shard }) => shard));
      this.smallLoaded = false;
      return { ok: false, error: refusalOf(cause) };
    }
    this.sequence += updates.length;
    if (position) this.marks.note({ position, sequence: this.sequence });
    this.small.take(rows);
    return done(null);
  }

  private async copyToTables(
    stored: UpdateRow[],
    rows: Rows,
    touched: readonly string[],
    before: Rows,
    onChunk: (n: number) => void,
  ): Promise<void> {
    const counters = counterChanges(before.deliveries, rows.deliveries);
    const hadConflicts = before.conflicts.length > 0;
    await this.db.transaction('rw', tablesOf(this.db, rows, hadConflicts, counters), async () => {
      await Promise.all([
        stored.length === 1 && stored[0] ? this.db.updates.add(stored[0]) : this.db.updates.bulkAdd(stored),
        writeRows(this.db, rows, touched, hadConflicts, counters, { onChunk }),
      ]);
    });
  }

  /** The working copy took it but the journal could not: take it out again, so that nothing half-saved stays. */
  private async unwritten(
    updates: readonly ShardUpdate[],
    stored: readonly UpdateRow[],
    error: Refusal,
  ): Promise<Result<null>> {
    const shards = [...new Set(updates.map(({ shard }) => shard))];
    const sequences = new Set(stored.map((row) => row.sequence));
    await this.db.updates
      .where('shard')
      .anyOf(shards)
      .filter((row) => sequences.has(row.sequence))
      .delete();
    this.shards.forget(shards);
    await this.reproject(shards);
    this.smallLoaded = false;
    return { ok: false, error };
  }

  /** Make the tables of these shards what the ledger says. */
  async reproject(shards: readonly string[]): Promise<void> {
    for (const shard of shards) {
      await this.shards.open([shard]);
      const rows = this.shards.ledger.projectShard(shard);
      const roots = this.shards.ledger.roots(shard);
      await this.db.transaction('rw', this.db.tables, () => writeRows(this.db, rows, roots, true, new Map()));
    }
  }

  /** Stored updates as journal records: one atomic group. */
  recordsOf(stored: readonly UpdateRow[]): Uint8Array {
    const parts = stored.map((row, index) =>
      encodeRecord({
        type: 'update',
        shard: row.shard,
        device: row.device,
        sequence: row.sequence,
        group: { index, count: stored.length },
        payload: row.bytes,
      }),
    );
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  private async takeBack(which: 'undo' | 'redo'): Promise<Result<Saved & { skipped: number }>> {
    const entry = this.undos.peek(which);
    if (!entry) {
      const say = which === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.';
      return { ok: false, error: { code: 'nothing', say } };
    }
    await this.loadSmall();
    const ids = [...entry.fields, ...entry.texts].map((part) => part.id);
    await this.shards.openFor([...ids, ...entry.made]);
    const env = await this.env();
    const { edits, skipped } = undoEdits(entry, this.shards.ledger, env.now);
    const saved = await this.store(which, { edits, label: entry.label }, env, {});
    if (!saved.ok) return saved;
    const { undo, ...rest } = saved.value;
    this.undos.taken(which, { ...undo, label: entry.label });
    return done({ ...rest, skipped: skipped.length });
  }
}

/** Somebody pressed cancel while rows were being written. */
class Cancelled extends Error {}

function refusalOf(cause: unknown): Refusal {
  if (cause instanceof Cancelled || (cause instanceof Error && cause.cause instanceof Cancelled)) {
    return { code: 'cancelled', say: 'Cancelled. Nothing was changed.' };
  }
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'QuotaExceededError') {
    return {
      code: 'disk-full',
      say: 'The disk is full. What was saved before is safe; free some space and try again.',
      retry: true,
    };
  }
  throw cause;
}

function rootsOf(edits: readonly Edit[]): string[] {
  return [...new Set(edits.map((edit) => rootOf(edit.id)))];
}

/** Roots that were there before these edits: only they have old rows. */
function existing(edits: readonly Edit[], roots: readonly string[]): string[] {
  const made = new Set(edits.filter((edit) => edit.op === 'create').map((edit) => edit.id));
  return roots.filter((root) => !made.has(root));
}
