import { conflicts, merge, verify } from './commands/bundles';
import { check } from './commands/check';
import { count } from './commands/count';
import { days } from './commands/days';
import { diagnoseCommand } from './commands/diagnose';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { list } from './commands/list';
import { reconcileCommand } from './commands/reconcile';
import { replanCommand } from './commands/replan';
import { parseOptions, type OptionValues } from './options';
import { usageLine, type CommandName } from './usage';
import { EXIT, WrongUse, type Outcome } from './output';

type Run = (words: readonly string[], options: OptionValues) => Promise<Outcome>;

const COMMANDS: { readonly [Name in CommandName]: { readonly run: Run; readonly what: string } } = {
  import: { run: importCommand, what: 'import a spreadsheet, calendar file, plan or bundle into a bundle' },
  list: { run: list, what: 'every delivery in the calendar' },
  count: { run: count, what: 'count a text the way its platform does' },
  check: { run: check, what: 'what the platforms would reject, crop or warn about' },
  days: { run: days, what: 'awareness days and holidays of a year' },
  replan: { run: replanCommand, what: 'what an outage hits, and where it can go' },
  diagnose: { run: diagnoseCommand, what: 'diagnose what is down from an evidence file' },
  export: { run: exportCommand, what: 'files for a scheduler, a plan file or a spreadsheet' },
  reconcile: { run: reconcileCommand, what: 'compare with what a scheduler really sent' },
  merge: { run: merge, what: 'merge two copies of one workspace' },
  conflicts: { run: conflicts, what: 'what two people decided differently' },
  verify: { run: verify, what: 'check every part of a bundle and list its contents' },
};

function help(): string {
  const names = Object.entries(COMMANDS).map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`);
  const more = 'holdfast <command> --help says how it is called.';
  return ['holdfast <command> [--json] [--now ISO]', '', ...names, '', more, ''].join('\n');
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help') {
    process.stdout.write(help());
    return EXIT.ok;
  }
  if (!isCommand(name)) {
    throw new WrongUse(`There is no command “${name}”. Known: ${Object.keys(COMMANDS).join(', ')}.`);
  }
  const { values, words } = parseOptions(name, rest);
  if (values.help === true) {
    process.stdout.write(`${COMMANDS[name].what}\n${usageLine(name)}\n`);
    return EXIT.ok;
  }
  const outcome = await COMMANDS[name].run(words, values);
  const text = values.json ? JSON.stringify(outcome.json) : outcome.lines.join('\n');
  await new Promise<void>((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
  return outcome.exit;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit(EXIT.ok);
  throw cause;
});

main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((cause: unknown) => {
    const wrongUse = cause instanceof WrongUse;
    const say = cause instanceof Error ? cause.message : String(cause);
    process.stderr.write(`holdfast: ${wrongUse ? say : `this is a bug in Holdfast: ${say}`}\n`);
    process.exitCode = EXIT.wrong;
  });
