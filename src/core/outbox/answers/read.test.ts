import { describe, expect, it } from 'vitest';
import { instant, retryAt, serverSays } from './read';

const NOW = Date.UTC(2026, 10, 27, 11, 20);

describe('retryAt', () => {
  it('reads seconds and dates, never goes back, and waits a day at most', () => {
    expect(
      ['120', ' 0 ', 'Fri, 27 Nov 2026 11:25:00 GMT', 'Fri, 27 Nov 2026 11:00:00 GMT', '999999999'].map(
        (one) => retryAt(one, NOW),
      ),
    ).toEqual([NOW + 120_000, NOW, NOW + 300_000, NOW, NOW + 86_400_000]);
  });

  it('makes nothing of anything else', () => {
    expect(
      [null, '', 'soon', '-5', '1.5', '2026-11-27', 'Fri, 99 Foo 2026 11:25:00 GMT'].map((one) =>
        retryAt(one, NOW),
      ),
    ).toEqual(Array.from({ length: 7 }, () => null));
  });
});

describe('instant', () => {
  it('reads times as servers write them, without a zone as world time', () => {
    expect(
      [
        '2026-11-27T11:20:00Z',
        '2026-11-27T11:20:00.000Z',
        '2026-11-27T12:20:00+01:00',
        '2026-11-27T11:20:00',
        '2026-11-27 11:20',
      ].map(instant),
    ).toEqual(Array.from({ length: 5 }, () => NOW));
    expect([1_795_778_400_000, '27/11/2026', 'now', null, {}, '2026-13-27T11:20:00Z'].map(instant)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});

describe('serverSays', () => {
  it('shows one short line without marks, markup and signs that turn the writing round', () => {
    expect(serverSays('<b>No</b>\n\u202egnp.exe\u0007 way')).toBe(' It says: "No gnp.exe way"');
    expect(serverSays('x'.repeat(900))).toHaveLength(' It says: ""'.length + 200);
    expect(serverSays(null)).toBe('');
  });
});
