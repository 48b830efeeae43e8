import fc from 'fast-check';
import type { ExportItem } from '../../../src/core/export';
import { addMinutesToWall } from '../../../src/core/time';
import { ANY_LENGTH, channel, item } from './items';

/** What people paste, and what breaks files: joined in any order. */
const PIECES = [
  '👩‍👩‍👧‍👦',
  '👩🏽‍🍳',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '🇬🇧',
  '❤️‍🔥',
  '焼きたて',
  '新鮮面包',
  '갓 구운 빵',
  'עברית',
  'العربية',
  'e\u0301',
  'ÅŁß',
  '"',
  '""',
  "'",
  '“quoted”',
  ',',
  ';',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '|',
  '||',
  '|||',
  '\\',
  '\\n',
  '&amp; <b>',
  '%2C',
  '\u200B',
  '\u2028',
  '\u00A0',
  '\uFEFF',
  '\u0007',
  '\u0085',
  '#bread @bramble https://example.org/a?b=1,2&c="3"',
  ' ',
  'Gift boxes',
];
const STARTS = ['', '', '=', '+', '-', '@', "'", '=1+1|cmd', '\t=', ' -', '"'];

const text = fc
  .tuple(
    fc.constantFrom(...STARTS),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 0, max: 40 }),
  )
  .map(([start, pieces, n]) => `${start}${pieces.join('')}${n === 0 ? 'x'.repeat(9_000) : ''}`);

/** Both clock changes of 2026 in three zones; Lord Howe's clock moves by half an hour. */
const EDGES: readonly (readonly [zone: string, wall: string])[] = [
  ['Europe/London', '2026-03-29T01:00'],
  ['Europe/London', '2026-10-25T01:00'],
  ['America/New_York', '2026-03-08T02:00'],
  ['America/New_York', '2026-11-01T01:00'],
  ['Australia/Lord_Howe', '2026-04-05T01:30'],
  ['Australia/Lord_Howe', '2026-10-04T02:00'],
];
export const ZONES = [...new Set(EDGES.map(([zone]) => zone))];

const STEP_MINUTES = 10;
const BEFORE_MINUTES = 7 * 60;

/**
 * Five hundred deliveries, drawn from a seed: words of every kind, on three channels in three zones, every ten minutes
 * around every clock change of a year. Each text is there once, so that one can be told from another.
 */
export function generated(seed: number): ExportItem[] {
  const channels = new Map(
    ZONES.map((zone, n) => {
      const platform = ['facebook', 'x', 'linkedin'][n] ?? 'facebook';
      return [
        zone,
        channel(`ch${n}`, platform, ['Bramble & Rye', '@bramble', 'ブランブル'][n] ?? '', {
          zone,
          order: n,
          ...ANY_LENGTH,
        }),
      ];
    }),
  );
  return fc.sample(text, { seed, numRuns: 500 }).map((words, n) => {
    const [zone, edge] = EDGES[n % EDGES.length] ?? ['Europe/London', '2026-03-29T01:00'];
    const on = channels.get(zone);
    if (!on) throw new Error(`no channel in ${zone}`);
    const wall = addMinutesToWall(edge, Math.floor(n / EDGES.length) * STEP_MINUTES - BEFORE_MINUTES);
    // X takes no byte order mark, and a post that its platform refuses is in no file.
    const taken = on.platform === 'x' ? words.replaceAll('\uFEFF', '') : words;
    return item(`g${n}`, on, wall, `${taken} no. ${n}${n % 5 === 0 ? '\n' : ''}`);
  });
}
