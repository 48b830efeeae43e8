import { describe, expect, it } from 'vitest';
import { atMostOne, dayOption, inOrder, outOption, parseOptions } from './options';
import { optionsOf, USAGE, wordsOf, type CommandName } from './usage';

/** The sentence of what is thrown; 'taken' when nothing is. */
function said(run: () => unknown): string {
  try {
    run();
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  return 'taken';
}

const commands = Object.keys(USAGE) as CommandName[];

describe('the usage of a command', () => {
  it('says how many words it takes and which options', () => {
    expect(commands.map((name) => [name, wordsOf(name)])).toEqual([
      ['import', 1],
      ['list', 1],
      ['count', 1],
      ['check', 1],
      ['days', 0],
      ['replan', 1],
      ['diagnose', 1],
      ['export', 1],
      ['reconcile', 1],
      ['outages', 1],
      ['merge', 2],
      ['conflicts', 1],
      ['verify', 1],
    ]);
    expect([...optionsOf('merge')]).toEqual(['out', 'json', 'now', 'help']);
  });

  it('names no option that the command line does not know', () => {
    const unknown = commands.flatMap((name) =>
      [...optionsOf(name)].flatMap((option) => {
        const asked = said(() => parseOptions(name, [`--${option}`]));
        return asked.startsWith('Unknown option') ? [`${name} --${option}`] : [];
      }),
    );
    expect(unknown).toEqual([]);
  });
});

it('refuses words, options and clocks that a command can do nothing with', () => {
  const usage = 'Usage: holdfast verify <bundle> [--json] [--now ISO]';
  expect(
    [
      ['a', 'b'],
      ['a', '--year', '2026'],
      ['a', '--now', 'garbage'],
      ['a', '--now', '2026-02-31T10:00:00Z'],
      ['a'],
    ].map((args) => said(() => parseOptions('verify', args))),
  ).toEqual([
    `verify does not know what to do with “b”. ${usage}`,
    `verify does not take --year. ${usage}`,
    '--now wants a time that exists, with its offset, such as 2026-11-27T10:20:00Z.',
    '--now wants a time that exists, with its offset, such as 2026-11-27T10:20:00Z.',
    'taken',
  ]);
});

it('refuses options that contradict one another', () => {
  expect(
    [
      () => atMostOne({ plan: true, csv: true, scheduler: undefined }),
      () => atMostOne({ plan: true, csv: undefined }),
      () => inOrder('2026-11-28', '2026-11-27'),
      () => inOrder('2026-11-28', null),
      () => outOption({ out: 'x.holdfast' }, 'replan'),
      () => outOption({ apply: true, out: 'x.holdfast' }, 'replan'),
      () => outOption({}, 'replan'),
    ].map(said),
  ).toEqual([
    '--plan and --csv do not go together.',
    'taken',
    '--to must not come before --from.',
    'taken',
    '--out is written with --apply only. Add --apply, or leave it out.',
    'taken',
    'taken',
  ]);
});

it('takes a date, or the local day of an instant, and no day that does not exist', () => {
  const day = (text: string) => said(() => dayOption(text, 'Europe/London', '--from'));
  expect([
    dayOption('2026-11-27', 'Europe/London', '--from'),
    dayOption('2026-11-27T23:30:00-05:00', 'Europe/London', '--from'),
    dayOption(undefined, 'Europe/London', '--from'),
    day('2026-02-31'),
    day('tomorrow'),
  ]).toEqual([
    '2026-11-27',
    '2026-11-28',
    null,
    '--from wants a date that exists, such as 2026-11-27.',
    '--from wants a date that exists, such as 2026-11-27.',
  ]);
});
