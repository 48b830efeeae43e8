import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isLocalDate, isZone, localDate } from '../core/time';
import { instant } from './clock';
import { WrongUse } from './output';
import { optionsOf, usageLine, wordsOf, type CommandName } from './usage';

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
const PLAN_IS_A_SWITCH: ReadonlySet<CommandName> = new Set(['export']);

export type OptionValues = ReturnType<typeof parseOptions>['values'];

/** Words and options of one command. @throws WrongUse on anything it does not take, and on a clock that is none */
export function parseOptions(command: CommandName, args: readonly string[]) {
  const options = PLAN_IS_A_SWITCH.has(command)
    ? { ...OPTIONS, plan: { type: 'boolean' } as const }
    : OPTIONS;
  const { values, positionals } = parsed(options, args);
  const known = optionsOf(command);
  const foreign = Object.keys(values).find((name) => !known.has(name));
  if (foreign !== undefined) {
    throw new WrongUse(`${command} does not take --${foreign}. ${usageLine(command)}`);
  }
  const surplus = positionals[wordsOf(command)];
  if (surplus !== undefined && values.help !== true) {
    throw new WrongUse(`${command} does not know what to do with “${surplus}”. ${usageLine(command)}`);
  }
  if (values.now !== undefined) instant(values.now, '--now');
  const { plan, ...rest } = values;
  return {
    values: {
      ...rest,
      ...(typeof plan === 'string' ? { planName: plan } : {}),
      ...(plan === true ? { planFile: true } : {}),
    } as typeof rest & { planName?: string; planFile?: boolean },
    words: positionals,
  };
}

function parsed<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  args: readonly string[],
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new WrongUse(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The word at this place. @throws WrongUse with the command's usage when it is missing */
export function word(words: readonly string[], place: number, command: CommandName): string {
  const found = words[place];
  if (found === undefined) throw new WrongUse(usageLine(command));
  return found;
}

/** The option's value. @throws WrongUse with the command's usage when it is missing */
export function need(value: string | undefined, command: CommandName): string {
  if (value === undefined) throw new WrongUse(usageLine(command));
  return value;
}

/** @throws WrongUse when more than one of these is given: which one was meant, nobody can tell */
export function atMostOne(options: { readonly [name: string]: unknown }): void {
  const given = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `--${name}`);
  if (given.length > 1) throw new WrongUse(`${given.join(' and ')} do not go together.`);
}

/** A time zone, where one is given. @throws WrongUse when there is no such zone */
export function zoneOption(zone: string | undefined): string | undefined {
  if (zone === undefined || isZone(zone)) return zone;
  throw new WrongUse(`“${zone}” is no time zone; write it like Europe/London.`);
}

/** A date, or the local day of an instant; null where none is given. @throws WrongUse for a day that does not exist */
export function dayOption(text: string | undefined, zone: string, option: string): string | null {
  if (text === undefined || isLocalDate(text)) return text ?? null;
  if (text.includes('T')) return localDate(instant(text, option), zone);
  throw new WrongUse(`${option} wants a date that exists, such as 2026-11-27.`);
}

/** @throws WrongUse when a range ends before it begins */
export function inOrder(from: string | number | null, to: string | number | null): void {
  if (from !== null && to !== null && to < from) throw new WrongUse('--to must not come before --from.');
}

/** Where a changed bundle goes: with `--apply` it is needed, and without it means nothing. @throws WrongUse */
export function outOption(
  { apply, out }: { readonly apply?: boolean | undefined; readonly out?: string | undefined },
  command: CommandName,
): string | null {
  if (apply === true) return need(out, command);
  if (out !== undefined)
    throw new WrongUse('--out is written with --apply only. Add --apply, or leave it out.');
  return null;
}
