import { expect, it } from 'vitest';
import { textDiff } from './text-diff';

/** '-old-+new+ same': a diff as a line. */
function line(before: string, after: string): string {
  const marks = { same: '', in: '+', out: '-' };
  return textDiff(before, after, 'en-GB')
    .map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`)
    .join('');
}

it('shows whole words, and words that changed together as one change', () => {
  expect(line('Our Facebook is down.', 'Our Facebook and Instagram are down.')).toBe(
    'Our Facebook -is-+and Instagram are+ down.',
  );
  expect(line('Open at nine.', 'Open at ten.')).toBe('Open at -nine-+ten+.');
});

it('shows spacing where nothing else changed', () => {
  expect(line('One.\nTwo.', 'One.\n\nTwo.')).toBe('One.\n+\n+Two.');
});

it('cuts neither a family of emoji nor a word without spaces', () => {
  expect(line('For 👩‍👩‍👧 today', 'For 👩‍👩‍👦 today')).toBe('For -👩‍👩‍👧-+👩‍👩‍👦+ today');
  expect(line('今日はパンがあります', '明日はパンがあります')).toBe('-今日-+明日+はパンがあります');
});

it('is nothing for two empty texts, and all of it for one', () => {
  expect([textDiff('', '', 'en'), line('', 'New.'), line('Old.', '')]).toEqual([[], '+New.+', '-Old.-']);
});

it('shows two texts that have nothing in common as such, in no time', () => {
  const [a, b] = ['a', 'b'].map((letter) =>
    Array.from({ length: 4_000 }, (_, n) => `${letter}${n}`).join(' '),
  ) as [string, string];
  expect(textDiff(a, b, 'en').map((part) => part.kind)).toEqual(['out', 'in']);
});
