import * as Y from 'yjs';
import { readChange } from './change';
import { LOG } from './shard';

/** One shard as two copies have it, held against each other by what they say and not by their numbering. */
export interface ComparedCopies {
  /** What the first lacks of the second, as an update; null when it lacks nothing. */
  readonly firstLacks: Uint8Array | null;
  readonly secondLacks: Uint8Array | null;
  /** Changes that the second has by this and had not before. */
  readonly news: number;
  /** Changes that are there and cannot be read, because they build on something that neither copy has. */
  readonly waiting: number;
  /** When the last readable change was made, epoch milliseconds; null without any. */
  readonly lastAt: number | null;
}

/**
 * Compares two copies of a shard. Sequence numbers tell nothing of a copy that was put back, cut or mixed up with
 * another branch; what the documents hold tells all.
 */
export function compareCopies(first: readonly Uint8Array[], second: readonly Uint8Array[]): ComparedCopies {
  const a = docOf(first);
  const b = docOf(second);
  // A rebuild compares with nothing: then one document is enough.
  const both = second.length === 0 ? a : docOf([Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]);
  const [inA, inB, inBoth] = [a, b, both].map((doc) => contentOf(doc));
  const lack = (doc: Y.Doc, has: Content | undefined) =>
    has !== undefined && inBoth !== undefined && sameContent(has, inBoth)
      ? null
      : Y.encodeStateAsUpdate(both, Y.encodeStateVector(doc));
  return {
    firstLacks: lack(a, inA),
    secondLacks: lack(b, inB),
    news: both.getArray(LOG).length - b.getArray(LOG).length,
    waiting: waitingIn(both),
    lastAt: lastAtOf(both),
  };
}

/** Changes of a shard that build on something which is not there, so that they cannot be read. */
function waitingIn(doc: Y.Doc): number {
  let count = 0;
  for (const item of pendingItems(doc)) {
    if (item.content instanceof Y.ContentAny) count += item.length;
  }
  return count;
}

/** When the last change of an update was made, and the first; null when it holds none. */
export function timesOf(update: Uint8Array): { readonly first: number; readonly last: number } | null {
  const times = Y.decodeUpdate(update).structs.flatMap((struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) return [];
    const entries: unknown[] = struct.content.arr;
    return entries.flatMap((entry) => readChange(entry)?.a ?? []);
  });
  return times.length === 0 ? null : { first: Math.min(...times), last: Math.max(...times) };
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ guid: 'copy' });
  doc.getArray(LOG);
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return doc;
}

interface Content {
  readonly snapshot: Y.Snapshot;
  readonly pending: string;
}

function contentOf(doc: Y.Doc): Content {
  const ranges = [...pendingItems(doc)].map(({ id, length }) => `${id.client}:${id.clock}+${length}`);
  return { snapshot: Y.snapshot(doc), pending: ranges.sort().join(' ') };
}

function sameContent(a: Content, b: Content): boolean {
  return a.pending === b.pending && Y.equalSnapshots(a.snapshot, b.snapshot);
}

function* pendingItems({ store }: Y.Doc): Generator<Y.Item> {
  if (store.pendingStructs === null) return;
  for (const struct of Y.decodeUpdateV2(store.pendingStructs.update).structs) {
    if (struct instanceof Y.Item) yield struct;
  }
}

function lastAtOf(doc: Y.Doc): number | null {
  let last: number | null = null;
  for (const entry of doc.getArray(LOG).toArray()) {
    const at = readChange(entry)?.a;
    if (at !== undefined && (last === null || at > last)) last = at;
  }
  return last;
}
