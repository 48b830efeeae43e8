import { afterAll, expect } from 'vitest';
import { zoneFault } from '../../scripts/check/zones.mjs';
import { watchMachineZone } from './machine-zone';

/** Fails a test file that runs in one time zone only and yet depends on the machine's. */
const asked = new Set<string>();
const stop = watchMachineZone((what) => {
  const callers = new Error().stack?.split('\n').slice(1) ?? [];
  // The format has local times; tests/unit/import/zip-file.ts writes others over them.
  if (callers.some((line) => line.includes('node_modules/fflate/'))) return;
  // Filled in for twitter-text: what it loads first tries whether a date can be written at all.
  if (callers.some((line) => line.includes('node_modules/core-js/'))) return;
  const caller = callers.find((line) => !/node_modules|tests\/setup\/|node:/.test(line));
  asked.add(`${what}${caller === undefined ? '' : `, ${caller.trim()}`}`);
});

afterAll(() => {
  stop();
  const fault = zoneFault(expect.getState().testPath ?? '', [...asked]);
  if (fault !== null) throw new Error(fault);
});
