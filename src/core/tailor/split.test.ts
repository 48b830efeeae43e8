import { describe, expect, test } from 'vitest';
import { splitText } from './fixes';
import { joinThread, partsToSend, splitThread } from './split';
import { threadsHold } from './testing/threads';

const upTo = (most: number) => (part: string) => part.length <= most;

function parts(text: string, most: number, numbered = false): readonly string[] | string {
  const made = splitThread(text, { fits: upTo(most), numbered });
  return made.ok ? partsToSend(made.value, numbered) : made.error.message;
}

describe('splitting into a thread', () => {
  test('stops after a sentence, else a comma, else a word', () => {
    expect(parts('Doors open at six. Bring a bag and a friend.', 30)).toEqual([
      'Doors open at six.',
      'Bring a bag and a friend.',
    ]);
    expect(parts('Bring a bag for the loaves, a friend and time', 30)).toEqual([
      'Bring a bag for the loaves,',
      'a friend and time',
    ]);
    expect(parts('Bring a bag and a friend and time', 26)).toEqual(['Bring a bag and a friend', 'and time']);
  });

  test('stops after a line before it looks for a sentence', () => {
    expect(parts('One. Two and three\n\nFour, five', 24)).toEqual(['One. Two and three', 'Four, five']);
  });

  test('takes no abbreviation and no initial for the end of a sentence', () => {
    expect(parts('We have bread from Mr. Brown now', 28)).toEqual(['We have bread from Mr. Brown', 'now']);
    expect(parts('Ask J. S. Bach. He and his band know', 30)).toEqual([
      'Ask J. S. Bach.',
      'He and his band know',
    ]);
  });

  test('keeps addresses, names and tags whole, and no-break spaces', () => {
    expect(parts('See https://example.com/a,b.c or @a.b@c.d #One', 30)).toEqual([
      'See https://example.com/a,b.c',
      'or @a.b@c.d #One',
    ]);
    expect(parts('Now only 10\u00A0% off', 12)).toEqual(['Now only', '10\u00A0% off']);
  });

  test('cuts between words where a script has no spaces, and never before a closing sign', () => {
    expect(parts('今日だけです。パン屋は三時に始まります。', 14)).toEqual([
      '今日だけです。',
      'パン屋は三時に始まります。',
    ]);
    expect(parts('パン屋は三時に（早く）始まります。', 10)).toEqual([
      'パン屋は',
      '三時に（早く）始まり',
      'ます。',
    ]);
  });

  test('keeps a tag whole where there are no spaces, and cuts a row of emoji between two of them', () => {
    expect(parts('今日は #今日のパン祭り', 9)).toEqual(['今日は', '#今日のパン祭り']);
    expect(parts('👩‍👩‍👧‍👦🇬🇧🥖❤️🥖', 15)).toEqual(['👩‍👩‍👧‍👦🇬🇧', '🥖❤️🥖']);
    expect(parts('Fresh bread🥖now', 13)).toEqual(['Fresh bread🥖', 'now']);
  });

  test('joins again with the white space as it was', () => {
    const text = ' \n One two\u3000three \r\n\r\n four\t';
    const made = splitThread(text, { fits: upTo(7) });
    expect(made).toEqual({
      ok: true,
      value: { parts: ['One two', 'three', 'four'], gaps: [' \n ', '\u3000', ' \r\n\r\n ', '\t'] },
    });
    if (made.ok) expect(joinThread(made.value)).toBe(text);
  });

  test('numbers count, also when there are ten of them', () => {
    expect(parts('one two three four', 9, true)).toEqual(['one 1/4', 'two 2/4', 'three 3/4', 'four 4/4']);
    const many = parts('abc '.repeat(12), 9, true);
    expect(many.length).toBe(12);
    expect(many.at(-1)).toBe('abc 12/12');
  });

  test('says which word is too long', () => {
    expect(parts('ein Donaudampfschifffahrtskapitän', 10)).toBe(
      '“Donaudampfschifffahrtskapitän” alone is longer than one part may be.',
    );
    expect(parts('  ', 10)).toBe('There is no text to split.');
  });

  test('gives the link its room in the first part only', () => {
    const text = 'word '.repeat(100).trim();
    const made = splitText({ platformId: 'x', text, link: 'https://example.com/' }, false);
    expect(made.ok && made.value.parts.map((part) => part.length)).toEqual([254, 244]);
  });

  test('is not for platforms that show no series', () => {
    expect(splitText({ platformId: 'linkedin', text: 'x' }, false)).toEqual({
      ok: false,
      error: { code: 'no-series', message: 'LinkedIn shows no series of posts as one.' },
    });
  });

  test('random texts join again, each part fits, nothing is torn', () => {
    const { split, refused } = threadsHold(150);
    expect({ all: split + refused, most: split > 100 }).toEqual({ all: 150, most: true });
  });
});
