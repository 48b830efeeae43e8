import type { Json } from '../core/json';
import { MASTER_SLOT } from '../core/model/edits';
import type { Conflict, ConflictSide } from '../core/model/types';
import type { Change } from './change';
import type { RootLog } from './root-log';
import { sha256 } from '../core/sha256';
import type { EntityState } from './state';

/** One root with its log and what its texts read now. */
export interface RootState {
  readonly root: string;
  readonly log: RootLog;
  readonly entities: ReadonlyMap<string, EntityState>;
  text(slot: string): string;
}

/**
 * What people did at once to one root and nobody has settled yet; the same list, with the same ids, on every
 * machine. A text against a text is none: those merge by character.
 */
export function conflictsOf(state: RootState): Conflict[] {
  if (state.log.isChain) return [];
  const settled = settledIn(state.log);
  const found = [...state.entities.values()].flatMap((entity) => [
    ...sameField(state, entity),
    ...editAgainstCancel(state, entity),
  ]);
  return found.filter((conflict) => !settled.has(conflict.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ids of all conflicts of a root that somebody has settled as they stood. */
export function settledIn(log: RootLog): Set<string> {
  return new Set(log.changes.flatMap((change) => change.z ?? []));
}

/** The same on every machine: of the place and the sides, not of who found it. */
export function conflictId(root: string, entity: string, field: string, sides: readonly string[]): string {
  return sha256([root, entity, field, ...[...sides].sort()].join('|')).slice(0, 16);
}

function sameField(state: RootState, entity: EntityState): Conflict[] {
  const found: Conflict[] = [];
  for (const field of entity.fields()) {
    if (!entity.disputed(field)) continue;
    const writes = entity.heads(field).flatMap((head) => state.log.changes[head] ?? []);
    if (EXPLAINS.has(field) && writes.every(saysWhere)) continue;
    const sides = writes.map((change) => sideOf(change, change.s?.[field] ?? null));
    found.push(conflict(state, entity.id, 'same-field', field, sides, entity.winner(field)));
  }
  return found;
}

/**
 * Fields that only explain the move or the status they were written with: the dispute is about that, and the
 * explanation goes with the side that stands (both changes wrote both, so the same one wins).
 */
const EXPLAINS: ReadonlySet<string> = new Set(['reason', 'moveKind']);

function saysWhere(change: Change): boolean {
  return change.s !== undefined && ('when' in change.s || 'status' in change.s);
}

/** Somebody called a thing off while somebody else, not knowing, still worked on what it says or when. */
function editAgainstCancel(state: RootState, entity: EntityState): Conflict[] {
  const isPost = entity.id === state.root;
  const found: Conflict[] = [];
  for (const field of isPost ? ['deletedAt'] : ['status', 'deletedAt']) {
    const cancels = entity.heads(field).flatMap((place) => {
      const change = state.log.changes[place];
      return change !== undefined && isOff(field, change.s?.[field] ?? null) ? { place, change } : [];
    });
    if (cancels.length === 0) continue;
    const edits = workApart(
      state,
      entity,
      cancels.map((cancel) => cancel.place),
    );
    if (edits.length === 0) continue;
    const sides = cancels.map(({ change }) => sideOf(change, change.s?.[field] ?? null));
    found.push(conflict(state, entity.id, 'edit-cancel', field, [...sides, ...edits], entity.winner(field)));
  }
  return found;
}

function isOff(field: string, value: Json): boolean {
  return field === 'status' ? value === 'cancelled' : value !== null;
}

/**
 * The last edits of each kind that none of the cancellations knew of, nor they of any. An edit that one of
 * the cancelling people had seen was called off knowingly.
 */
function workApart(state: RootState, entity: EntityState, cancels: readonly number[]): ConflictSide[] {
  const { log } = state;
  const touches = contentFilter(state, entity);
  const latest = new Map<string, number[]>();
  log.changes.forEach((change, n) => {
    if (!cancels.every((cancel) => log.apart(n, cancel))) return;
    for (const aspect of touches(change)) {
      const open = (latest.get(aspect) ?? []).filter((other) => !log.knew(n, other));
      latest.set(aspect, [...open, n]);
    }
  });
  const aspectsOf = new Map<number, string[]>();
  for (const [aspect, places] of latest) {
    for (const n of places) aspectsOf.set(n, [...(aspectsOf.get(n) ?? []), aspect]);
  }
  return [...aspectsOf].flatMap(([n, aspects]) => {
    const change = log.changes[n];
    return change === undefined ? [] : sideOf(change, wordsOf(state, change, aspects));
  });
}

const CONTENT_FIELDS: ReadonlySet<string> = new Set(['title', 'link', 'media']);
const PLACE_FIELDS: ReadonlySet<string> = new Set(['when', 'channelId']);

/** Whether a change of a post altered what it says to the world (texts, title, link, media). */
export function touchesContent(change: Change): boolean {
  if (change.t !== undefined && change.t.length > 0) return true;
  return Object.keys(change.s ?? {}).some(
    (name) => CONTENT_FIELDS.has(name) || name.startsWith('variant/') || name.startsWith('beside/'),
  );
}

/** Which parts of a change touch what a delivery (or any delivery of a post) says, or when and where. */
function contentFilter(state: RootState, entity: EntityState): (change: Change) => readonly string[] {
  const isPost = entity.id === state.root;
  const channel = entity.value('channelId');
  const variant = typeof channel === 'string' ? `variant/${channel}` : '';
  const beside = typeof channel === 'string' ? `beside/${channel}/` : 'beside/';
  const own = state.entities.get(state.root)?.value(variant);
  const slot = typeof own === 'string' ? own : MASTER_SLOT;
  return (change) => {
    const fields = Object.keys(change.s ?? {});
    if (change.e === state.root) {
      if (change.k !== undefined) return [];
      const slots = (change.t ?? []).filter((name) => isPost || name === slot);
      const parts = fields.filter(
        (name) => CONTENT_FIELDS.has(name) || (isPost ? name.startsWith('variant/') : name === variant),
      );
      parts.push(...fields.filter((name) => name.startsWith(isPost ? 'beside/' : beside)));
      return [...slots.map((name) => `#${name}`), ...parts];
    }
    if (!isPost && (change.e !== entity.id || change.k !== undefined)) return [];
    return fields.filter((name) => PLACE_FIELDS.has(name)).map((name) => `${change.e}:${name}`);
  };
}

/** What the edit wrote: bare when it is one thing, by name when several. */
function wordsOf(state: RootState, change: Change, aspects: readonly string[]): Json {
  const values = aspects.map((aspect): readonly [string, Json] => {
    if (aspect.startsWith('#')) return ['text', state.text(aspect.slice(1))];
    const field = aspect.slice(aspect.indexOf(':') + 1);
    return [field, change.s?.[field] ?? null];
  });
  const [only, ...more] = values;
  return only !== undefined && more.length === 0 ? only[1] : Object.fromEntries(values);
}

function sideOf(change: Change, value: Json): ConflictSide {
  return { changeId: change.i, by: change.b, at: change.a, value };
}

function conflict(
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
    id: conflictId(state.root, entityId, kind === 'same-field' ? field : `${field}!`, ids),
    kind,
    rootId: state.root,
    entityId,
    field,
    sides: sorted,
    winner: winner?.i ?? ids.at(-1) ?? '',
  };
}
