import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TeamSimulation, POSTS, step } from './testing/team-simulation';
import { meet, MORNING, moveTo } from './testing/replica';
import { teamsConverge } from './testing/teams';
import { undoEdits } from './undo';

it('a team that works apart, in any order, ends with the same plan and nothing lost', () => {
  const { conflicts, quarrels } = teamsConverge(60);
  // The plays must really quarrel, or they prove nothing.
  expect({ many: conflicts > 60, often: quarrels > 18 }).toEqual({ many: true, often: true });
}, 60_000);

it('undo at any moment converges too', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 25 }), (steps) => {
      const play = new TeamSimulation(3);
      for (const each of steps) {
        play.take(each);
        if (each.c % 4 !== 0) continue;
        const me = play.team[each.who % 3];
        const undo = me?.do(MORNING + each.c, moveTo(`${POSTS[each.a % 3]}.d1`, '2026-11-30T08:00'));
        if (me && undo) me.do(MORNING + each.c + 1, ...undoEdits(undo, me.ledger, MORNING).edits);
      }
      meet(...play.team);
      const [first, ...others] = play.team;
      for (const other of others) expect(other.hashes()).toEqual(first?.hashes());
      expect(first?.rebuilt()).toEqual(first?.rows.toRows());
    }),
    { seed: 5, numRuns: 40 },
  );
});
