import { afterAll, expect } from 'vitest';
import { watchMachineZone } from './machine-zone';
import { runsInBothZones } from '../../scripts/check/zones.mjs';

/**
 * Holds every test file to what scripts/check/zones.mjs says: only those that run in both zones may depend on the zone
 * of the machine. So a file that runs in one gives the same answer in any.
 */
const asked = new Set<string>();
const stop = watchMachineZone((what) => {
  const caller = new Error().stack
    ?.split('\n')
    .find((line) => /\/(?:src|tests|scripts)\/(?!setup\/)/.test(line));
  asked.add(`${what}${caller === undefined ? '' : `,${caller.replace(/^\s+/, ' ')}`}`);
});

afterAll(() => {
  stop();
  const file = expect.getState().testPath ?? '';
  if (asked.size === 0 || runsInBothZones(file)) return;
  throw new Error(
    `This depends on the time zone of the machine. Name the zone, or let the file run in both (*.zones.test.ts):\n` +
      [...asked].join('\n'),
  );
});
