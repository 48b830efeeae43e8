import { isJsonObject, type Json, type JsonObject } from '../json';
import { isInstant } from '../time';

/** Fields of the model, and parts of composed ones, that hold an instant (see types.ts and outage.ts). */
export const INSTANT_FIELDS: ReadonlySet<string> = new Set([
  'appliedAt',
  'at',
  'createdAt',
  'deletedAt',
  'endedAt',
  'lastUseful',
  'movedFrom',
  'nextUpdateAt',
  'reviewAt',
  'since',
  'until',
]);

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
