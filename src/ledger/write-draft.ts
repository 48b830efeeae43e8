import { sameJson } from '../core/json';
import type { Json } from '../core/json';
import type { Undo } from '../core/model/edits';
import { rootOf } from '../core/model/ids';
import type { Change, Splice } from './change';
import type { Draft } from './draft';
import type { Shard } from './shard';
import { diffText } from './text';

/** The way back, gathered while writing. */
export interface Way {
  readonly fields: Undo['fields'][number][];
  readonly texts: Undo['texts'][number][];
  readonly made: string[];
}

/** What a change says, without whose it is and what it follows. */
export type Content = Pick<Change, 'e' | 'k' | 's' | 't' | 'd' | 'o' | 'z' | 'u'>;

/** Writes one thing's texts and tells the rest of its change; undefined when all of it stands already. */
export function writeDraft(shard: Shard, draft: Draft, way: Way): Content | undefined {
  const fields = newFields(shard, draft, way);
  const { slots, done, base } = writeTexts(shard, draft, way);
  const hasFields = Object.keys(fields).length > 0;
  const isDecision = draft.settle.length + draft.unsettle.length > 0;
  if (draft.kind === undefined && !hasFields && slots.length === 0 && !isDecision) return undefined;
  if (draft.kind !== undefined) way.made.push(draft.id);
  return {
    e: draft.id,
    ...(draft.kind === undefined ? {} : { k: draft.kind }),
    ...(hasFields ? { s: fields } : {}),
    ...(slots.length === 0 ? {} : { t: slots }),
    ...(Object.keys(done).length === 0 ? {} : { d: done }),
    ...(Object.keys(base).length === 0 ? {} : { o: base }),
    ...(draft.settle.length === 0 ? {} : { z: draft.settle }),
    ...(draft.unsettle.length === 0 ? {} : { u: draft.unsettle }),
  };
}

/**
 * The fields that say something new. In a root with branches every word counts: it may settle a conflict, and a
 * settlement is written in any case, so that what somebody else did at the same time is held against it.
 */
function newFields(shard: Shard, draft: Draft, way: Way): { readonly [field: string]: Json } {
  if (draft.kind !== undefined) return draft.fields;
  const entries = Object.entries(draft.fields);
  if (entries.length === 0) return {};
  const state = shard.state(rootOf(draft.id), true);
  const entity = state?.entities.get(draft.id);
  const onlyNews = (state?.log.isChain ?? true) && draft.settle.length === 0;
  const said = entries.filter(
    ([field, value]) => !onlyNews || !sameJson(entity?.value(field) ?? null, value),
  );
  for (const [field, after] of said) {
    way.fields.push({ id: draft.id, field, before: entity?.value(field) ?? null, after });
  }
  return Object.fromEntries(said);
}

interface WrittenTexts {
  readonly slots: string[];
  readonly done: { [slot: string]: readonly Splice[] };
  readonly base: { [slot: string]: string };
}

/** Makes the draft's slots read as wanted, by the smallest splices, and notes them for the history. */
function writeTexts(shard: Shard, draft: Draft, way: Way): WrittenTexts {
  const written: WrittenTexts = { slots: [], done: {}, base: {} };
  const root = rootOf(draft.id);
  for (const [slot, after] of draft.texts) {
    const before = textBefore(shard, root, slot);
    if (draft.kind !== undefined) {
      shard.storeText(root, slot, after);
      written.slots.push(slot);
      continue;
    }
    const splices = diffText(before, after);
    if (splices.length === 0 && draft.settle.length === 0) continue;
    shard.storeText(root, slot, after);
    written.slots.push(slot);
    written.done[slot] = splices;
    if (needsBase(shard, root, slot, before)) written.base[slot] = before;
    way.texts.push({ id: draft.id, slot, before, after });
  }
  return written;
}

/** What a slot reads; of one that was never written, what an earlier version wrote to the field of its name. */
function textBefore(shard: Shard, root: string, slot: string): string {
  const isWritten = (shard.texts(root)?.frontier(slot).length ?? 0) > 0;
  const plain = isWritten ? undefined : shard.state(root, true)?.entities.get(root)?.value(slot);
  return typeof plain === 'string' ? plain : shard.text(root, slot);
}

/** Whether the history could not tell the text before this change from the one change before it. */
function needsBase(shard: Shard, root: string, slot: string, before: string): boolean {
  const texts = shard.texts(root);
  return texts !== undefined && (texts.frontier(slot).length > 1 || texts.told(slot) !== before);
}
