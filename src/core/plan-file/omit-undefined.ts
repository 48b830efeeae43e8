/** Fields with those left out that were not said, as exact optional types want it. */
export type Defined<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/**
 * Drops fields that are undefined, so that spreading the rest over defaults overrides only what was said.
 * The cast states what the filter has just done; the compiler cannot follow it through entries.
 */
export function omitUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
