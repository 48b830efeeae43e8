import { expect, it } from 'vitest';
import { fuzzImports } from '../../fuzz/import/run';

/** As many as fit into a test run; `npm run bench -- --only=import-fuzz` judges 100,000. */
const MUTANTS = 3_000;

it(`${MUTANTS.toLocaleString('en')} mutants of every kind of file are read or refused in words, and none leaves anything half`, async () => {
  const { judged, bugs } = await fuzzImports(process.cwd(), 0, MUTANTS);
  expect({ judged, bugs: bugs.map(({ seed, name, why }) => `${seed} ${name}: ${why}`) }).toEqual({
    judged: MUTANTS,
    bugs: [],
  });
}, 600_000);
