import fc from 'fast-check';
import { expect } from 'vitest';
import { checkUpdate } from '../check';
import { lostDecisions } from './lost-decisions';
import { lostWords } from './lost-words';
import { TeamSimulation, step } from './team-simulation';
import { meet } from './replica';

/** What became of some teams. */
export interface Outcome {
  readonly conflicts: number;
  /** Runs at whose end any conflict stood open. */
  readonly quarrels: number;
  /** Open conflicts by kind. */
  readonly kinds: { readonly [kind: string]: number };
}

/**
 * Random teams at work apart: at the end all have the same rows, and no decision or word is gone that is neither
 * what stands, nor knowingly replaced, nor in the list of conflicts.
 *
 * @param runs how many teams; the seed is fixed
 */
export function teamsConverge(runs: number, seed = 20_261_127): Outcome {
  let [conflicts, quarrels] = [0, 0];
  const kinds: { [kind: string]: number } = {};
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.array(step, { minLength: 12, maxLength: 34, size: 'max' }),
      (size, steps) => {
        const play = new TeamSimulation(size);
        for (const each of steps) play.take(each);
        for (const { shard, update } of play.team[0]?.seen ?? []) {
          expect(checkUpdate(shard, update, play.team[0]?.ledger).ok).toBe(true);
        }
        // In the middle of it, with changes still waiting for others, the rows kept up are the rows.
        const last = play.team.at(-1);
        expect(JSON.stringify(last?.rebuilt())).toBe(JSON.stringify(last?.rows.toRows()));
        meet(...play.team);
        const [first, ...others] = play.team;
        if (first === undefined) return;
        const rows = JSON.stringify(first.rows.toRows());
        for (const other of others) {
          expect(other.hashes()).toEqual(first.hashes());
          expect(JSON.stringify(other.rows.toRows())).toBe(rows);
        }
        expect(JSON.stringify(first.rebuilt())).toBe(rows);
        const decisions = lostDecisions(first);
        const words = lostWords(play.written, first);
        expect({ decisions, words, broken: play.broken }).toEqual({ decisions: [], words: [], broken: [] });
        const open = [...first.rows.conflicts.values()];
        for (const { kind } of open) kinds[kind] = (kinds[kind] ?? 0) + 1;
        conflicts += open.length;
        quarrels += Number(open.length > 0);
      },
    ),
    { seed, numRuns: runs },
  );
  return { conflicts, quarrels, kinds };
}
