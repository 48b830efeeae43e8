/**
 * How each command is called. This text is shown to people and is also what decides which words and options the
 * command takes: the leading `<…>` are its words, every `--name` in it is an option of it.
 */
export const USAGE = {
  import: 'import <file> --into <bundle> [--zone Z] [--channel NAME] [--date-order dmy|mdy]',
  list: 'list <bundle> [--from ISO] [--to ISO] [--channel KEY]',
  count:
    'count <platform> [--text T] [--warning W] [--media] [--account KIND] [--limit N]   ' +
    '(without --text the text is read from standard input)',
  check: 'check <bundle> [--channel KEY]',
  days: 'days --year Y [--region R]... [--csv | --ics]',
  replan:
    'replan <bundle> --down <family|platform|channel,...> --from ISO --until ISO [--plan NAME] [--apply --out FILE]',
  diagnose: 'diagnose <evidence> [--zone Z]',
  export:
    'export <bundle> (--scheduler NAME | --plan | --csv | --copy-pack) --out DIR [--from DATE] [--to DATE] ' +
    '[--changes] [--zone Z] [--date-order mdy|dmy|ymd]',
  reconcile: 'reconcile <bundle> --scheduler NAME --state FILE [--zone Z] [--apply --out FILE]',
  outages: 'outages <bundle>',
  merge: 'merge <a> <b> --out <c>',
  conflicts: 'conflicts <bundle>',
  verify: 'verify <bundle>',
} as const satisfies { readonly [command: string]: string };

export type CommandName = keyof typeof USAGE;

/** What every command takes besides its own options. */
const EVERYWHERE = ['json', 'now', 'help'];

/** The options a command takes, without their dashes. */
export function optionsOf(command: CommandName): ReadonlySet<string> {
  const own = [...USAGE[command].matchAll(/--([a-z-]+)/g)].map(([, name = '']) => name);
  return new Set([...own, ...EVERYWHERE]);
}

/** How many words a command takes, all of them needed. */
export function wordsOf(command: CommandName): number {
  const leading = /^\S+((?: <[^>]+>)*)/.exec(USAGE[command])?.[1] ?? '';
  return leading.split('<').length - 1;
}

/** The line that tells somebody how to call it. */
export function usageLine(command: CommandName): string {
  return `Usage: holdfast ${USAGE[command]} [--json] [--now ISO]`;
}
