import type { Refusal } from '../core/result';

/** How a run ended. Source: the command-line doors of the design. */
export const EXIT = { ok: 0, problems: 1, wrong: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What a command has to say: one JSON value, or lines for a person. */
export interface Outcome {
  readonly json: unknown;
  /** Plain text shown without `--json`. */
  readonly lines: readonly string[];
  readonly exit: Exit;
}

/** Wrong use or unreadable input: one line on stderr, exit 2. */
export class WrongUse extends Error {
  constructor(say: string) {
    super(say.replace(/\s*\n\s*/g, ' '));
    this.name = 'WrongUse';
  }
}

/** The value, or the end of the run with the refusal's own sentence. */
export function orWrongUse<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal },
): T {
  if (!result.ok) throw new WrongUse(result.error.message);
  return result.value;
}
