import fc from 'fast-check';
import type { Json } from '../../core/json';

/** Draws a value; everything that one workspace holds comes out of one such hand, so that it shrinks as one. */
export type Draw = <Value>(arbitrary: fc.Arbitrary<Value>) => Value;

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2024-01-01T00:00:00Z');

export const ZONES = [
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
] as const;

const PIECES = [
  'Warm loaves',
  'at nine',
  '"quoted"',
  'zwei\nZeilen',
  '=1+1',
  '焼きたて',
  '👩‍👩‍👧',
  ' ',
  '\t',
  '\u0007',
  '/',
];

/** Words as people and machines write them; may be empty. */
export const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((parts) => parts.join(' '));
/** Words that are there. */
export const someWords = fc
  .tuple(fc.constantFrom('Rye', 'Bun', '焼', 'Ω'), words)
  .map(([first, rest]) => `${first} ${rest}`);
/** To the millisecond, as a clock says it. */
export const instants = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 2_000 * DAY_MS });
export const dates = instants.map((at) => new Date(at).toISOString().slice(0, 10));
export const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
/** Days that posts are written for: two of the team's own, and one of the catalogue. */
export const fromDays = fc.record({
  id: fc.constantFrom('day_1', 'day_2', 'un-world-food-day'),
  date: dates,
});

export const walls = fc.tuple(dates, clocks).map(([date, clock]) => `${date}T${clock}`);
export const zones = fc.constantFrom(...ZONES);
export const names = fc.constantFrom('Ana', 'Ben', 'Zoë', 'O’Neill');
export const platforms = fc.constantFrom('facebook', 'x', 'instagram', 'mastodon', 'our own');
export const hashes = fc.stringMatching(/^[0-9a-f]{64}$/);
/** What somebody else put into a file: anything that is JSON. */
export const foreign: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 2 }).map(plainJson);

/** Without -0, which JSON cannot say, and as our own type. */
function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) satisfies Json;
}

export function list<Value>(arbitrary: fc.Arbitrary<Value>, maxLength = 3): fc.Arbitrary<Value[]> {
  return fc.array(arbitrary, { maxLength });
}

export function set(arbitrary: fc.Arbitrary<string>, maxLength = 3): fc.Arbitrary<string[]> {
  return fc.uniqueArray(arbitrary, { maxLength });
}

/** Every field of a thing that a plan file may have brought and nobody here knows. */
export const extras: fc.Arbitrary<{ [field: string]: Json }> = fc
  .dictionary(fc.constantFrom('mood', 'colour', 'cost centre', 'a/b'), foreign, { maxKeys: 2 })
  .map((fields) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[`extra/${name}`, value]])),
    ),
  );

/** A thing in ten is deleted, and can be brought back. */
export const deletions: fc.Arbitrary<{ deletedAt?: number }> = fc
  .option(instants, { freq: 9, nil: undefined })
  .map((deletedAt) => (deletedAt === undefined ? {} : { deletedAt }));

const facts = fc.record(
  {
    bytes: fc.integer({ min: 1, max: 1e9 }),
    width: fc.integer({ min: 1, max: 9_000 }),
    height: fc.integer({ min: 1, max: 9_000 }),
    seconds: fc.integer({ min: 1, max: 9_000 }).map((tenths) => tenths / 10),
    frames: fc.integer({ min: 1, max: 90 }),
    rate: fc.constantFrom(25, 29.97),
    codec: fc.constantFrom('avc', 'vp9'),
  },
  { requiredKeys: [] },
);

const copies = fc.tuple(hashes, facts).map(([sha256, fact]) => ({ sha256, mime: 'image/jpeg', ...fact }));

export const media = fc
  .tuple(
    fc.record(
      {
        sha256: hashes,
        name: someWords,
        mime: fc.constantFrom('image/png', 'video/mp4'),
        alt: words,
        url: fc.constant('https://example.com/loaf.png'),
        own: fc.dictionary(platforms, fc.option(copies), { minKeys: 1, maxKeys: 2 }),
      },
      { requiredKeys: ['sha256', 'name', 'mime', 'alt'] },
    ),
    facts,
  )
  .map(([item, fact]) => ({ ...item, ...fact }));

export const supplements = fc.record(
  {
    title: someWords,
    preview: someWords,
    warning: someWords,
    comment: someWords,
    rest: fc.array(someWords, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);
