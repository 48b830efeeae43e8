import { expect, it } from 'vitest';
import type { Json } from '../../core/json';
import type { Conflict } from '../../core/model/types';
import { conflictWords } from './conflict-words';

const NOON = Date.UTC(2026, 10, 27, 12, 0);

function words(field: string, values: readonly [Json, Json], kind: Conflict['kind'] = 'same-field') {
  const conflict: Conflict = {
    id: 'c1',
    kind,
    rootId: '2026-11_a',
    entityId: '2026-11_a.b',
    field,
    sides: [
      { changeId: 'one', by: 'Ana', at: NOON, value: values[0] },
      { changeId: 'two', by: '', at: NOON, value: values[1] },
    ],
    winner: 'two',
  };
  return conflictWords({ conflict, name: 'Doors open' }, { channels: [], campaigns: [] }, 'en-GB', 'UTC');
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
        stands: false,
      },
      {
        changeId: 'two',
        by: 'somebody',
        at: '27 Nov 2026, 12:00',
        value: '27 Nov 2026, 18:00, Europe/London',
        stands: true,
      },
    ],
  });
});

it('has words for cancellations, labels, instants and lists', () => {
  const values = (...args: Parameters<typeof words>) => words(...args).sides.map((side) => side.value);
  expect(values('status', ['cancelled', 'x'], 'edit-cancel')).toEqual(['called off', 'changed and kept']);
  expect(words('labels/offer', [true, null]).about).toBe('Label “offer” of “Doors open”');
  expect(values('labels/offer', [true, null])).toEqual(['yes', 'nothing']);
  expect(values('lastUseful', [NOON, null])).toEqual(['27 Nov 2026, 12:00', 'nothing']);
  expect(values('regions', [['UK', 'UN'], []])).toEqual(['UK, UN', 'none']);
  expect(values('deletedAt', [NOON, null])).toEqual(['deleted', 'kept']);
  expect(words('register/access', ['Ana', 'Ben']).about).toBe('Who can log in of “Doors open”');
  expect(words('register/tool/t1/fallback', ['by hand', '']).about).toBe(
    'The fallback of something you depend on',
  );
  expect(values('register/tool/t1/deletedAt', [NOON, null])).toEqual(['deleted', 'kept']);
});
