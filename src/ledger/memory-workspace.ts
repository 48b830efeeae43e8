import { ok, refuse } from '../core/result';
import type { Result } from '../core/result';
import type { Command, CommandContext, PlanReader, Reads } from '../core/command/command';
import type { Edit, Undo } from '../core/model/edits';
import { shardOf } from '../core/model/kinds';
import { isEmptyBundle } from './bundle';
import type { Bundle } from './bundle';
import { checkUpdate } from './check';
import { Ledger } from './ledger';
import type { ApplyMeta, LedgerCode, ShardUpdate } from './ledger';
import { RowTables } from './row-tables';
import { undoEdits } from './undo';
import type { Skipped } from './undo';

/** What a command that went through leaves behind. */
export interface Ran {
  readonly commandId: string;
  readonly label: string;
  readonly made: readonly string[];
  readonly undo: Undo;
  /** To store, or to send to others. */
  readonly updates: readonly ShardUpdate[];
}

/** A whole workspace in memory, for the command line and for tests: all shards open, all rows at hand. */
export class MemoryWorkspace {
  readonly ledger: Ledger;
  readonly rows = new RowTables();
  #id: string;
  #name: string;
  /** Pictures and films that came along; carried on as they are. */
  readonly #files: Map<string, Uint8Array>;

  private constructor(bundle: Bundle, device: string) {
    this.#id = bundle.workspaceId;
    this.#name = bundle.name;
    this.#files = new Map(bundle.files);
    this.ledger = new Ledger({ device });
    for (const [shard, update] of bundle.shards) {
      this.ledger.load(shard, [update]);
      this.rows.addAll(this.ledger.projectShard(shard));
    }
    this.#open('plan');
    this.rows.recheckAcross(this.rows.posts.keys(), [], this.ledger);
  }

  /** @param options.device a fresh id: every opening is a device of its own */
  static open(bundle: Bundle, options: { readonly device: string }): MemoryWorkspace {
    return new MemoryWorkspace(bundle, options.device);
  }

  /** A workspace in which nothing has been done yet. */
  static empty(options: {
    readonly workspaceId: string;
    readonly name: string;
    readonly device: string;
  }): MemoryWorkspace {
    const { workspaceId, name, device } = options;
    return new MemoryWorkspace({ workspaceId, name, shards: new Map() }, device);
  }

  /** A picture or film that came along, by its SHA-256. */
  file(sha256: string): Uint8Array | undefined {
    return this.#files.get(sha256);
  }

  /** Takes one along. @param sha256 of its content, which the caller has made sure of */
  keepFile(sha256: string, content: Uint8Array): void {
    this.#files.set(sha256, content);
  }

  get workspaceId(): string {
    return this.#id;
  }

  /** @param reads what a command named; without it everything can be looked at */
  view(reads: Reads | 'all' = 'all'): PlanReader {
    return this.rows.view((post, channel) => this.ledger.variantSlot(post, channel), reads);
  }

  /** Plans the command and writes it, or passes on its refusal with nothing changed. */
  run<Input, Code extends string>(
    command: Command<Input, string, Code>,
    input: Input,
    env: CommandContext,
  ): Result<Ran, Code | LedgerCode> {
    const planned = command.plan(this.view(command.reads(input)), input, env);
    if (!planned.ok) return planned;
    const meta = { commandId: `c_${env.draw()}`, command: command.name, by: env.by, at: env.now };
    return this.#write(planned.value.edits, planned.value.label, planned.value.made ?? [], meta);
  }

  /**
   * Takes a command back as far as it is still ours.
   * @returns refused with 'nothing-to-undo' when nothing of it stands any more
   */
  undo(
    undo: Undo,
    env: CommandContext,
  ): Result<Ran & { readonly skipped: readonly Skipped[] }, LedgerCode | 'nothing-to-undo'> {
    const { edits, skipped } = undoEdits(undo, this.ledger, env.now);
    if (edits.length === 0) {
      return refuse('nothing-to-undo', 'Everything this changed has been changed again since.');
    }
    const meta = { commandId: `c_${env.draw()}`, command: 'undo', by: env.by, at: env.now };
    const ran = this.#write(edits, undo.label, [], meta);
    return ran.ok ? ok({ ...ran.value, skipped }) : ran;
  }

  #write(
    edits: readonly Edit[],
    label: string,
    made: readonly string[],
    meta: ApplyMeta,
  ): Result<Ran, LedgerCode> {
    for (const edit of edits) this.#open(shardOf(edit.id));
    const applied = this.ledger.apply(edits, meta);
    if (!applied.ok) return applied;
    const { updates, touched, undo } = applied.value;
    this.#refresh(touched);
    return ok({ commandId: meta.commandId, label, made, undo: { ...undo, label }, updates });
  }

  /** Takes in what others wrote: all of it, or nothing when any part is not sound. */
  merge(updates: readonly ShardUpdate[]): Result<{ readonly touched: readonly string[] }> {
    for (const { shard, update } of updates) {
      const checked = checkUpdate(shard, update, this.ledger);
      if (!checked.ok) return checked;
    }
    const touched = new Set<string>();
    for (const { shard, update } of updates) {
      this.#open(shard);
      for (const root of this.ledger.merge(shard, update).touched) touched.add(root);
    }
    this.#refresh(touched);
    return ok({ touched: [...touched] });
  }

  /** Takes in a bundle of the same workspace; an empty workspace becomes the bundle's. */
  mergeBundle(bundle: Bundle): Result<{ readonly touched: readonly string[] }> {
    if (isEmptyBundle(bundle)) return ok({ touched: [] });
    const isOther = bundle.workspaceId !== this.#id;
    if (isOther && !isEmptyBundle(this.toBundle())) {
      return refuse(
        'other-workspace',
        `“${bundle.name}” is another plan than “${this.#name}”, so they were not mixed. Both are unchanged.`,
      );
    }
    const merged = this.merge([...bundle.shards].map(([shard, update]) => ({ shard, update })));
    if (merged.ok) for (const [sha256, content] of bundle.files ?? []) this.#files.set(sha256, content);
    if (merged.ok && isOther) {
      this.#id = bundle.workspaceId;
      this.#name = bundle.name;
    }
    return merged;
  }

  toBundle(): Bundle {
    const shards = this.ledger.shards().map((shard) => [shard, this.ledger.encode(shard)] as const);
    const [workspace] = this.rows.workspaces.values();
    return {
      workspaceId: this.#id,
      name: workspace?.name ?? this.#name,
      shards: new Map(shards),
      ...(this.#files.size > 0 && { files: new Map(this.#files) }),
    };
  }

  #open(shard: string): void {
    if (!this.ledger.has(shard)) this.ledger.load(shard, []);
  }

  #refresh(touched: Iterable<string>): void {
    this.rows.refresh([...touched], this.ledger);
  }
}
