import * as Y from 'yjs';
import { rootOf } from '../core/model/ids';
import { readChange, readChangeId, writeChange } from './change';
import type { Change } from './change';
import type { RootState } from './conflict-parts';
import { RootLog } from './root-log';
import { sha256 } from '../core/sha256';
import { RootTexts } from './root-texts';
import { KeptTexts } from './slot-texts';
import { readState, takeInto } from './state';
import { diffText } from './text';
import type { EntityState } from './state';

/** Name of the root array that holds a shard's changes. */
export const LOG = 'log';

interface Root {
  readonly log: RootLog;
  /** Kept once read; undefined when the changes have moved on. */
  entities: Map<string, EntityState> | undefined;
  texts: RootTexts | undefined;
  /** What was worked out about its texts, kept from one state to the next; none as long as nobody worked at the same time. */
  kept: KeptTexts | undefined;
}

/**
 * One Yjs document and its index by root. The document holds a grow-only array of changes and the texts, all
 * as root types: those are named, not made, so two people can never replace each other's.
 */
export class Shard {
  // The name is given because Yjs would draw a random one, which costs more than opening a small shard.
  readonly doc = new Y.Doc({ guid: 'shard' });
  readonly #log: Y.Array<unknown>;
  /** No less than the document takes as one update. */
  #bytes: number;
  readonly #roots = new Map<string, Root>();
  readonly #lastNumbers = new Map<string, number>();

  constructor(updates: readonly Uint8Array[]) {
    this.#log = this.doc.getArray(LOG);
    this.#bytes = updates.reduce((sum, update) => sum + update.length, 0);
    if (updates.length > 0) {
      this.doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.doc, update)));
    }
    for (const entry of this.#log.toArray()) {
      const change = readChange(entry);
      if (change !== undefined) this.#index(change);
    }
  }

  /** The array of changes, as Yjs holds it. */
  get logType(): Y.Array<unknown> {
    return this.#log;
  }

  /** Whether the document with so many bytes more can still be written as one update of at most `most` bytes. */
  hasRoomFor(bytes: number, most: number): boolean {
    if (this.#bytes + bytes <= most) return true;
    this.#bytes = Y.encodeStateAsUpdate(this.doc).length;
    return this.#bytes + bytes <= most;
  }

  /** The highest change number that a device has used here; 0 when none. */
  lastOf(device: string): number {
    return this.#lastNumbers.get(device) ?? 0;
  }

  /** Takes in what others wrote; answers with the roots that it changed. Twice is as good as once. */
  merge(update: Uint8Array): string[] {
    const touched = new Set<string>();
    // Before Yjs joins the new structs to their neighbours: here they can still be told from the old ones.
    const collect = (transaction: Y.Transaction) => {
      for (const change of this.#arrived(transaction)) touched.add(this.#index(change));
      for (const [name, type] of this.doc.share) {
        if (type !== this.#log && transaction.changed.has(type))
          touched.add(name.slice(0, name.indexOf('/')));
      }
    };
    this.doc.on('beforeObserverCalls', collect);
    this.#bytes += update.length;
    try {
      Y.applyUpdate(this.doc, update);
    } finally {
      this.doc.off('beforeObserverCalls', collect);
    }
    return [...touched];
  }

  /** Well-shaped changes among the structs a transaction added, without walking the whole log. */
  *#arrived(transaction: Y.Transaction): Generator<Change> {
    const { clients } = this.doc.store;
    for (const [client, structs] of clients) {
      const from = transaction.beforeState.get(client) ?? 0;
      if (from >= Y.getState(this.doc.store, client)) continue;
      for (let n = Y.findIndexSS(structs, from); n < structs.length; n++) {
        const item = structs[n];
        if (!(item instanceof Y.Item) || item.parent !== this.#log || item.deleted) continue;
        for (const entry of item.content.getContent()) {
          const change = readChange(entry);
          if (change !== undefined) yield change;
        }
      }
    }
  }

  #index(change: Change): string {
    const id = rootOf(change.e);
    const { device, n } = readChangeId(change.i);
    if (n > this.lastOf(device)) this.#lastNumbers.set(device, n);
    let root = this.#roots.get(id);
    if (root === undefined) {
      root = { log: new RootLog(), entities: undefined, texts: undefined, kept: undefined };
      this.#roots.set(id, root);
    }
    const inOrder = root.log.add(change);
    root.texts = undefined;
    if (!inOrder || change.u !== undefined) root.entities = undefined;
    else if (root.entities) takeInto(root.entities, root.log, change, root.log.changes.length - 1);
    return id;
  }

  /** Writes in one go; `work` calls `push` and edits texts. Answers with the update, none if nothing changed. */
  write(work: () => void): Uint8Array | undefined {
    let made: Uint8Array | undefined;
    const keep = (update: Uint8Array) => {
      made = update;
    };
    this.doc.on('update', keep);
    try {
      this.doc.transact(work);
    } finally {
      this.doc.off('update', keep);
    }
    this.#bytes += made?.length ?? 0;
    return made;
  }

  push(changes: readonly Change[]): void {
    this.#log.push(changes.map(writeChange));
    for (const change of changes) this.#index(change);
  }

  /** What a text reads, by root and slot; one that was never written reads empty. */
  text(root: string, slot: string): string {
    return this.texts(root)?.now(slot) ?? this.#storedText(root, slot);
  }

  /** The texts of a root, now and before; kept until its changes move on. */
  texts(id: string): RootTexts | undefined {
    const root = this.#roots.get(id);
    if (root === undefined) return undefined;
    root.texts ??= new RootTexts(id, root.log, (slot) => this.#storedText(id, slot), this.#kept(root));
    return root.texts;
  }

  /** What was worked out of a past with gaps may read otherwise once they are filled, so that is not kept. */
  #kept(root: Root): KeptTexts | undefined {
    if (root.log.isChain || !root.log.isWhole) return undefined;
    root.kept ??= new KeptTexts();
    return root.kept;
  }

  /** The characters as Yjs holds them, which is what a text reads as long as nobody worked at the same time. */
  #storedText(root: string, slot: string): string {
    const name = `${root}/${slot}`;
    return this.doc.share.has(name) ? this.doc.getText(name).toString() : '';
  }

  /** Makes the stored characters of a text read `after`, by the smallest splices; to be called within `write`. */
  storeText(root: string, slot: string, after: string): void {
    const text = this.doc.getText(`${root}/${slot}`);
    for (const { at, cut, put } of diffText(text.toString(), after).reverse()) {
      if (cut !== '') text.delete(at, cut.length);
      if (put !== '') text.insert(at, put);
    }
  }

  roots(): string[] {
    return [...this.#roots.keys()];
  }

  log(root: string): RootLog | undefined {
    return this.#roots.get(root)?.log;
  }

  /** What the changes of a root say; `keep` holds on to it for the next time. */
  state(id: string, keep: boolean): RootState | undefined {
    const root = this.#roots.get(id);
    if (root === undefined) return undefined;
    const entities = root.entities ?? readState(root.log);
    if (keep) root.entities = entities;
    const texts = this.texts(id);
    return texts && { root: id, log: root.log, entities, texts };
  }

  /** Of all log entries and texts, whatever the order in which they came: equal content, equal hash. */
  hash(): string {
    const lines = this.#log.toArray().map((entry) => (typeof entry === 'string' ? entry : '?'));
    for (const name of this.doc.share.keys()) {
      if (name === LOG) continue;
      const text = this.doc.getText(name).toString();
      if (text !== '') lines.push(`${name} ${JSON.stringify(text)}`);
    }
    return sha256(lines.sort().join('\n'));
  }
}
