import { isJsonObject, type Json, type JsonObject } from '../json';
import { kindOfId } from '../model/kinds';
import type { Checked } from './checked';
import { isRefKind, type Refer, type Writing } from './keys';

/**
 * Words among which ids of things may stand (what is down, what a line of a log is about): one of our things is written
 * as `{"channel": its key}`, since its key alone may also be the name of a platform.
 */
export function writeMention(text: string, to: Writing): Json {
  const kind = kindOfId(text);
  const key = isRefKind(kind) ? to.knownKey(kind, text) : undefined;
  return key === undefined || kind === undefined ? text : { [kind]: key };
}

/** Undefined for what is neither words nor one thing. */
export function readMention(value: Json): Json | undefined {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return undefined;
  const [one, ...others] = Object.entries(value);
  if (one === undefined || others.length > 0) return undefined;
  const [kind, key] = one;
  return isRefKind(kind) && typeof key === 'string' ? { [kind]: key } : undefined;
}

/** The words, with the id that a thing has here. */
export function storedMention(value: Json, refer: Refer): Json {
  if (!isJsonObject(value)) return value;
  const [[kind, key] = []] = Object.entries(value);
  return isRefKind(kind) && typeof key === 'string' ? refer(kind, key) : value;
}

/** Facts of a line of a log: words and lists of words may be ids, moments are written as such. */
export function writeFacts(facts: object, to: Writing): JsonObject {
  const values: [string, Json][] = Object.entries(facts);
  return Object.fromEntries(values.map(([name, value]) => [name, writeFact(name, value, to)]));
}

function writeFact(name: string, value: Json, to: Writing): Json {
  if (typeof value === 'string') return writeMention(value, to);
  if (typeof value === 'number' && MOMENTS.has(name)) return to.moment(value);
  if (Array.isArray(value))
    return value.map((item: Json) => (typeof item === 'string' ? writeMention(item, to) : item));
  return value;
}

/** Facts that are moments: `at` and `until`. */
const MOMENTS: ReadonlySet<string> = new Set(['at', 'until']);

export function readFacts(from: Checked): JsonObject {
  return Object.fromEntries(
    from
      .names()
      .map((name) => [name, MOMENTS.has(name) ? (from.moment(name) ?? null) : (from.raw(name) ?? null)]),
  );
}

export function storedFacts(facts: JsonObject, refer: Refer): JsonObject {
  const stored = (value: Json): Json =>
    Array.isArray(value)
      ? value.map((item: Json) => storedMention(item, refer))
      : storedMention(value, refer);
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, stored(value)]));
}
