import { describe, expect, test } from 'vitest';
import { doubtsAbout } from './still-right';

const LONDON = 'Europe/London';
const friday = Date.parse('2026-11-27T13:00:00Z');
const laterFriday = Date.parse('2026-11-27T19:00:00Z');
const saturday = Date.parse('2026-11-28T13:30:00Z');

const phrases = (text: string, to: number) =>
  doubtsAbout(text, friday, to, LONDON).map(({ phrase }) => phrase);

describe('R147 is each held post still right today?', () => {
  test.each([
    ['Fresh from the oven today until 18:00.', saturday, ['today', 'until 18:00']],
    ['Fresh from the oven today until 18:00.', laterFriday, ['18:00']],
    ['Black Friday: a loaf on us.', saturday, ['Black Friday']],
    ['Come by on Friday.', saturday, ['Friday']],
    ['Come by on Saturday.', saturday, []],
    ['Tonight only, last chance at 9 pm', saturday, ['Tonight', 'last chance', '9 pm']],
    ['Ask us anything about sourdough.', saturday, []],
    ['Todayish yesterdays', saturday, []],
  ])('%s', (text, to, expected) => {
    expect(phrases(text, to)).toEqual(expected);
  });

  test('a day is the channel’s own', () => {
    const evening = Date.parse('2026-11-27T23:30:00Z');
    expect(doubtsAbout('today', friday, evening, LONDON)).toEqual([]);
    expect(doubtsAbout('today', friday, evening, 'Europe/Berlin')).toHaveLength(1);
  });
});
