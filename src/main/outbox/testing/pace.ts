import type { Pace } from '../../../core/outbox';

/** The usual rules at a hundred times the speed; limits are the test's own. */
export const QUICK: Pace = {
  leadMs: 600_000,
  firstWaitMs: 20,
  longestWaitMs: 200,
  mostTries: 8,
  of: () => ({
    gapMs: 0,
    settleMs: 150,
    verifyMs: 5,
    lookEveryMs: 5,
    freshMs: 60_000,
    limits: [],
  }),
};

/** For a server that may still act 300 ms after the program that asked it is dead. */
export const PATIENT: Pace = { ...QUICK, of: (scheduler) => ({ ...QUICK.of(scheduler), settleMs: 450 }) };
