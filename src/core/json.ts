/** A value that survives JSON: the only thing that may stand in a change or a plan file. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

/**
 * How many groups and lists may stand inside one another in a field. The ledger refuses a change that nests deeper
 * when it reads it back, so nothing deeper may be taken in; nothing that people write comes near.
 */
export const MAX_JSON_DEPTH = 24;

/** Whether a value can be kept in a field: nested at most `depth` groups and lists, and of finite numbers. */
export function isKeepable(value: Json, depth = MAX_JSON_DEPTH): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  const parts: readonly Json[] = Array.isArray(value) ? value : Object.values(value);
  return parts.every((part) => isKeepable(part, depth - 1));
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Structural equality of JSON values; key order does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return canonicalJson(a) === canonicalJson(b);
}

/** JSON text with sorted keys: equal values give equal text on every machine. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const object = value as JsonObject;
    const keys = Object.keys(object).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] ?? null)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
