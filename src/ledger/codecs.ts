import type { Json, JsonObject } from '../core/json';
import { isInstant, isZone } from '../core/time';
import type { RootState } from './conflict-parts';
import { asObject, choiceOrNull, dateList, namedTexts, partsOf, textList } from './fields';
import type { EntityState } from './state';

/**
 * How one field of a row is read. Reading never fails: a missing or unexpected value (a newer version's, say) reads as
 * the neutral one, while the ledger keeps it as it was written.
 */
export interface Codec<Value> {
  /** @returns undefined where the row is to be without the field */
  read(entity: EntityState, field: string, state: RootState): Value;
  /** A text that merges, in the slot of the field's name. */
  readonly isMerged?: true;
  /** Its value is a moment: nothing beyond the calendar may be written to it. */
  readonly isInstant?: true;
}

/** One codec for each field of a row. */
export type FieldsOf<Row> = { readonly [Field in keyof Row]-?: Codec<Row[Field]> };

/** How the rows of one kind are read, and what is known of their fields. */
export interface RowReader<Row> {
  readonly fields: FieldsOf<Row>;
  read(entity: EntityState, state: RootState): Row;
}

export function rowReader<Row extends object>(fields: FieldsOf<Row>): RowReader<Row> {
  const codecs: readonly [string, Codec<unknown>][] = Object.entries(fields);
  return {
    fields,
    read(entity, state) {
      const row: { [field: string]: unknown } = {};
      for (const [field, codec] of codecs) {
        const value = codec.read(entity, field, state);
        if (value !== undefined) row[field] = value;
      }
      // Every field of `Row` has its codec: `FieldsOf` sees to that.
      return row as Row;
    },
  };
}

/** A field read from its own standing value alone. */
export function valueOf<Value>(read: (value: Json | undefined) => Value): Codec<Value> {
  return { read: (entity, field) => read(entity.value(field)) };
}

/** What no other codec can say: it looks at the whole thing. */
export function computed<Value>(read: (entity: EntityState, state: RootState) => Value): Codec<Value> {
  return { read: (entity, _field, state) => read(entity, state) };
}

/** The thing's own id, as its kind's: what an id looks like has been checked against its kind. */
export function ownId<Id extends string>(asId: (text: string) => Id): Codec<Id> {
  return { read: (entity) => asId(entity.id) };
}

/** The id of another thing; null for none. */
export function idOrNull<Id extends string>(asId: (text: string) => Id): Codec<Id | null> {
  return valueOf((value) => (typeof value === 'string' ? asId(value) : null));
}

/** The id of another thing, which is always there. */
export function idOf<Id extends string>(asId: (text: string) => Id): Codec<Id> {
  return valueOf((value) => asId(typeof value === 'string' ? value : ''));
}

/** Ids of other things. */
export function idList<Id extends string>(asId: (text: string) => Id): Codec<readonly Id[]> {
  return valueOf((value) => textList(value).map(asId));
}

export const text: Codec<string> = valueOf((value) => (typeof value === 'string' ? value : ''));

export const textOrNull: Codec<string | null> = valueOf((value) =>
  typeof value === 'string' ? value : null,
);

export function number(neutral: number): Codec<number> {
  return valueOf((value) => (typeof value === 'number' ? value : neutral));
}

export const numberOrNull: Codec<number | null> = valueOf((value) =>
  typeof value === 'number' ? value : null,
);

/** An instant that every clock and calendar can show, else null: one bad number must not stop a screen. */
export const instantOrNull: Codec<number | null> = {
  ...valueOf((value) => (isInstant(value) ? value : null)),
  isInstant: true,
};

/** The same, with what stands in for a missing one. */
export function instant(neutral: (entity: EntityState) => number): Codec<number> {
  return {
    read: (entity, field) => {
      const value = entity.value(field);
      return isInstant(value) ? value : neutral(entity);
    },
    isInstant: true,
  };
}

export const flag: Codec<boolean> = valueOf((value) => value === true);

/** One of the values this version knows, else `neutral`. */
export function choice<Choice extends string>(choices: readonly Choice[], neutral: Choice): Codec<Choice> {
  return valueOf((value) => choiceOrNull(value, choices) ?? neutral);
}

/** One of the values this version knows, else null. */
export function oneOfOrNull<Choice extends string>(choices: readonly Choice[]): Codec<Choice | null> {
  return valueOf((value) => choiceOrNull(value, choices));
}

export const zone: Codec<string> = valueOf((value) =>
  typeof value === 'string' && isZone(value) ? value : 'UTC',
);

export const zoneOrNull: Codec<string | null> = valueOf((value) =>
  typeof value === 'string' && isZone(value) ? value : null,
);

export const texts: Codec<readonly string[]> = valueOf(textList);

export const dates: Codec<readonly string[]> = valueOf(dateList);

export const object: Codec<JsonObject> = valueOf((value) => asObject(value) ?? {});

/** Texts by name; anything else is left out. */
export const textsByName: Codec<{ readonly [name: string]: string }> = valueOf((value) =>
  namedTexts(asObject(value)),
);

/**
 * A text that people may write at once. What an earlier version wrote as a plain value stands until the text does.
 */
export const mergedText: Codec<string | undefined> = {
  read: (entity, field, { texts }) => {
    const plain = entity.value(field);
    const isWritten = texts.frontier(field).length > 0;
    const found = isWritten ? texts.now(field) : typeof plain === 'string' ? plain : '';
    return found === '' ? undefined : found;
  },
  isMerged: true,
};

/** Fields written as `prefix/name`, each a part of its own; those that read as undefined are left out. */
export function parts<Part>(
  prefix: string,
  read: (name: string, value: Json) => Part | undefined,
): Codec<readonly Part[]> {
  return {
    read: (entity) => partsOf(entity, prefix).flatMap(([name, value]) => read(name, value) ?? []),
  };
}

/** The names that are switched on: fields `prefix/name` that hold true. */
export function names<Name extends string = string>(prefix: string): Codec<readonly Name[]> {
  return parts(prefix, (name, on) => (on === true ? (name as Name) : undefined));
}

/** The unknown fields that a plan file brought. */
export const extra: Codec<JsonObject> = {
  read: (entity) => {
    const found = partsOf(entity, 'extra/');
    return found.length === 0 ? NO_EXTRA : Object.fromEntries(found);
  },
};

const NO_EXTRA: JsonObject = Object.freeze({});

/** The same of a kind that plan files did not always hold: absent where none brought any. */
export const extraIfAny: Codec<JsonObject | undefined> = {
  read: (entity, field, state) => {
    const found = extra.read(entity, field, state);
    return found === NO_EXTRA ? undefined : found;
  },
};

/** The plan file's own name of a thing, absent on what was made in the app. */
export const keyIfAny: Codec<string | undefined> = valueOf((value) =>
  typeof value === 'string' ? value : undefined,
);

/** By whom: what is written, else who made the thing. */
export const madeBy: Codec<string> = {
  read: (entity, field) => {
    const by = entity.value(field);
    return typeof by === 'string' ? by : (entity.created?.b ?? '');
  },
};
