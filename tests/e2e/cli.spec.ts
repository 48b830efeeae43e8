import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../..');
const PLAN = join(ROOT, 'tests/fixtures/scenario-black-friday.json');
const NOW = '2026-11-27T10:20:00Z';
const META_DOWN = ['--down', 'meta', '--from', NOW, '--until', '2026-11-27T18:00:00Z', '--now', NOW];

interface Listed {
  readonly id: string;
  readonly key: string;
  readonly channel: string;
  readonly at: string;
  readonly status: string;
}
interface Move {
  readonly delivery: string;
  readonly kind: string;
  readonly to: string | null;
  readonly toChannel: string | null;
}

function holdfast(args: readonly string[], input = '') {
  const run = spawnSync('npm', ['run', '-s', 'holdfast', '--', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });
  return { exit: run.status, out: run.stdout, err: run.stderr };
}

function json<T>(args: readonly string[], input = ''): T {
  const { out } = holdfast([...args, '--json'], input);
  return JSON.parse(out) as T;
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'holdfast-cli-'));
}

/** The acceptance plan in a bundle of its own. */
function imported(): string {
  const bundle = join(folder(), 'b.holdfast');
  expect(json(['import', PLAN, '--into', bundle, '--now', NOW])).toEqual({
    added: 45,
    updated: 0,
    skipped: [],
  });
  return bundle;
}

test('an import counts deliveries, and the same file again changes nothing', () => {
  const bundle = imported();
  expect(json(['import', PLAN, '--into', bundle, '--now', NOW])).toEqual({
    added: 0,
    updated: 0,
    skipped: [],
  });
  expect(json<Listed[]>(['list', bundle])).toHaveLength(40);
});

test('Meta down on Black Friday hits eleven; the offers never land at six or later; nothing collides', () => {
  const bundle = imported();
  const listed = json<Listed[]>(['list', bundle]);
  const keyOf = new Map(listed.map((row) => [row.id, row.key]));
  const plan = json<{ affected: string[]; moves: Move[] }>(['replan', bundle, ...META_DOWN]);
  expect(plan.affected.map((id) => keyOf.get(id))).toEqual([
    'fri-th-1030',
    'fri-fb-1100',
    'fri-wa-1130',
    'fri-ig-1200',
    'fri-igs-1300',
    'fri-fb-1400',
    'fri-th-1430',
    'fri-ig-1500',
    ...['fri-igs-1600', 'fri-wa-1600'].sort((a, b) => {
      const id = (key: string) => listed.find((row) => row.key === key)?.id ?? '';
      return id(a) < id(b) ? -1 : 1;
    }),
    'fri-fb-1700',
  ]);
  const offers = ['fri-fb-1100', 'fri-wa-1130', 'fri-ig-1200', 'fri-th-1430', 'fri-igs-1600', 'fri-fb-1700'];
  const six = Date.parse('2026-11-27T18:00:00Z');
  const late = plan.moves.filter(
    (move) =>
      offers.includes(keyOf.get(move.delivery) ?? '') && move.to !== null && Date.parse(move.to) >= six,
  );
  expect(late).toEqual([]);

  const moved = new Map(plan.moves.map((move) => [move.delivery, move]));
  const places = listed.flatMap((row) => {
    const move = moved.get(row.id);
    if (!move) return [{ channel: row.channel, at: Date.parse(row.at) }];
    return move.to === null ? [] : [{ channel: move.toChannel ?? row.channel, at: Date.parse(move.to) }];
  });
  const near = places.filter((a, i) =>
    places.some((b, j) => i < j && a.channel === b.channel && Math.abs(a.at - b.at) < 90 * 60_000),
  );
  expect(near).toEqual([]);
});

test('the same question twice gives the same bytes', () => {
  const bundle = imported();
  const ask = () => holdfast(['replan', bundle, ...META_DOWN, '--json']).out;
  expect(ask()).toBe(ask());
});

test('an applied re-plan stands in the new bundle, and the old one is untouched', () => {
  const bundle = imported();
  const before = readFileSync(bundle);
  const out = join(folder(), 'after.holdfast');
  expect(holdfast(['replan', bundle, ...META_DOWN, '--apply', '--out', out]).exit).toBe(0);
  expect(readFileSync(bundle).equals(before)).toBe(true);
  const rows = json<Listed[]>(['list', out]);
  expect(rows.filter((row) => row.status === 'cancelled').length).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThan(40);
});

