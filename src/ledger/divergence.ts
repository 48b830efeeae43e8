import * as Y from 'yjs';
import type { Shard } from './shard';

/**
 * What about an update speaks against merging it: it takes changes `erases` out of the log, which nothing of ours ever
 * does, or it `forks`: what it says under one of Yjs's own names (client and clock) is not what is known under it.
 */
export type Divergence = 'erases' | 'forks';

type Update = ReturnType<typeof Y.decodeUpdate>;

export function divergenceOf({ doc, logType }: Shard, update: Update): Divergence | undefined {
  if (erasesLog(doc, logType, update)) return 'erases';
  return update.structs.some((struct) => forks(doc, struct)) ? 'forks' : undefined;
}

function erasesLog(doc: Y.Doc, log: Y.Array<unknown>, { structs, ds }: Update): boolean {
  const deleted = (client: number, from: number, length: number) =>
    (ds.clients.get(client) ?? []).some(({ clock, len }) => clock < from + length && from < clock + len);
  for (const item of structs) {
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentAny)) continue;
    if (deleted(item.id.client, item.id.clock, item.length)) return true;
  }
  for (const client of ds.clients.keys()) {
    for (const item of doc.store.clients.get(client) ?? []) {
      if (!(item instanceof Y.Item) || item.parent !== log) continue;
      if (deleted(client, item.id.clock, item.length)) return true;
    }
  }
  return false;
}

/** Whether a part of an update that should be known already says something else than what is known. */
function forks(doc: Y.Doc, struct: Update['structs'][number]): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { client, clock } = struct.id;
  const known = doc.store.clients.get(client);
  if (known === undefined || clock >= Y.getState(doc.store, client)) return false;
  const theirs = contentOf(struct);
  if (theirs === undefined) return false;
  const end = clock + struct.length;
  for (let n = Y.findIndexSS(known, clock); n < known.length; n++) {
    const ours = known[n];
    if (ours === undefined || ours.id.clock >= end) return false;
    // Of what was taken out since, the words are not known any more.
    const own = ours instanceof Y.Item && !ours.deleted ? contentOf(ours) : undefined;
    if (own === undefined) continue;
    const from = Math.max(clock, ours.id.clock);
    const to = Math.min(end, ours.id.clock + ours.length);
    for (let at = from; at < to; at++) {
      if (own[at - ours.id.clock] !== theirs[at - clock]) return true;
    }
  }
  return false;
}

/** One unit a clock tick: a change of the log, or a UTF-16 unit of a text. */
function contentOf({ content }: Y.Item): readonly unknown[] | undefined {
  if (content instanceof Y.ContentAny) return content.arr;
  return content instanceof Y.ContentString ? content.str.split('') : undefined;
}
