import { expect, it } from 'vitest';
import type { Json } from '../../core/json';
import { testChannel } from '../../core/model/testing/channel';
import type { Conflict } from '../../core/model/conflict';
import { conflictWords } from './conflict-words';

const NOON = Date.UTC(2026, 10, 27, 12, 0);

function words(
  field: string,
  values: readonly [Json, Json],
  kind: Conflict['kind'] = 'same-field',
  parts?: readonly string[],
) {
  const conflict: Conflict = {
    id: 'c1',
    kind,
    rootId: '2026-11_a',
    entityId: '2026-11_a.b',
    field,
    sides: [
      { changeId: 'one', by: 'Ana', at: NOON, value: values[0] },
      { changeId: 'two', by: '', at: NOON, value: values[1], ...(parts && { parts }) },
    ],
    winner: 'two',
  };
  return conflictWords(
    { conflict, name: 'Doors open' },
    { channels: [testChannel({ id: 'ch_x', platform: 'x', name: '@bramble' })], campaigns: [] },
    'en-GB',
    'UTC',
  );
}

it('says what two people wrote, who, when, and which stands', () => {
  const place = (wall: string) => ({ wall, zone: 'Europe/London' });
  expect(words('when', [place('2026-11-27T11:00'), place('2026-11-27T18:00')])).toEqual({
    about: 'Time of “Doors open”',
    sides: [
      {
        changeId: 'one',
        by: 'Ana',
        at: '27 Nov 2026, 12:00',
        value: '27 Nov 2026, 11:00, Europe/London',
        keep: 'Keep this',
        stands: false,
      },
      {
        changeId: 'two',
        by: 'somebody',
        at: '27 Nov 2026, 12:00',
        value: '27 Nov 2026, 18:00, Europe/London',
        keep: 'Keep this',
        stands: true,
      },
    ],
  });
});

it('has words for cancellations, labels, instants and lists', () => {
  const values = (...args: Parameters<typeof words>) => words(...args).sides.map((side) => side.value);
  expect(words('labels/offer', [true, null]).about).toBe('Label “offer” of “Doors open”');
  expect(values('labels/offer', [true, null])).toEqual(['yes', 'nothing']);
  expect(values('lastUseful', [NOON, null])).toEqual(['27 Nov 2026, 12:00', 'nothing']);
  expect(values('regions', [['UK', 'UN'], []])).toEqual(['UK, UN', 'none']);
  expect(values('deletedAt', [NOON, null])).toEqual(['deleted', 'kept']);
  expect(words('register/access', ['Ana', 'Ben']).about).toBe('Who can log in of “Doors open”');
  expect(words('register/tool/t1/fallback', ['by hand', '']).about).toBe('Fallback of a dependency');
  expect(values('register/tool/t1/deletedAt', [NOON, null])).toEqual(['deleted', 'kept']);
});

it('says of work on what was called off what it was, and the buttons say what they do', () => {
  const said = (...args: Parameters<typeof words>) => {
    const { about, sides } = words(...args);
    return [about, ...sides.flatMap(({ value, keep }) => [value, keep])];
  };
  const place = { wall: '2026-11-28T09:00', zone: 'UTC' };
  expect([
    said('status', ['cancelled', place], 'edit-cancel', ['when']),
    said('deletedAt', [NOON, 'Ask Mia.'], 'edit-cancel', ['notes']),
    said('deletedAt', [NOON, { title: 'Buns', 'labels/offer': true }], 'edit-cancel', [
      'title',
      'labels/offer',
    ]),
    said('variant/ch_x', [null, 'Loaves, 4.50.'], 'edit-cancel', ['text']),
    said('channel/ch_x', [place, NOON], 'deleted-channel'),
    said('text/ch_x:own', ['Nine.', 'Ten.'], 'same-text'),
  ]).toEqual([
    [
      'Changed and cancelled at the same time: “Doors open”',
      'cancelled it',
      'Leave it cancelled',
      'changed it: time 28 Nov 2026, 09:00',
      'Put it back',
    ],
    [
      'Changed and deleted at the same time: “Doors open”',
      'deleted it',
      'Leave it deleted',
      'changed it: notes “Ask Mia.”',
      'Restore it',
    ],
    [
      'Changed and deleted at the same time: “Doors open”',
      'deleted it',
      'Leave it deleted',
      'changed it: title “Buns”; with the label “offer”',
      'Restore it',
    ],
    [
      'Custom text for X @bramble, changed and removed at the same time: “Doors open”',
      'went back to the main text',
      'Use the main text',
      'wrote “Loaves, 4.50.”',
      'Keep the later version',
    ],
    [
      'Planned on X @bramble, which was removed: “Doors open”',
      'planned it for 28 Nov 2026, 09:00',
      'Bring the channel back',
      'removed the channel',
      'Cancel it there',
    ],
    ['Text for X @bramble of “Doors open”', 'Nine.', 'Keep Ana’s text', 'Ten.', 'Keep the later text'],
  ]);
});