test('two copies edited apart merge to the same state in either order, and twice over', () => {
  const base = imported();
  const [a, b, ab, ba, again] = ['a', 'b', 'ab', 'ba', 'again'].map((name) =>
    join(folder(), `${name}.holdfast`),
  );
  if (!a || !b || !ab || !ba || !again) return;
  cpSync(base, b);
  holdfast(['replan', base, ...META_DOWN, '--apply', '--out', a]);
  const csv = join(folder(), 'more.csv');
  writeFileSync(csv, 'date,time,channel,text\n2026-12-01,09:00,x,A loaf for your neighbour\n');
  holdfast(['import', csv, '--into', b, '--now', NOW]);
  const one = json<{ hash: string; deliveries: number }>(['merge', a, b, '--out', ab]);
  const other = json<{ hash: string }>(['merge', b, a, '--out', ba]);
  const twice = json<{ hash: string }>(['merge', ab, ba, '--out', again]);
  expect([other.hash, twice.hash]).toEqual([one.hash, one.hash]);
  expect(json<{ hash: string; ok: boolean }>(['verify', ab])).toMatchObject({ ok: true, hash: one.hash });
});

test('scheduler files hold what the calendar shows, one file a channel, and nothing that is past', () => {
  const bundle = imported();
  const out = folder();
  const result = json<{ files: { name: string; rows: number }[]; rows: number; blocked: { key: string }[] }>([
    'export',
    bundle,
    '--scheduler',
    'buffer',
    '--now',
    NOW,
    '--out',
    out,
  ]);
  const written = result.files.map((file) => readFileSync(join(out, file.name), 'utf8'));
  expect(written.every((text) => text.startsWith('\uFEFF"Text","Image URL","Tags","Posting Time"\r\n'))).toBe(
    true,
  );
  expect(result.rows + result.blocked.length).toBe(40);
  expect(result.blocked.map((item) => item.key)).toContain('fri-fb-0800');
});

test('counting reads standard input to the byte, and answers with exit 0 also when it is too much', () => {
  const text = 'x'.repeat(281);
  expect(json(['count', 'x'], text)).toEqual({
    platform: 'x',
    unit: 'weighted',
    count: 281,
    limit: 280,
    remaining: -1,
    over: true,
  });
  expect(holdfast(['count', 'x', '--text', text]).exit).toBe(0);
  expect(json(['count', 'sms', '--text', 'Café à 5 €'])).toMatchObject({ encoding: 'GSM-7', segments: 1 });
});

test('problems answer with 1, wrong use with 2 and one line', () => {
  const bundle = imported();
  expect(holdfast(['check', bundle]).exit).toBe(1);
  expect(holdfast(['conflicts', bundle])).toMatchObject({ exit: 0, out: '0 conflicts.\n' });
  for (const args of [
    ['list', '/nowhere.holdfast'],
    ['replan', bundle],
    ['list', PLAN],
    ['dance'],
    ['count', 'myspace'],
  ]) {
    const { exit, out, err } = holdfast(args);
    expect({ args, exit, out, lines: err.trim().split('\n').length }).toEqual({
      args,
      exit: 2,
      out: '',
      lines: 1,
    });
  }
});

test('paths are meant from where the command is called', () => {
  const here = folder();
  cpSync(PLAN, join(here, 'plan.json'));
  const args = [
    '--prefix',
    ROOT,
    'run',
    '-s',
    'holdfast',
    '--',
    'import',
    'plan.json',
    '--into',
    'b.holdfast',
  ];
  expect(spawnSync('npm', args, { cwd: here, encoding: 'utf8' }).status).toBe(0);
  expect(holdfast(['verify', join(here, 'b.holdfast')]).exit).toBe(0);
});

test('every command says how it is called', () => {
  const { exit, out } = holdfast(['merge', '--help']);
  expect({ exit, out }).toEqual({
    exit: 0,
    out: 'merge two copies of one workspace\nUsage: holdfast merge <a> <b> --out <c> [--json] [--now ISO]\n',
  });
});

test('the days of a year hold Black Friday where it falls', () => {
  const days = json<{ id: string; name: string; from: string }[]>([
    'days',
    '--year',
    '2026',
    '--region',
    'UK',
  ]);
  expect(days.find((day) => day.name === 'Black Friday')?.from).toBe('2026-11-27');
});
