import type { Json } from '../core/json';
import { VARIANT_FIELD } from '../core/model/edits';
import type { Conflict, ConflictSide } from '../core/model/conflict';
import type { Change } from './change';
import type { RootLog } from './root-log';
import type { RootTexts } from './root-texts';
import { sha256 } from '../core/sha256';
import type { EntityState } from './state';

/** One root with its log and its texts. */
export interface RootState {
  readonly root: string;
  readonly log: RootLog;
  readonly entities: ReadonlyMap<string, EntityState>;
  readonly texts: RootTexts;
}

/** The same on every machine: of the place and the sides, not of who found it. */
export function conflictId(root: string, entity: string, field: string, sides: readonly string[]): string {
  return sha256([root, entity, field, ...[...sides].sort()].join('|')).slice(0, 16);
}

/** What a change wrote to a field; of a channel's own version its words, since a slot's name says nothing. */
export function fieldSide(state: RootState, change: Change, field: string): ConflictSide {
  const value = change.s?.[field] ?? null;
  if (!field.startsWith(VARIANT_FIELD) || typeof value !== 'string') return sideOf(change, value);
  return { ...sideOf(change, state.texts.now(value)), keep: value };
}

const CONTENT_FIELDS: ReadonlySet<string> = new Set(['title', 'link', 'media']);

/** Whether a field of a post is part of what it says to the world; texts aside. */
export function isContentField(field: string): boolean {
  return CONTENT_FIELDS.has(field) || field.startsWith(VARIANT_FIELD) || field.startsWith('beside/');
}

/** Whether a change of a post altered what it says to the world (texts, title, link, media). */
export function touchesContent(change: Change): boolean {
  return (change.t?.length ?? 0) > 0 || Object.keys(change.s ?? {}).some(isContentField);
}

export function sideOf(change: Change, value: Json): ConflictSide {
  return { changeId: change.i, by: change.b, at: change.a, value };
}

/** A conflict with its sides in the order of their clocks. @param winner the latest side, where it is left out */
export function conflict(
  state: RootState,
  entityId: string,
  kind: Conflict['kind'],
  field: string,
  sides: readonly ConflictSide[],
  winner: Change | undefined,
): Conflict {
  const sorted = [...sides].sort((a, b) => a.at - b.at || (a.changeId < b.changeId ? -1 : 1));
  const ids = sorted.map((side) => side.changeId);
  return {
    id: conflictId(state.root, entityId, kind === 'edit-cancel' ? `${field}!` : field, ids),
    kind,
    rootId: state.root,
    entityId,
    field,
    sides: sorted,
    winner: winner?.i ?? ids.at(-1) ?? '',
  };
}
