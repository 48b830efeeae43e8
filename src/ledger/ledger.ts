import * as Y from 'yjs';
import type { Json } from '../core/json';
import type { Edit, Undo } from '../core/model/edits';
import { rootOf } from '../core/model/ids';
import { shardOf } from '../core/model/kinds';
import type { Conflict } from '../core/model/conflict';
import type { HistoryEntry } from '../core/model/history';
import { ok } from '../core/result';
import type { Refusal, Result } from '../core/result';
import type { LastChange } from './across';
import { flawOfChange, unwritable } from './change-check';
import { changeId, isLater } from './change';
import type { Change } from './change';
import { touchesContent } from './conflict-parts';
import { settledIn } from './conflicts';
import { draftsOf } from './draft';
import type { Draft } from './draft';
import { Moments } from './fields';
import { groupBy } from './group-by';
import { historyOf } from './history';
import { projectRoot } from './project';
import { emptyRows } from './rows';
import type { Rows } from './rows';
import { divergenceOf } from './divergence';
import type { Divergence } from './divergence';
import { Shard } from './shard';
import { decisionsIn, openConflicts, withStandingValues } from './settlements';
import type { Decisions } from './settlements';
import { writeDraft } from './write-draft';
import type { Way } from './write-draft';

/** Which command the edits belong to, whose, and when. */
export interface ApplyMeta {
  readonly commandId: string;
  readonly command: string;
  readonly by: string;
  readonly at: number;
}

/** Bytes to store and to send for one shard. */
export interface ShardUpdate {
  readonly shard: string;
  readonly update: Uint8Array;
}

/** Why edits may not be written: what they say, or more than one shard can be read back with. */
export type LedgerCode = 'not-storable' | 'shard-full';

/** What a command left behind: bytes to keep, roots whose rows changed, the way back. */
export interface Applied {
  readonly updates: readonly ShardUpdate[];
  readonly touched: readonly string[];
  readonly undo: Undo;
}

/** Larger than any whole shard: 2,000 posts are about 5 MB. */
export const MAX_UPDATE = 64 * 1024 * 1024;

/**
 * The shared truth of a workspace, a few shards of it at a time. All reading is by root (a post with its
 * deliveries, a channel, …); all writing is by typed edits of one command.
 */
export class Ledger {
  readonly #device: string;
  #nextChange: number;
  readonly #shards = new Map<string, Shard>();
  readonly #moments = new Moments();

  /**
   * @param options.device id of this copy of the profile; a restored or copied profile needs a new one
   * @param options.nextChange first free change number of this device; shards that are loaded raise it
   */
  constructor(options: { readonly device: string; readonly nextChange?: number }) {
    this.#device = options.device;
    this.#nextChange = options.nextChange ?? 1;
  }

  /** First change number not used yet; keep it across restarts. */
  get nextChange(): number {
    return this.#nextChange;
  }

  get device(): string {
    return this.#device;
  }

  has(shard: string): boolean {
    return this.#shards.has(shard);
  }

