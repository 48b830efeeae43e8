import { COMMANDS, type CommandCodes, type CommandInputs, type CommandName } from '../../../core/commands';
import { placedIn } from '../../../core/commands/entries';
import type { Command, CommandContext, CommandPlan, Reads } from '../../../core/command/command';
import type { KnownWorkspace } from '../../../core/import';
import type { Edit, Undo } from '../../../core/model/edits';
import { rootOf, type PostId } from '../../../core/model/ids';
import { isPostShard } from '../../../core/model/kinds';
import type { HistoryEntry } from '../../../core/model/history';
import { ok, type Result } from '../../../core/result';
import {
  addRows,
  checkUpdate,
  emptyRows,
  KINDS_ACROSS,
  undoEdits,
  undoneIds,
  type Rows,
  type ShardUpdate,
} from '../../../ledger';
import { HoldfastDb, type UpdateRow } from '../db';
import type { Saved } from '../saved';
import type { StoreCode } from '../store-failure';
import { addAcross, postsAcross, postsOfEdits, postsOn, writeAcross } from './across';
import type { JournalClient } from './journal-client';
import { ledgerView, SmallTables } from './ledger-view';
import { postKeys } from '../post-keys';
import { onlyRoots } from './row-lists';
import { Shards } from './shards';
import { UndoStacks } from './undo-stacks';
import { Writer, type RunOptions } from './writer';

export interface OpenOptions {
  readonly workspaceId: string;
  readonly deviceId: string;
  /** Drawn anew for every start: change ids are made from it, and a copied profile must not repeat any. */
  readonly session: string;
  readonly by: string;
  now(): number;
  draw(): string;
}

/** One workspace, open for writing: the only thing that changes the journal and the working copy. */
export class OpenWorkspace {
  readonly db: HoldfastDb;
  readonly shards: Shards;
  readonly small = new SmallTables();
  readonly undos: UndoStacks;
  readonly writer: Writer;
  private readonly options: OpenOptions;
  private smallLoaded = false;

  constructor(options: OpenOptions, journal: JournalClient) {
    this.options = options;
    this.db = new HoldfastDb(options.workspaceId);
    this.shards = new Shards(this.db, options.session);
    this.undos = new UndoStacks(this.db);
    this.writer = new Writer(this.db, journal, options.deviceId);
  }

  async run<Name extends CommandName>(
    name: Name,
    input: CommandInputs[Name],
    options: RunOptions = {},
  ): Promise<Result<Saved, CommandCodes[Name] | StoreCode>> {
    return this.runCommand(COMMANDS[name], input, options);
  }

