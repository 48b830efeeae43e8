import { isJsonList, isJsonObject, isKeepable, MAX_JSON_DEPTH, type Json, type JsonObject } from '../json';
import { MAX_CELL_UNITS, short } from '../formats/limits';
import { isInstant, isZone, parseIso } from '../time';
import type { Instant } from '../time/types';
import { grouped } from '../words/counting';
import { listWords } from '../words/lists';

/** What is wrong with JSON from outside, in a person's words; every reader of a file catches it at its entry point. */
export class InputFault extends Error {}

/** Entries that a list may have, and names that a group may have, unless its reader says otherwise. */
const MAX_ENTRIES = 1_000;
/** Fields of one group that its reader does not know. */
const MAX_UNKNOWN = 200;
/** Numbers of things and minutes: beyond it is a slip, and sums with it would leave the calendar. */
const MAX_FIGURE = 1_000_000;

/** One group of fields from outside, with the way to it ('posts[3].deliveries[0]') for precise sentences. */
export class FieldReader {
  private readonly seen = new Set<string>();

  private constructor(
    private readonly object: JsonObject,
    readonly path: string,
  ) {}

  /** @throws InputFault when the value is no group of fields */
  static of(value: Json | undefined, path: string): FieldReader {
    if (!isJsonObject(value)) throw new InputFault(`${path} should be a group of fields in { }.`);
    return new FieldReader(value, path);
  }

  /** The way to a field; a name may be as long as the file, and a sentence may not. */
  private at(field: string): string {
    return this.path === '' ? short(field) : `${this.path}.${short(field)}`;
  }

  /** The raw value; undefined when absent. Null counts as absent except where a reader allows it. */
  raw(field: string): Json | undefined {
    this.seen.add(field);
    return Object.hasOwn(this.object, field) ? this.object[field] : undefined;
  }

  /**
   * Fields nobody asked for, kept for the way back.
   * @param inside groups that they will stand in, within the field that keeps them
   */
  rest(inside = 0): JsonObject {
    const unknown = Object.entries(this.object).filter(([name]) => !this.seen.has(name));
    const [first] = unknown;
    if (first !== undefined && unknown.length > MAX_UNKNOWN) {
      return this.fault(first[0], `and more than ${MAX_UNKNOWN} others are no fields of a plan.`);
    }
    for (const [name, value] of unknown) {
      if (isKeepable(value, MAX_JSON_DEPTH - inside)) continue;
      return this.fault(name, 'is nested too deep, or holds a number too large, to be kept.');
    }
    return Object.fromEntries(unknown);
  }

  fault(field: string, problem: string): never {
    throw new InputFault(`${this.at(field)} ${problem}`);
  }

  string(field: string): string | undefined {
    const value = this.raw(field);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return this.fault(field, 'should be text in quotes.');
    if (value.length > MAX_CELL_UNITS) return this.fault(field, 'is longer than 1 MB.');
    return value;
  }

  needString(field: string): string {
    const value = this.string(field);
    if (value === undefined || value === '') return this.fault(field, 'is missing.');
    return value;
  }

  number(field: string, most: number = MAX_FIGURE): number | undefined {
    const value = this.raw(field);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || value < 0) return this.fault(field, 'should be a number, 0 or more.');
    if (value > most) return this.fault(field, `is too large; it can be ${grouped(most)} at most.`);
    return value;
  }

  boolean(field: string): boolean | undefined {
    const value = this.raw(field);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean') return this.fault(field, 'should be true or false.');
    return value;
  }

  oneOf<const Choice extends string>(field: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.string(field);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    return this.fault(field, `is "${short(value)}"; it can be ${listWords(choices, 'or')}.`);
  }

  zone(field: string): string | undefined {
    const value = this.string(field);
    if (value !== undefined && !isZone(value)) {
      return this.fault(field, `is "${short(value)}", which is no time zone; write it like Europe/London.`);
    }
    return value;
  }

  /** To the millisecond. Null is kept: it says 'none'. */
  instant(field: string): Instant | null | undefined {
    const value = this.raw(field);
    if (value === undefined || value === null) return value;
    const found = typeof value === 'string' ? parseIso(value) : undefined;
    if (found === undefined) {
      return this.fault(
        field,
        'is not a date and time with an offset; write it like 2026-11-27T18:00:00+00:00.',
      );
    }
    const [, fraction = ''] = /\.(\d{1,3})/.exec(String(value)) ?? [];
    return found + Number(fraction.padEnd(3, '0'));
  }

  /** An instant that the calendar can show; null and what is absent are nothing. */
  moment(field: string): Instant | undefined {
    const found = this.instant(field);
    if (found === undefined || found === null) return undefined;
    return isInstant(found) ? found : this.fault(field, 'lies outside the calendar (the years 100 to 9999).');
  }

  list(field: string, most: number = MAX_ENTRIES): readonly Json[] | undefined {
    const value = this.raw(field);
    if (value === undefined || value === null) return undefined;
    if (!isJsonList(value)) return this.fault(field, 'should be a list in [ ].');
    if (value.length > most)
      return this.fault(field, `has more than ${grouped(most)} entries. Split the plan.`);
    return value;
  }

  strings(
    field: string,
    good?: (text: string) => boolean,
    wanted = 'text',
    most: number = MAX_ENTRIES,
  ): readonly string[] | undefined {
    return this.list(field, most)?.map((value, index) => {
      const isFit = typeof value === 'string' && value.length <= MAX_CELL_UNITS;
      if (isFit && (good === undefined || good(value))) return value;
      return this.fault(`${field}[${index}]`, `is not ${wanted}.`);
    });
  }

  objects(field: string, most: number = MAX_ENTRIES): readonly FieldReader[] {
    return (this.list(field, most) ?? []).map((value, index) =>
      FieldReader.of(value, this.at(`${field}[${index}]`)),
    );
  }

  group(field: string): FieldReader | undefined {
    const value = this.raw(field);
    return value === undefined || value === null ? undefined : FieldReader.of(value, this.at(field));
  }

  /** Every field as an object of its own: for maps such as `variants`. */
  members(): readonly (readonly [string, FieldReader])[] {
    this.names();
    return Object.entries(this.object).map(
      ([name, value]) => [name, FieldReader.of(value, this.at(name))] as const,
    );
  }

  names(): readonly string[] {
    const names = Object.keys(this.object);
    if (names.length > MAX_ENTRIES)
      throw new InputFault(`${this.path} has more than ${grouped(MAX_ENTRIES)} fields.`);
    return names;
  }
}
