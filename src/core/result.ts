/**
 * What a person can cause is a value, never an exception: a code for programs, a sentence for people.
 * `retry` is set on failures of the outside world and says whether trying again helps.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly retry?: boolean;
}

/** A value, or why there is none. `Code` names the codes it may be refused with; without it, any. */
export type Result<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | Refused<Code>;

export interface Refused<Code extends string = string> {
  readonly ok: false;
  readonly error: Refusal<Code>;
}

/** The good outcome. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/**
 * The refused outcome: `code` is stable and keeps its literal type, `message` is one plain sentence for the person at
 * the desk.
 */
export function refuse<const Code extends string>(
  code: Code,
  message: string,
  retry?: boolean,
): Refused<Code> {
  return { ok: false, error: retry === undefined ? { code, message } : { code, message, retry } };
}

/** The refused outcome of a refusal that is known already. */
export function refused<Code extends string>(error: Refusal<Code>): Refused<Code> {
  return { ok: false, error };
}
