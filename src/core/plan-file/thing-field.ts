import type { Json, JsonObject } from '../json';
import type { Instant } from '../time/types';
import type { Checked } from './checked';
import type { Refer, RefKind, Writing } from './keys';
import { MOST } from './limits';

/** What a plan file says of one field, in the form that the row has it, with keys in place of ids. */
export interface Said {
  readonly value: Json;
  /** Unknown fields of its parts, by the part's name; kept for the way back. */
  readonly unknown?: JsonObject;
}

/**
 * How one field of a kind goes out into a plan file and comes in again. `Value` is what the row holds.
 *
 * A value that says nothing is not written, and a field that the file does not name changes nothing.
 */
export interface PlanField<Value> {
  /** The name in the file, where it is another than the row's: references are called by what they lead to. */
  readonly as?: string;
  /** @param unknown as `read` returned it. Undefined: the value says nothing. */
  write(value: Value, to: Writing, unknown: JsonObject): Json | undefined;
  /** Undefined when the file is silent. @throws PlanFault on a value that is none */
  read(from: Checked, name: string): Said | undefined;
  /** The ledger's fields for it (see `Edit`). @param name of the row's field */
  stored(name: string, value: Json, refer: Refer): JsonObject;
}

/** A value that the ledger keeps in one field of the same name. */
function plain<Value extends Json>(
  neutral: Value | null,
  read: (from: Checked, name: string) => Json | undefined,
): PlanField<Value> {
  return {
    write: (value) => (value === neutral || value === null ? undefined : value),
    read: (from, name) => said(read(from, name)),
    stored: (name, value) => ({ [name]: value }),
  };
}

export function said(value: Json | undefined): Said | undefined {
  return value === undefined ? undefined : { value };
}

export const TEXT: PlanField<string> = plain<string>('', (from, name) => from.string(name));
export const TEXT_OR_NULL: PlanField<string | null> = plain<string | null>(null, (from, name) =>
  from.string(name),
);
export const FLAG: PlanField<boolean> = plain<boolean>(false, (from, name) => from.boolean(name));
export const ZONE: PlanField<string> = plain<string>('', (from, name) => from.zone(name));

/** One of a fixed set of words. @param neutral says nothing and is not written */
export function choice<const Word extends string>(words: readonly Word[], neutral?: Word): PlanField<Word> {
  return plain<Word>(neutral ?? null, (from, name) => from.oneOf(name, words));
}

export const MOMENT: PlanField<Instant | null> = {
  write: (at, to) => (at === null ? undefined : to.moment(at)),
  read: (from, name) => said(from.moment(name)),
  stored: (name, value) => ({ [name]: value }),
};

/** A field without which the thing makes no sense. */
export function needed<Value>(field: PlanField<Value>): PlanField<Value> {
  return {
    ...field,
    read: (from, name) => field.read(from, name) ?? from.fault(name, 'is missing.'),
  };
}

/** The same field under another name in the file. */
export function named<Value>(as: string, field: PlanField<Value>): PlanField<Value> {
  return { ...field, as };
}

export function texts(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A reference to one other thing. */
export function reference(kind: RefKind): PlanField<string | null> {
  return {
    write: (id, to) => (id === null || id === '' ? undefined : to.key(kind, id)),
    read: (from, name) => said(from.string(name)),
    stored: (name, value, refer) => ({ [name]: typeof value === 'string' ? refer(kind, value) : value }),
  };
}

/** References in the order of the row, kept as one list. */
export function references(kind: RefKind, most: number = MOST.other): PlanField<readonly string[]> {
  return {
    write: (ids, to) => (ids.length === 0 ? undefined : ids.map((id) => to.key(kind, id))),
    read: (from, name) => said(from.strings(name, undefined, 'text', most)),
    stored: (name, value, refer) => ({ [name]: texts(value).map((key) => refer(kind, key)) }),
  };
}

/** References of which each is a field of its own: what a file does not name stays. @param prefix of those fields */
export function referenceSet(
  kind: RefKind,
  prefix: string,
  most: number = MOST.other,
): PlanField<readonly string[]> {
  return {
    ...references(kind, most),
    write: (ids, to) => (ids.length === 0 ? undefined : ids.map((id) => to.key(kind, id)).sort()),
    stored: (_name, value, refer) =>
      Object.fromEntries(texts(value).map((key) => [`${prefix}${refer(kind, key)}`, true])),
  };
}
