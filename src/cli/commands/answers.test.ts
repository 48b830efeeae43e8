import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseOptions } from '../options';
import type { Outcome } from '../output';
import { merge } from './bundles';
import { check } from './check';
import { days } from './days';
import { diagnoseCommand } from './diagnose';
import { exportCommand } from './export';
import { importCommand } from './import';
import { list } from './list';
import { reconcileCommand } from './reconcile';
import { replanCommand } from './replan';

const PLAN = resolve('tests/fixtures/scenario-black-friday.json');
const NOW = ['--now', '2026-11-27T10:20:00Z'];
const COMMANDS = {
  import: importCommand,
  list,
  check,
  days,
  replan: replanCommand,
  diagnose: diagnoseCommand,
  export: exportCommand,
  reconcile: reconcileCommand,
  merge,
} as const;

let folder: string;
let bundle: string;

/** What a run says to a person, and its exit code; wrong use by its one line. */
async function run(name: keyof typeof COMMANDS, ...args: readonly string[]) {
  try {
    const { values, words } = parseOptions(name, args);
    const { lines, exit }: Outcome = await COMMANDS[name](words, values);
    return { lines, exit };
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'WrongUse') throw cause;
    return { lines: [cause.message], exit: 2 };
  }
}

/** The plan with another title of one post. */
function renamed(title: string): string {
  const plan = JSON.parse(readFileSync(PLAN, 'utf8')) as { posts: { title: string }[] };
  const path = join(folder, `${title}.json`);
  const posts = plan.posts.map((post, place) => (place === 0 ? { ...post, title } : post));
  writeFileSync(path, JSON.stringify({ ...plan, posts }));
  return path;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-answers-'));
  bundle = join(folder, 'plan.holdfast');
  await run('import', PLAN, '--into', bundle, ...NOW);
});

describe('an import', () => {
  it('names posts of the bank apart from deliveries', async () => {
    expect(await run('import', PLAN, '--into', join(folder, 'new.holdfast'), ...NOW)).toEqual({
      lines: ['40 deliveries and 5 bank posts added, 0 updated, 0 skipped.'],
      exit: 0,
    });
  });

  it('of another copy says what changed, and what is to be settled', async () => {
    const [mine, theirs] = [join(folder, 'mine.holdfast'), join(folder, 'theirs.holdfast')];
    cpSync(bundle, theirs);
    cpSync(bundle, mine);
    await run('import', renamed('One name'), '--into', mine, ...NOW);
    await run('import', renamed('Another name'), '--into', theirs, ...NOW);
    const { lines, exit } = await run('import', theirs, '--into', mine);
    expect({ lines, exit }).toEqual({
      lines: [
        expect.stringMatching(/^0 deliveries added, [01] updated, 0 skipped\.$/),
        '1 conflict to decide: see holdfast conflicts.',
      ],
      exit: 1,
    });
    expect((await run('merge', mine, theirs, '--out', join(folder, 'both.holdfast'))).exit).toBe(1);
  });

  it('lists words for a channel that the file does not describe, and says what was taken for granted', async () => {
    const [plan, sheet] = [join(folder, 'unknown.json'), join(folder, 'no-time.csv')];
    const post = { key: 'p', text: 'Hello.', variants: { gone: { text: 'Hello there.' } } };
    writeFileSync(plan, JSON.stringify({ format: 'holdfast-plan/1', posts: [post] }));
    writeFileSync(sheet, 'date,channel,text\n2026-12-01,x,A loaf\n');
    expect([
      await run('import', plan, '--into', bundle, ...NOW),
      await run('import', sheet, '--into', bundle, ...NOW),
    ]).toEqual([
      {
        lines: [
          '1 delivery added, 0 updated, 1 skipped.',
          '  row 1: its version for the channel "gone", which is not in this file',
        ],
        exit: 1,
      },
      {
        lines: ['1 delivery added, 0 updated, 0 skipped.', expect.stringContaining('09:00')],
        exit: 0,
      },
    ]);
  });

  it('of our own calendar file brings nothing in twice, and lists what was moved in the calendar', async () => {
    await run('export', bundle, '--scheduler', 'ics', '--out', folder, ...NOW);
    const calendar = join(folder, 'calendar.ics');
    expect(await run('import', calendar, '--into', bundle, ...NOW)).toEqual({
      lines: ['0 deliveries added, 0 updated, 0 skipped.'],
      exit: 0,
    });
    const moved = readFileSync(calendar, 'utf8').replace(
      'DTSTART:20261127T080000Z',
      'DTSTART:20261127T090000Z',
    );
    writeFileSync(calendar, moved);
    expect(await run('import', calendar, '--into', bundle, ...NOW)).toEqual({
      lines: [
        '0 deliveries added, 0 updated, 1 skipped.',
        expect.stringMatching(
          /^ {2}row \d+: this post is in the plan already, at another time: move it there$/,
        ),
      ],
      exit: 1,
    });
  });

  it('refuses a zone that does not exist', async () => {
    expect(await run('import', PLAN, '--into', bundle, '--zone', 'Mars/Base')).toEqual({
      lines: ['“Mars/Base” is no time zone; write it like Europe/London.'],
      exit: 2,
    });
  });
});

