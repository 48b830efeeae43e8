import type { Json, JsonObject } from '../core/json';
import { MASTER_SLOT, VARIANT_FIELD } from '../core/model/edits';
import type { Conflict, ConflictSide } from '../core/model/conflict';
import { OUTAGE_FIELD } from '../core/model/outage-role';
import { keepsItsPlace } from '../core/model/status';
import type { Change } from './change';
import { conflict, fieldSide, isContentField, sideOf } from './conflict-parts';
import type { RootState } from './conflict-parts';
import type { EntityState } from './state';
import { statusKnownAt, valueKnownAt } from './status-known';

/** Parts of a change that bear on something: fields by name, a text slot as '#<slot>', '<thing>:<field>' of a part. */
type Touches = (change: Change) => readonly string[];

/** A field whose standing writes may have called something off, and what counts as work on that. */
interface Ending {
  readonly field: string;
  isOff(value: Json): boolean;
  readonly touches: Touches;
  /** What keeping the work of the change at a place writes to `field`. */
  keep(place: number): Json;
  /** Other fields that the ending wrote along with it, and that come back as the change at a place knew them. */
  beside?(place: number): JsonObject;
}

/**
 * Somebody called a thing off, deleted it or took it away, while somebody else, not knowing, still worked on it: a
 * cancelled or deleted delivery, a deleted post (or channel, campaign …), a removed entry of the register, a
 * channel's own version that gave way to the common text or to another version.
 */
export function calledOff(state: RootState, entity: EntityState): Conflict[] {
  return endings(state, entity).flatMap((ending) => {
    const { field } = ending;
    const offs = entity.heads(field).flatMap((place) => {
      const change = state.log.changes[place];
      return change !== undefined && ending.isOff(change.s?.[field] ?? null) ? { place, change } : [];
    });
    if (offs.length === 0) return [];
    const places = offs.map(({ place }) => place);
    const work = workApart(state, places, ending);
    if (work.length === 0) return [];
    const sides = offs.map(({ change }) => fieldSide(state, change, field));
    return [conflict(state, entity.id, 'edit-cancel', field, [...sides, ...work], entity.winner(field))];
  });
}

function endings(state: RootState, entity: EntityState): Ending[] {
  const found: Ending[] = [];
  const isRoot = entity.id === state.root;
  for (const field of entity.fields()) {
    if (field === 'deletedAt') {
      const touches = isRoot ? anyWork(state) : deliveryWork(state, entity, true);
      found.push({ field, isOff: isSet, touches, keep: () => null });
    } else if (field === 'status' && !isRoot) {
      // What it goes back to when its cancellation does not stand.
      const keep = (place: number) => statusKnownAt(state, entity, place, keepsItsPlace) ?? 'draft';
      const touches = deliveryWork(state, entity, false);
      const beside = (place: number) => besideStatus(state, entity, place);
      found.push({ field, isOff: (value) => value === 'cancelled', touches, keep, beside });
    } else if (field.endsWith('/deletedAt')) {
      found.push({ field, isOff: isSet, touches: entryWork(entity, field), keep: () => null });
    } else if (field.startsWith(VARIANT_FIELD)) found.push(...versionsTaken(state, entity, field));
  }
  return found;
}

/**
 * What a cancellation wrote beside the status, as the change at a place knew it: its reason, its part in an outage, and
 * the hold it ended, so that what comes back is held for the same outage and is freed by it as it was.
 */
function besideStatus(state: RootState, entity: EntityState, place: number): JsonObject {
  const offs = entity.heads('status').map((head) => state.log.changes[head]?.s ?? {});
  const written = offs.flatMap((fields) => (fields['status'] === 'cancelled' ? Object.keys(fields) : []));
  const fields = [...new Set([...written.filter(isBookkeeping), ...HOLD_FIELDS])].toSorted();
  return Object.fromEntries(
    fields.map((field) => [field, valueKnownAt(state, entity, place, field) ?? null]),
  );
}

function isSet(value: Json): boolean {
  return value !== null;
}

/**
 * The last edits of each kind that none of the cancellations knew of, nor they of any. An edit that one of
 * the cancelling people had seen was called off knowingly.
 */
