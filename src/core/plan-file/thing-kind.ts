import type { Json, JsonObject } from '../json';
import { isJsonObject } from '../json';
import type { FromPlanFile } from '../model/extras';
import type { Instant } from '../time/types';
import type { Checked } from './checked';
import { AS_IT_IS, type Refer, type Writing } from './keys';
import { compare, keysOf } from './keys';
import type { PlanThing, ThingKind } from './types';
import type { PlanField } from './thing-field';
import { fieldsOf, withUnknown } from './thing-parts';

/** A thing as it is written, deleted or not. */
export interface WrittenThing {
  readonly deletedAt: Instant | null;
  readonly value: JsonObject;
}

/** How the things of one kind go out into a plan file and come in again. */
export interface PlanKind {
  /** Entries that a file may have. */
  readonly most: number;
  write(to: Writing): readonly WrittenThing[];
  /** @throws PlanFault on the first thing that is wrong */
  read(from: Checked): PlanThing;
  /** What a file says, as the ledger's fields. @param refer from a key of the file to an id here */
  stored(said: JsonObject, refer: Refer): JsonObject;
  /** What a row says, in the same form: what is the same in both needs no change. */
  standing(row: object): JsonObject;
}

interface Row extends FromPlanFile {
  readonly id: string;
  readonly deletedAt: Instant | null;
}

/** Every field of a row but those that all kinds have: a field that is forgotten does not compile. */
export type FieldsOf<Thing extends Row> = {
  readonly [Name in Exclude<keyof Thing, keyof Row>]-?: PlanField<Thing[Name]>;
};

export interface KindTable<Thing extends Row> {
  readonly kind: ThingKind;
  readonly most: number;
  rows(to: Writing): readonly Thing[];
  readonly fields: FieldsOf<Thing>;
  /** A row that is easier to write than the one that stands there. */
  prepare?(row: Thing, to: Writing | null): Thing;
  /** What only several fields together can say, as the ledger's fields. */
  settle?(said: JsonObject, refer: Refer): JsonObject;
}

/** Where unknown fields of parts are kept in a thing's `extra`: '/log', '/items'. */
const partsOf = (name: string) => `/${name}`;

type NameOf<Thing extends Row> = keyof FieldsOf<Thing> & string;

function namesOf<Thing extends Row>(fields: FieldsOf<Thing>): NameOf<Thing>[] {
  return Object.keys(fields) as NameOf<Thing>[];
}

/** What a file calls a field. */
function asIn<Thing extends Row>(fields: FieldsOf<Thing>, name: NameOf<Thing>): string {
  return fields[name].as ?? name;
}

/** How things of a kind go out and come in, from the table of their fields. */
export function planKind<Thing extends Row>(table: KindTable<Thing>): PlanKind {
  const { kind, most, fields, prepare = (row: Thing) => row, settle = (said: JsonObject) => said } = table;
  const names = namesOf(fields);

  function writeRow(row: Thing, key: string, to: Writing): JsonObject {
    const prepared = prepare(row, to);
    const value: { [name: string]: Json } = { key };
    const extra = { ...row.extra };
    for (const name of names) {
      const unknown = extra[partsOf(name)];
      delete extra[partsOf(name)];
      const written = fields[name].write(prepared[name], to, isJsonObject(unknown) ? unknown : {});
      if (written !== undefined) value[asIn(fields, name)] = written;
    }
    return withUnknown(value, extra);
  }

  function stored(said: JsonObject, refer: Refer): JsonObject {
    const whole = settle(said, refer);
    return Object.assign(
      {},
      ...names.map((name) => {
        const value = whole[name];
        return value === undefined ? {} : fields[name].stored(name, value, refer);
      }),
    );
  }

  return {
    most,
    stored,
    standing: (row) => stored(fieldsOf(prepare(row as Thing, null)), AS_IT_IS),
    write(to) {
      const rows = table.rows(to);
      const keys = keysOf(rows);
      return rows
        .map((row) => ({ key: keys.get(row.id) ?? row.id, row }))
        .sort((a, b) => compare(a.key, b.key))
        .map(({ key, row }) => ({ deletedAt: row.deletedAt, value: writeRow(row, key, to) }));
    },
    read(from) {
      const key = from.needString('key');
      const { said, unknown } = readFields(from, fields);
      const deletedAt = from.moment('deletedAt');
      return {
        kind,
        key,
        said,
        extra: { ...from.rest(), ...unknown },
        ...(typeof deletedAt === 'number' && { deletedAt }),
      };
    },
  };
}

/** What a file says of each field, and what it says in their parts that is not known here. */
function readFields<Thing extends Row>(from: Checked, fields: FieldsOf<Thing>) {
  const said: { [name: string]: Json } = {};
  const unknown: { [name: string]: Json } = {};
  for (const name of namesOf(fields)) {
    const read = fields[name].read(from, asIn(fields, name));
    if (read === undefined) continue;
    said[name] = read.value;
    if (read.unknown && Object.keys(read.unknown).length > 0) unknown[partsOf(name)] = read.unknown;
  }
  return { said, unknown };
}