describe('a name that nothing has', () => {
  it('is refused with those there are', async () => {
    const answers = [
      await run('check', bundle, '--channel', 'nope'),
      await run('list', bundle, '--channel', 'nope'),
      await run('days', '--year', '2026', '--region', 'Narnia'),
      await run('reconcile', bundle, '--scheduler', 'holdfast-csv', '--state', PLAN),
    ];
    expect(answers.map(({ exit }) => exit)).toEqual([2, 2, 2, 2]);
    expect(answers.map(({ lines }) => lines[0]?.split(' Known: ')[0])).toEqual([
      'There is no channel called “nope”.',
      'There is no channel called “nope”.',
      'There is no region called “Narnia”.',
      'There is no scheduler called “holdfast-csv”.',
    ]);
    expect((await run('days', '--year', '2026', '--region', 'gb')).exit).toBe(0);
  });
});

it('a JSON file of another kind is no evidence, an empty one is', async () => {
  const [other, empty] = [join(folder, 'other.json'), join(folder, 'empty.json')];
  writeFileSync(other, '{"name":"holdfast"}');
  writeFileSync(empty, '{}');
  expect(await run('diagnose', other)).toEqual({
    lines: ['This is not an evidence file: it has none of the fields of one.'],
    exit: 2,
  });
  expect((await run('diagnose', empty, ...NOW)).exit).toBe(0);
});

describe('an export', () => {
  it('of a range with nothing in it says so', async () => {
    const args = [bundle, '--scheduler', 'buffer', '--from', '2027-11-27', '--out', folder, ...NOW];
    expect(await run('export', ...args)).toEqual({ lines: ['Nothing to hand over.'], exit: 0 });
  });

  it('that can take nothing of what stands there is a thing to look at', async () => {
    expect(await run('export', bundle, '--scheduler', 'mastodon', '--out', folder, ...NOW)).toEqual({
      lines: ['Nothing to hand over.', '40 changes are on channels that Mastodon does not serve.'],
      exit: 1,
    });
  });

  it('is of one kind, and with options that it can follow', async () => {
    const asked = [
      ['--plan', '--csv'],
      ['--plan', '--from', '2026-11-27'],
      ['--scheduler', 'buffer', '--copy-pack'],
      ['--csv', '--changes'],
    ];
    const answers = await Promise.all(asked.map((args) => run('export', bundle, ...args, '--out', folder)));
    expect(answers).toEqual([
      { lines: ['--plan and --csv do not go together.'], exit: 2 },
      { lines: ['--plan and --from do not go together.'], exit: 2 },
      { lines: ['--scheduler and --copy-pack do not go together.'], exit: 2 },
      { lines: ['--csv and --changes do not go together.'], exit: 2 },
    ]);
  });
});
