import { sameJson } from '../core/json';
import type { Json } from '../core/json';
import { kindOfId } from '../core/model/kinds';
import { isLater } from './change';
import type { Change } from './change';
import type { RootLog } from './root-log';

/** Places (in the root's log) of the writes of one field that no later write knew of; one, unless concurrent. */
type Heads = number | readonly number[];

/** One thing of a root: who made it, and which writes of each field stand. */
export class EntityState {
  readonly id: string;
  readonly #log: RootLog;
  readonly #writes = new Map<string, Heads>();
  created: Change | undefined;

  constructor(id: string, log: RootLog) {
    this.id = id;
    this.#log = log;
  }

  /** Takes in the change at `place`; to be called in the order of the log. */
  take(change: Change, place: number): void {
    if (this.created === undefined && creates(change)) this.created = change;
    if (change.s === undefined || this.#log.isTakenBack(place)) return;
    const chain = this.#log.isChain;
    for (const field of Object.keys(change.s)) {
      const heads = chain ? undefined : this.#writes.get(field);
      if (heads === undefined) this.#writes.set(field, place);
      else {
        const open = list(heads).filter((head) => !this.#log.knew(place, head));
        this.#writes.set(field, open.length === 0 ? place : [...open, place]);
      }
    }
  }

  fields(): IterableIterator<string> {
    return this.#writes.keys();
  }

  /** Places of the standing writes of a field. */
  heads(field: string): readonly number[] {
    const heads = this.#writes.get(field);
    return heads === undefined ? [] : list(heads);
  }

  /** The change whose value stands: the greatest by clock, then id. */
  winner(field: string): Change | undefined {
    const heads = this.#writes.get(field);
    if (heads === undefined) return undefined;
    const { changes } = this.#log;
    if (typeof heads === 'number') return changes[heads];
    return heads
      .flatMap((head) => changes[head] ?? [])
      .reduce<Change | undefined>((best, next) => (best && isLater(best, next) ? best : next), undefined);
  }

  /** The standing value of a field; undefined when nobody wrote it. */
  value(field: string): Json | undefined {
    const heads = this.#writes.get(field);
    if (typeof heads === 'number') return this.#log.changes[heads]?.s?.[field];
    return this.winner(field)?.s?.[field];
  }

  /** True when the standing writes of a field say different things. */
  disputed(field: string): boolean {
    const heads = this.#writes.get(field);
    if (heads === undefined || typeof heads === 'number') return false;
    const [first, ...others] = this.#sides(field);
    return others.some((other) => !sameSense(field, first, other));
  }

  #sides(field: string): (Json | undefined)[] {
    return this.heads(field).map((head) => this.#log.changes[head]?.s?.[field]);
  }
}

/**
 * Whether a change makes its thing. An id says what kind of thing it is for (ids.ts), so a second "creation" as
 * something else, which only a faulty or hostile program writes, cannot turn a post into what nobody can read.
 */
function creates({ k, e }: Change): boolean {
  return k !== undefined && (kindOfId(e) ?? k) === k;
}

/** Two people who delete the same thing at different moments agree. */
function sameSense(field: string, a: Json | undefined, b: Json | undefined): boolean {
  if (field === 'deletedAt') return ((a ?? null) === null) === ((b ?? null) === null);
  return sameJson(a ?? null, b ?? null);
}

function list(heads: Heads): readonly number[] {
  return typeof heads === 'number' ? [heads] : heads;
}

/** The things of a root as its changes leave them. */
export function readState(log: RootLog): Map<string, EntityState> {
  const entities = new Map<string, EntityState>();
  const { changes } = log;
  for (let place = 0; place < changes.length; place++) {
    const change = changes[place];
    if (change !== undefined) takeInto(entities, log, change, place);
  }
  return entities;
}

/** Adds one change that came last to a state read before. */
export function takeInto(
  entities: Map<string, EntityState>,
  log: RootLog,
  change: Change,
  place: number,
): void {
  let entity = entities.get(change.e);
  if (entity === undefined) {
    entity = new EntityState(change.e, log);
    entities.set(change.e, entity);
  }
  entity.take(change, place);
}