function workApart(state: RootState, cancels: readonly number[], ending: Ending): ConflictSide[] {
  const { log } = state;
  const latest = new Map<string, number[]>();
  log.changes.forEach((change, n) => {
    if (log.isTakenBack(n) || !cancels.every((cancel) => log.apart(n, cancel))) return;
    for (const aspect of ending.touches(change)) {
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
    if (change === undefined) return [];
    const parts = aspects.map(partOf);
    const side = { ...sideOf(change, wordsOf(state, change, n, aspects)), parts, keep: ending.keep(n) };
    return ending.beside === undefined ? side : { ...side, beside: ending.beside(n) };
  });
}

/** Which outage a delivery is held for, and what it was before. */
const HOLD_FIELDS = ['heldBy', 'heldWas'] as const;

/** Fields of a delivery that only say how it came to stand where and as it does. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'postId',
  'key',
  'reason',
  'moveKind',
  'heldBy',
  'heldWas',
  'movedFrom',
  'lateSend',
  'insteadOf',
  'deletedAt',
]);

function isBookkeeping(field: string): boolean {
  return BOOKKEEPING.has(field) || field.startsWith(OUTAGE_FIELD);
}

/** Work on a delivery: where, when and how it goes out, and what its post says there. */
function deliveryWork(state: RootState, entity: EntityState, withStatus: boolean): Touches {
  const channel = entity.value('channelId');
  const variant = typeof channel === 'string' ? `${VARIANT_FIELD}${channel}` : '';
  const beside = typeof channel === 'string' ? `beside/${channel}/` : 'beside/';
  const own = state.entities.get(state.root)?.value(variant);
  const slot = typeof own === 'string' ? own : MASTER_SLOT;
  return (change) => {
    const fields = Object.keys(change.s ?? {});
    if (change.k !== undefined) return [];
    if (change.e === entity.id) return partFields(change, withStatus);
    if (change.e !== state.root) return [];
    const said = fields.filter((name) => {
      if (name.startsWith(VARIANT_FIELD)) return name === variant;
      return name.startsWith('beside/') ? name.startsWith(beside) : isContentField(name);
    });
    return [...(change.t ?? []).filter((name) => name === slot).map((name) => `#${name}`), ...said];
  };
}

/** Any work on a root or its parts: words, notes and decisions alike. */
function anyWork(state: RootState): Touches {
  return (change) => {
    if (change.e !== state.root) {
      return change.k === undefined ? partFields(change, true) : [`${change.e}:when`];
    }
    if (change.k !== undefined) return [];
    const fields = Object.keys(change.s ?? {}).filter((name) => name !== 'deletedAt');
    return [...(change.t ?? []).map((name) => `#${name}`), ...fields];
  };
}

function partFields(change: Change, withStatus: boolean): string[] {
  return Object.entries(change.s ?? {})
    .filter(([name, value]) =>
      name === 'status' ? withStatus && value !== 'cancelled' : !isBookkeeping(name),
    )
    .map(([name]) => `${change.e}:${name}`);
}

/** Work on an entry of the register, whose fields all begin as the one that says it is removed. */
function entryWork(entity: EntityState, field: string): Touches {
  const prefix = field.slice(0, -'deletedAt'.length);
  return (change) =>
    change.e === entity.id
      ? Object.keys(change.s ?? {}).filter((name) => name.startsWith(prefix) && name !== field)
      : [];
}

/** Of a channel each own version that no standing write names any more: its words may still be worked on. */
function versionsTaken(state: RootState, entity: EntityState, field: string): Ending[] {
  const { log } = state;
  const standing = new Set(entity.heads(field).map((head) => log.changes[head]?.s?.[field] ?? null));
  const named = log.changes.flatMap((change, n) =>
    change.e === entity.id && !log.isTakenBack(n) ? (change.s?.[field] ?? []) : [],
  );
  const gone = [...new Set(named)].filter((slot) => typeof slot === 'string' && !standing.has(slot));
  return gone.map((slot) => ({
    field,
    isOff: () => true,
    touches: (change) =>
      change.e === state.root && change.k === undefined && change.t?.includes(String(slot))
        ? [`#${String(slot)}`]
        : [],
    keep: () => slot,
  }));
}

/** 'text', or a field by its name alone. */
function partOf(aspect: string): string {
  return aspect.startsWith('#') ? 'text' : aspect.slice(aspect.indexOf(':') + 1);
}

/** What the edit wrote: bare when it is one thing, by name when several. */
function wordsOf(state: RootState, change: Change, place: number, aspects: readonly string[]): Json {
  const values = aspects.map((aspect): readonly [string, Json] => {
    const part = partOf(aspect);
    if (!aspect.startsWith('#')) return [part, change.s?.[part] ?? null];
    const slot = aspect.slice(1);
    return [part, state.texts.after(slot).get(place) ?? state.texts.now(slot)];
  });
  const [only, ...more] = values;
  return only !== undefined && more.length === 0 ? only[1] : Object.fromEntries(values);
}
