/** How much of the bench is run. */
export interface Options {
  /** Fewer repeats: a rough picture in about a minute less. */
  readonly quick: boolean;
  /** A miss ends with exit code 1. */
  readonly strict: boolean;
  /** Parts to run; empty for all. */
  readonly only: readonly string[];
}

export const PARTS = [
  'files',
  'large',
  'tailor',
  'replan',
  'store',
  'lanes',
  'import',
  'hold',
  'rebuild',
  'start',
] as const;
/** Run only when they are named: they take half an hour. */
export const LONG_PARTS = ['import-fuzz'] as const;
export type Part = (typeof PARTS)[number];

export const USAGE = `npm run bench -- [--quick] [--strict] [--only=${[...PARTS, ...LONG_PARTS].join(',')}]`;

/** @throws Error with the usage for an argument that is none */
export function readOptions(args: readonly string[]): Options {
  const only: string[] = [];
  for (const arg of args) {
    if (arg.startsWith('--only=')) only.push(...arg.slice('--only='.length).split(','));
    else if (arg !== '--quick' && arg !== '--strict') throw new Error(`${arg}? ${USAGE}`);
  }
  const unknown = only.find((name) => ![...PARTS, ...LONG_PARTS].some((part) => part === name));
  if (unknown !== undefined) throw new Error(`${unknown}? ${USAGE}`);
  return { quick: args.includes('--quick'), strict: args.includes('--strict'), only };
}