  /** Names of the loaded shards. */
  shards(): string[] {
    return [...this.#shards.keys()];
  }

  /** Opens a shard from stored updates, in any order; from none for a new one. Replaces a loaded one. */
  load(shard: string, updates: readonly Uint8Array[]): void {
    const opened = new Shard(updates);
    this.#shards.set(shard, opened);
    this.#nextChange = Math.max(this.#nextChange, opened.lastOf(this.#device) + 1);
  }

  close(shard: string): void {
    this.#shards.get(shard)?.doc.destroy();
    this.#shards.delete(shard);
  }

  /**
   * Writes the edits of one command, in one Yjs transaction a shard. What stands already is not written again,
   * so a command may change nothing at all. The way back has an empty label: the caller knows the words.
   * @returns refused, with nothing changed, when anything of it could not be read again: 'not-storable' (what it
   *   says), 'shard-full' (more than one shard can be read back with)
   * @throws when a needed shard is not loaded
   */
  apply(edits: readonly Edit[], meta: ApplyMeta): Result<Applied, LedgerCode> {
    const drafts = draftsOf(withStandingValues(edits, (name) => this.#shards.get(name)));
    const byShard = groupBy(drafts, (draft) => shardOf(draft.id));
    for (const [name, own] of byShard) {
      const refusal = this.#refusalOf(name, own, meta);
      if (refusal !== undefined) return { ok: false, error: refusal };
    }
    const way: Way = { fields: [], texts: [], made: [] };
    const decisions: Decisions = { settled: [], reopened: [] };
    const updates: ShardUpdate[] = [];
    const touched = new Set<string>();
    for (const [name, drafts] of byShard) {
      const shard = this.#shard(name);
      const changes: Change[] = [];
      const roots = new Set(drafts.map((draft) => rootOf(draft.id)));
      const open = new Map([...roots].map((root) => [root, openConflicts(shard, root)]));
      const update = shard.write(() => {
        const heads = new Map<string, readonly string[]>();
        for (const draft of drafts) {
          const root = rootOf(draft.id);
          const parents = heads.get(root) ?? shard.log(root)?.heads() ?? [];
          const content = writeDraft(shard, draft, way);
          if (content === undefined) continue;
          const { commandId: c, command: n, by: b, at: a } = meta;
          const said = { c, n, ...content, p: parents, b, a };
          const i = changeId(this.#device, this.#nextChange++, said);
          changes.push({ i, ...said });
          heads.set(root, [i]);
          touched.add(root);
        }
        if (changes.length > 0) shard.push(changes);
      });
      if (update !== undefined) updates.push({ shard: name, update });
      const { settled, reopened } = decisionsIn(shard, changes, open);
      decisions.settled.push(...settled);
      decisions.reopened.push(...reopened);
    }
    const undo = { commandId: meta.commandId, label: '', at: meta.at, ...way, ...decisions };
    return ok({ updates, touched: [...touched], undo });
  }

  /** Why these drafts may not be written: asked of all before the first is, so that a refusal changes nothing. */
  #refusalOf(name: string, drafts: readonly Draft[], meta: ApplyMeta): Refusal<LedgerCode> | undefined {
    const shard = this.#shard(name);
    let size = 0;
    for (const draft of drafts) {
      const flaw = flawOfChange(name, changeOf(draft, meta));
      if (flaw !== undefined) return unwritable(flaw);
      size += sizeOf(draft);
    }
    return shard.hasRoomFor(size, MAX_UPDATE) ? undefined : FULL;
  }

  /** Takes in an update of another device, or one of ours again. The caller has checked it. */
  merge(shard: string, update: Uint8Array): { touched: string[] } {
    const target = this.#shard(shard);
    const touched = target.merge(update);
    this.#nextChange = Math.max(this.#nextChange, target.lastOf(this.#device) + 1);
    return { touched };
  }

  /** What about a decoded update speaks against merging it into a loaded shard; for `checkUpdate`. */
  divergence(shard: string, update: ReturnType<typeof Y.decodeUpdate>): Divergence | undefined {
    const loaded = this.#shards.get(shard);
    return loaded && divergenceOf(loaded, update);
  }

  /** Ids of all roots of a shard. */
  roots(shard: string): string[] {
    return this.#shard(shard).roots();
  }

  /** The rows of one root. */
  project(root: string): Rows {
    const rows = emptyRows();
    const state = this.#shards.get(shardOf(root))?.state(root, true);
    if (state !== undefined) projectRoot(state, this.#moments, rows);
    return rows;
  }

  /** The rows of all roots of a shard. */
  projectShard(shard: string): Rows {
    const rows = emptyRows();
    const source = this.#shard(shard);
    for (const root of source.roots()) {
      const state = source.state(root, false);
      if (state !== undefined) projectRoot(state, this.#moments, rows);
    }
    return rows;
  }

  /** The slot of a channel's own version; undefined when the channel inherits, or the post is not loaded. */
  variantSlot(postId: string, channelId: string): string | undefined {
    const slot = this.value(postId, `variant/${channelId}`);
    return typeof slot === 'string' ? slot : undefined;
  }

  /** The standing value of one field; undefined when nobody wrote it, or its shard is not loaded. */
  value(id: string, field: string): Json | undefined {
    return this.#entity(id)?.value(field);
  }

  /** Whether people wrote different things to a field at once and that is still open. */
  disputed(id: string, field: string): boolean {
    return this.#entity(id)?.disputed(field) ?? false;
  }

  #entity(id: string) {
    return this.#shards.get(shardOf(id))?.state(rootOf(id), true)?.entities.get(id);
  }

  /** The conflicts within one root that are open. */
  conflicts(root: string): Conflict[] {
    const shard = this.#shards.get(shardOf(root));
    return shard === undefined ? [] : openConflicts(shard, root);
  }

  /** What a text slot reads now. */
  text(postId: string, slot: string): string {
    return this.#shards.get(shardOf(postId))?.text(rootOf(postId), slot) ?? '';
  }

  /** Who changed what when, oldest first. */
  history(root: string): HistoryEntry[] {
    const state = this.#shards.get(shardOf(root))?.state(root, true);
    return state === undefined ? [] : historyOf(state);
  }

  /** The changes of a root, oldest first. */
  changes(root: string): readonly Change[] {
    return this.#shards.get(shardOf(root))?.log(root)?.changes ?? [];
  }

  /** Ids of the conflicts of a root that somebody settled as they stood. */
  settled(root: string): ReadonlySet<string> {
    const log = this.#shards.get(shardOf(root))?.log(root);
    return log === undefined ? new Set() : settledIn(log);
  }

  /** The last change of what a post says to the world; undefined when it is not loaded. */
  lastContentChange(postId: string): LastChange | undefined {
    return this.#lastOf(postId, touchesContent);
  }

  /** The last change of a thing itself; undefined when it is not loaded. */
  lastChange(id: string): LastChange | undefined {
    return this.#lastOf(id, (change) => change.k !== undefined || change.s !== undefined);
  }

  /** The change whose value of a field stands; undefined when nobody wrote it, or its shard is not loaded. */
  lastWrite(id: string, field: string): LastChange | undefined {
    const change = this.#entity(id)?.winner(field);
    return change && { changeId: change.i, by: change.b, at: change.a };
  }

  #lastOf(id: string, counts: (change: Change) => boolean): LastChange | undefined {
    const log = this.#shards.get(shardOf(id))?.log(rootOf(id));
    const last = (log?.changes ?? [])
      .filter((change, n) => change.e === id && counts(change) && !log?.isTakenBack(n))
      .reduce<Change | undefined>((best, next) => (best && isLater(best, next) ? best : next), undefined);
    return last && { changeId: last.i, by: last.b, at: last.a };
  }

  /** The whole shard as one update. */
  encode(shard: string): Uint8Array {
    return Y.encodeStateAsUpdate(this.#shard(shard).doc);
  }

  stateVector(shard: string): Uint8Array {
    return Y.encodeStateVector(this.#shard(shard).doc);
  }

  /** What the one with that state vector lacks. */
  diff(shard: string, vector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#shard(shard).doc, vector);
  }

  /** Canonical hash: equal on all replicas that hold the same changes and texts. */
  hash(shard: string): string {
    return this.#shard(shard).hash();
  }

  #shard(name: string): Shard {
    const shard = this.#shards.get(name);
    if (shard === undefined) throw new Error(`shard ${name} is not loaded`);
    return shard;
  }
}

const FULL: Refusal<'shard-full'> = {
  code: 'shard-full',
  message:
    'The plan of that month holds more text than can be kept together. Nothing was changed. Shorten some very long texts, or take very large notes out.',
};

/** A draft as the change it will become, as far as its shape goes. */
function changeOf({ id, kind, fields, texts, settle, unsettle }: Draft, meta: ApplyMeta): Change {
  return {
    i: 'draft',
    c: meta.commandId,
    n: meta.command,
    e: id,
    ...(kind === undefined ? {} : { k: kind }),
    s: fields,
    ...(texts.size === 0 ? {} : { t: [...texts.keys()] }),
    z: settle,
    u: unsettle,
    p: [],
    b: meta.by,
    a: meta.at,
  };
}

/** At most so many bytes: what a draft adds to its shard, words twice since the log may quote them. */
function sizeOf({ fields, texts }: Draft): number {
  const words = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  return 400 + 3 * (JSON.stringify(fields).length + 3 * words);
}
