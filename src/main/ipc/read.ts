/**
 * Readers of untrusted input: each returns the value in its type or throws. Sizes are capped so that no message can
 * make main hold more than the app ever needs.
 */

/** The one thing these functions throw; it never carries the value itself, which may be somebody's text. */
export class WrongAsk extends Error {
  override name = 'WrongAsk';
}

export function readNothing(raw: unknown): void {
  if (raw !== undefined && raw !== null) throw new WrongAsk('expected no argument');
}

/** A plain object with no keys but `keys`. */
export function readObject(raw: unknown, keys: readonly string[]): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new WrongAsk('expected an object');
  const unknownKey = Object.keys(raw).find((key) => !keys.includes(key));
  if (unknownKey !== undefined) throw new WrongAsk('unexpected key');
  return { ...raw };
}

/** @param max in UTF-16 units */
export function readText(raw: unknown, max: number): string {
  if (typeof raw !== 'string' || raw.length > max) throw new WrongAsk(`expected a text of at most ${max}`);
  return raw;
}

export function readOneOf<T extends string>(raw: unknown, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === raw);
  if (found === undefined) throw new WrongAsk(`expected one of ${allowed.join(', ')}`);
  return found;
}

/** @param max in bytes */
export function readBytes(raw: unknown, max: number): Uint8Array {
  if (!(raw instanceof Uint8Array) || raw.byteLength > max) {
    throw new WrongAsk(`expected at most ${max} bytes`);
  }
  return raw;
}

/** A whole number from 0 to Number.MAX_SAFE_INTEGER. */
export function readCount(raw: unknown): number {
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw) || raw < 0) {
    throw new WrongAsk('expected a whole number');
  }
  return raw;
}

export function readList<T>(raw: unknown, max: number, readItem: (item: unknown) => T): T[] {
  if (!Array.isArray(raw) || raw.length > max) throw new WrongAsk(`expected a list of at most ${max}`);
  return raw.map(readItem);
}