  /** Plan, apply and store one command: all of it or nothing. */
  async runCommand<Input, Code extends string>(
    command: Command<Input, string, Code>,
    input: Input,
    options: RunOptions = {},
  ): Promise<Result<Saved, Code | StoreCode>> {
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
    planned: CommandPlan,
    env: CommandContext,
    options: RunOptions,
  ): Promise<Result<Saved, StoreCode>> {
    const saved = await this.store(name, planned, env, options);
    if (!saved.ok) return saved;
    const { undo, ...rest } = saved.value;
    if (undoable === 'yours' && planned.edits.length > 0) this.undos.push({ ...undo, label: rest.label });
    return ok(rest);
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

  async undo(): Promise<Result<Saved & { skipped: number }, StoreCode | 'nothing'>> {
    return this.takeBack('undo');
  }

  async redo(): Promise<Result<Saved & { skipped: number }, StoreCode | 'nothing'>> {
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

  /** Updates from elsewhere (a bundle, a colleague) join in one write: all of them, or none. */
  async mergeUpdates(updates: readonly ShardUpdate[]): Promise<Result<{ changed: number }>> {
    const { ledger } = this.shards;
    await this.loadSmall();
    await this.shards.open(updates.map(({ shard }) => shard));
    for (const { shard, update } of updates) {
      const checked = checkUpdate(shard, update, ledger);
      if (!checked.ok) return checked;
    }
    const before = emptyRows();
    const touched = new Set<string>();
    const news: ShardUpdate[] = [];
    for (const each of updates) {
      const { shard, update } = each;
      const rows = ledger.projectShard(shard);
      const hash = ledger.hash(shard);
      const merged = ledger.merge(shard, update);
      if (ledger.hash(shard) === hash) continue;
      addRows(before, rows);
      for (const root of merged.touched) touched.add(root);
      news.push(each);
    }
    const others = await postsAcross(touched, this.small, ledger, this.db);
    const across = others.filter((id) => !touched.has(id));
    await this.shards.openFor(across);
    for (const root of across) {
      const isKnown = before.posts.some((post) => post.id === root);
      if (!isKnown) addRows(before, ledger.project(root));
      touched.add(root);
    }
    const roots = [...touched];
    const old = addAcross(onlyRoots(before, touched), this.small, ledger);
    const written = await this.write(news, roots, old, {});
    this.shards.closeOld();
    return written.ok ? ok({ changed: news.length }) : written;
  }

  /** Records of the journal that the working copy lacks: into the tables, as one stored update a shard. */
  async takeShard(shard: string, updates: readonly UpdateRow[]): Promise<void> {
    await this.shards.open([shard]);
    const { ledger } = this.shards;
    const before = ledger.projectShard(shard);
    for (const row of updates) ledger.merge(shard, row.bytes);
    const last = updates.at(-1);
    if (!last) return;
    const after = ledger.projectShard(shard);
    const stored = { ...last, bytes: ledger.encode(shard) };
    await this.writer.copy([stored], { before, after, touched: ledger.roots(shard) });
    this.smallLoaded = false;
    this.shards.closeOld();
  }

  /** All rows of a shard anew, into tables that hold none of them; see remake-rows.ts. */
  async projectAnew(shard: string): Promise<void> {
    await this.shards.open([shard]);
    const { ledger } = this.shards;
    const [before, after] = [emptyRows(), ledger.projectShard(shard)];
    await this.writer.copy([], { before, after, touched: ledger.roots(shard) });
    this.shards.closeOld();
  }

  /** The small tables, from their shards; called before the first command and after a rebuild. */
  async loadSmall(): Promise<void> {
    if (this.smallLoaded) return;
    const all = await this.shardNames();
    const small = ['plan', ...all.filter((shard) => !isPostShard(shard))];
    await this.shards.open(small);
    for (const shard of small) this.small.take(this.shards.ledger.projectShard(shard));
    this.smallLoaded = true;
  }

  async env(): Promise<CommandContext> {
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
    const listed = (await this.db.conflicts.bulkGet([...(reads.conflicts ?? [])])).filter(
      (row) => row !== undefined,
    );
    await this.shards.openFor([
      ...(reads.posts ?? []),
      ...(reads.deliveries ?? []),
      ...listed.map((conflict) => conflict.rootId),
    ]);
    const { ledger } = this.shards;
    // As the ledger has them now: a row may be of an earlier version, which knew less of each side.
    const conflicts = listed.flatMap((row) =>
      KINDS_ACROSS.has(row.kind) ? row : ledger.conflicts(row.rootId).filter(({ id }) => id === row.id),
    );
    return ledgerView(ledger, this.small, reads, {
      conflicts,
      ...(reads.keys ? { keys: await this.keys() } : {}),
    });
  }

  /** Plan-file keys of all posts; the shards they stand in are opened, since an import will look at them. */
  private async keys(): Promise<Map<string, PostId[]>> {
    const keys = await postKeys(this.db);
    await this.shards.openFor([...keys.values()].flat());
    return keys;
  }

  private async store(
    name: string,
    planned: CommandPlan,
    env: CommandContext,
    options: RunOptions,
  ): Promise<Result<Saved & { undo: Undo }, StoreCode>> {
    const commandId = this.options.draw();
    const made = planned.made ?? [];
    const meta = { commandId, command: name, by: this.options.by, at: env.now };
    const { ledger } = this.shards;
    const roots = rootsOf(planned.edits);
    await this.shards.openFor(roots);
    const across = (await postsOfEdits(planned.edits, this.small, ledger, this.db)).filter(
      (id) => !roots.includes(id),
    );
    await this.shards.openFor(across);
    const old = this.shards.project([...existing(planned.edits, roots), ...across]);
    const before = addAcross(old, this.small, ledger);
    const applied = ledger.apply(planned.edits, meta);
    if (!applied.ok) return applied;
    const { updates, touched, undo } = applied.value;
    const written = await this.write(updates, [...touched, ...across], before, options);
    if (!written.ok) return written;
    this.shards.countPosts(
      planned.edits.flatMap((edit) => (edit.op === 'create' && edit.kind === 'post' ? [edit.id] : [])),
    );
    this.shards.closeOld();
    const savedAt = this.options.now();
    return ok({ commandId, label: planned.label, made, savedAt, placed: placedIn(planned.edits), undo });
  }

  /** What was applied in memory goes to disk; where that fails, memory goes back to what is there. */
  private async write(
    updates: readonly ShardUpdate[],
    touched: readonly string[],
    before: Rows,
    run: RunOptions,
  ): Promise<Result<null, StoreCode>> {
    if (updates.length === 0) return ok(null);
    const after = addAcross(this.shards.project(touched), this.small, this.shards.ledger);
    const written = await this.writer.write({ updates, touched, before, after }, run);
    if (written.ok) {
      this.small.take(after);
      return written;
    }
    this.forgetMemory();
    return written;
  }

  /** What stands in memory may be more than what is stored: everything is read again when it is next needed. */
  forgetMemory(): void {
    this.shards.forget(this.shards.ledger.shards());
    this.smallLoaded = false;
  }

  /** Compare anew every signed post and every one on a removed channel: needed after shards came in one at a time. */
  async recheckAcross(): Promise<void> {
    await this.loadSmall();
    const { approvals, channels } = this.small;
    const removed = [...channels.values()].filter((row) => row.deletedAt !== null).map((row) => row.id);
    const signed = [...approvals.values()].flatMap(({ subject }) =>
      subject.kind === 'post' ? subject.id : [],
    );
    const found = emptyRows();
    for (const post of [...new Set([...signed, ...(await postsOn(removed, this.db))])].sort()) {
      await this.shards.openFor([post]);
      const rows = { ...this.shards.project([post]), conflicts: [] };
      found.conflicts.push(...addAcross(rows, this.small, this.shards.ledger).conflicts);
      this.shards.closeOld();
    }
    await writeAcross(this.db, found.conflicts);
  }

  private async takeBack(
    which: 'undo' | 'redo',
  ): Promise<Result<Saved & { skipped: number }, StoreCode | 'nothing'>> {
    const entry = this.undos.peek(which);
    if (!entry) {
      const say = which === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.';
      return { ok: false, error: { code: 'nothing', message: say } };
    }
    await this.loadSmall();
    await this.shards.openFor(undoneIds(entry));
    const env = await this.env();
    const { edits, skipped } = undoEdits(entry, this.shards.ledger, env.now);
    const saved = await this.store(which, { edits, label: entry.label }, env, {});
    if (!saved.ok) return saved;
    const { undo, ...rest } = saved.value;
    this.undos.taken(which, { ...undo, label: entry.label });
    return ok({ ...rest, skipped: skipped.length });
  }
}

function rootsOf(edits: readonly Edit[]): string[] {
  return [...new Set(edits.map((edit) => rootOf(edit.id)))];
}

/** Roots that were there before these edits: only they have old rows. */
function existing(edits: readonly Edit[], roots: readonly string[]): string[] {
  const made = new Set(edits.filter((edit) => edit.op === 'create').map((edit) => edit.id));
  return roots.filter((root) => !made.has(root));
}
