/**
 * What a person can cause is a value, never an exception: a code for programs, a sentence for people.
 * `retry` is set on failures of the outside world and says whether trying again helps.
 */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly retry?: boolean;
}

export type Result<T, E extends Refusal = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The good outcome. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The refused outcome: `code` is stable, `message` is one plain sentence for the person at the desk. */
export function refuse(
  code: string,
  message: string,
  retry?: boolean,
): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: retry === undefined ? { code, message } : { code, message, retry } };
}
