import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongUse } from './output';

/** Every option any command knows; which of them a command takes, its usage says. */
const OPTIONS = {
  json: { type: 'boolean' },
  now: { type: 'string' },
  help: { type: 'boolean' },
  into: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  until: { type: 'string' },
  channel: { type: 'string' },
  text: { type: 'string' },
  warning: { type: 'string' },
  media: { type: 'boolean' },
  account: { type: 'string' },
  limit: { type: 'string' },
  year: { type: 'string' },
  region: { type: 'string', multiple: true },
  csv: { type: 'boolean' },
  ics: { type: 'boolean' },
  down: { type: 'string' },
  plan: { type: 'string' },
  apply: { type: 'boolean' },
  scheduler: { type: 'string' },
  changes: { type: 'boolean' },
  state: { type: 'string' },
  zone: { type: 'string' },
  'date-order': { type: 'string' },
  'copy-pack': { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** `--plan` names a plan for `replan` and is a switch for `export`. */
const PLAN_IS_A_SWITCH = new Set(['export']);

export type OptionValues = ReturnType<typeof parseOptions>['values'];

/** Words and options of one command. @throws WrongUse on anything not known */
export function parseOptions(command: string, args: readonly string[]) {
  const options = PLAN_IS_A_SWITCH.has(command)
    ? { ...OPTIONS, plan: { type: 'boolean' } as const }
    : OPTIONS;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { plan, ...rest } = values;
    return {
      values: {
        ...rest,
        ...(typeof plan === 'string' ? { planName: plan } : {}),
        ...(plan === true ? { planFile: true } : {}),
      } as typeof rest & { planName?: string; planFile?: boolean },
      words: positionals,
    };
  } catch (cause) {
    throw new WrongUse(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The word at this place. @throws WrongUse with the command's usage when it is missing */
export function word(words: readonly string[], place: number, usage: string): string {
  const found = words[place];
  if (found === undefined) throw new WrongUse(`Usage: holdfast ${usage}`);
  return found;
}

/** The option's value. @throws WrongUse with the command's usage when it is missing */
export function need(value: string | undefined, usage: string): string {
  if (value === undefined) throw new WrongUse(`Usage: holdfast ${usage}`);
  return value;
}
