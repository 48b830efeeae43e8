import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../../core/model/conflict';
import { conflictWords } from './conflict-words';
import { names } from './testing/post';

describe('a conflict', () => {
  it('shows both sides in words and which one holds', () => {
    const conflict: Conflict = {
      id: 'k1',
      kind: 'same-field',
      rootId: 'post',
      entityId: 'post.a',
      field: 'when',
      sides: [
        { changeId: 'c1', by: 'Ada', at: 1, value: { wall: '2026-11-27T18:00', zone: 'Europe/London' } },
        { changeId: 'c2', by: 'Bo', at: 2, value: { wall: '2026-11-28T09:00', zone: 'America/New_York' } },
      ],
      winner: 'c2',
    };
    expect(conflictWords(conflict, 'X, Fri 27 Nov, 11:00', names)).toEqual({
      id: 'k1',
      title: 'Two people changed the time on X, Fri 27 Nov, 11:00 at the same time.',
      sides: [
        { changeId: 'c1', by: 'Ada', at: 1, says: 'Fri 27 Nov, 18:00', keep: 'Keep this', stands: false },
        {
          changeId: 'c2',
          by: 'Bo',
          at: 2,
          says: 'Sat 28 Nov, 09:00 New York time',
          keep: 'Keep this',
          stands: true,
        },
      ],
    });
  });

  it('tells a cancellation from the work it met', () => {
    const conflict: Conflict = {
      id: 'k1',
      kind: 'edit-cancel',
      rootId: 'post',
      entityId: 'post',
      field: 'deletedAt',
      sides: [
        { changeId: 'c1', by: 'Ada', at: 1, value: 1_795_600_000_000 },
        { changeId: 'c2', by: 'Bo', at: 2, value: { text: 'New words', title: 'Loaf' } },
      ],
      winner: 'c1',
    };
    expect(conflictWords(conflict, '', names).sides.map((side) => side.says)).toEqual([
      'deleted it',
      'worked on it: “New words”, “Loaf”',
    ]);
  });
});
