/**
 * What a person can cause is a value, never an exception: a code for programs, a sentence for people.
 * `retry` is set on failures of the outside world and says whether trying again helps.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly retry?: boolean;
  /** Set where a time or a channel is what is wrong. */
  readonly place?: RefusedPlace;
}

/** A place in the calendar that was refused: what another one is looked for by. */
export interface RefusedPlace {
  /** Which of the placements, moves or ids of the command's input, from 0. */
  readonly index: number;
  readonly channelId: string;
  /** 'YYYY-MM-DDTHH:mm' in `zone`. */
  readonly wall: string;
  readonly zone: string;
  /** Epoch ms; the post must be out strictly before it. */
  readonly lastUseful: number | null;
  readonly kind: string;
  /** The delivery that was to stand there; null for a new one. */
  readonly deliveryId: string | null;
  /** Whether this person may have it all the same, by saying so. */
  readonly mayInsist: boolean;
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
