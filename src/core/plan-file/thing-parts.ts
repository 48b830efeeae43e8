import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../json';
import { sha256 } from '../sha256';
import type { Checked } from './checked';
import { AS_IT_IS, type Refer, type Writing } from './keys';
import type { PlanField, Said } from './thing-field';

/** How one part of a list goes out and comes in: a line of a log, an item of a hand-over. */
export interface PlanPart<Part> {
  write(part: Part, to: Writing): JsonObject;
  /** In the row's form, with keys in place of ids. */
  read(from: Checked): JsonObject;
  /** Under what name its unknown fields are kept, from its fields in the row's form. */
  name(fields: JsonObject, refer: Refer): string;
}

/** A list of groups, and the unknown fields in them. */
export function parts<Part extends object>(
  part: PlanPart<Part>,
  stored: PlanField<readonly Part[]>['stored'],
  most: number,
): PlanField<readonly Part[]> {
  return {
    stored,
    write: (list, to, unknown) =>
      list.length === 0
        ? undefined
        : list.map((one) => withUnknown(part.write(one, to), unknown[part.name(fieldsOf(one), to.key)])),
    read: (from, name) => readParts(part, from, name, most),
  };
}

function readParts<Part>(part: PlanPart<Part>, from: Checked, name: string, most: number): Said | undefined {
  if (from.list(name, most) === undefined) return undefined;
  const unknown: { [name: string]: Json } = {};
  const value = from.objects(name, most).map((item) => {
    const read = part.read(item);
    const rest = item.rest(3);
    if (Object.keys(rest).length > 0) unknown[part.name(read, AS_IT_IS)] = rest;
    return read;
  });
  return { value, unknown };
}

/** A part of a row as plain JSON: rows hold nothing else. */
export function fieldsOf(part: object): JsonObject {
  return Object.fromEntries(Object.entries(part));
}

/** A list whose parts the row knows by an id of their own: each is one field. */
export function byId(prefix: string): (name: string, value: Json) => JsonObject {
  return (_name, value) =>
    Object.fromEntries(
      objects(value).map(({ id, ...fields }) => [`${prefix}${typeof id === 'string' ? id : ''}`, fields]),
    );
}

/**
 * A list of lines that are only ever added and that the row knows by nothing but what they say: each is one field,
 * named by its content, so that a line is never there twice. Lines of one moment stay in the file's order.
 */
export function asLines(prefix: string): (name: string, value: Json) => JsonObject {
  return (_name, value) => {
    const sameMoment = new Map<Json | undefined, number>();
    return Object.fromEntries(
      objects(value).map((line) => {
        const before = sameMoment.get(line['at']) ?? 0;
        sameMoment.set(line['at'], before + 1);
        return [
          `${prefix}${String(before).padStart(3, '0')}${sha256(canonicalJson(line)).slice(0, 12)}`,
          line,
        ];
      }),
    );
  };
}

export function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** A value with unknown fields after those that are known; where both name a field, the known one holds. */
export function withUnknown(value: JsonObject, unknown: Json | undefined): JsonObject {
  return isJsonObject(unknown) ? { ...value, ...without(unknown, value) } : value;
}

export function without(fields: JsonObject, others: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(others, name)));
}
