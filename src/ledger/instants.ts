import { isJsonObject, type Json, type JsonObject } from '../core/json';
import { isInstant } from '../core/time';
import type { Codec } from './codecs';
import { DELIVERY, POST } from './project-post';
import { READERS } from './readers';

/** Fields that hold an instant, as their codecs say; the moments of composed ones (a log's lines) are called `at`. */
export const INSTANT_FIELDS: ReadonlySet<string> = new Set([
  'at',
  ...[POST, DELIVERY, ...Object.values(READERS)].flatMap(({ fields }) => instantsOf(fields)),
]);

function instantsOf(fields: { readonly [field: string]: Codec<unknown> }): string[] {
  return Object.entries(fields).flatMap(([field, codec]) => (codec.isInstant === true ? field : []));
}

/** What a plan file brought and nobody here reads: its numbers mean what they mean elsewhere. */
const FOREIGN = 'extra/';

/** The first field whose instant no calendar can show (beyond the year 9999, say); undefined when all can. */
export function fieldBeyondTime(fields: JsonObject): string | undefined {
  return Object.keys(fields).find((name) => !name.startsWith(FOREIGN) && isBeyond(name, fields[name]));
}

function isBeyond(name: string, value: Json | undefined): boolean {
  if (typeof value === 'number')
    return (INSTANT_FIELDS.has(name) || name.startsWith('back/')) && !isInstant(value);
  if (Array.isArray(value)) return value.some((item: Json) => isBeyond('', item));
  return isJsonObject(value) && Object.keys(value).some((part) => isBeyond(part, value[part]));
}
