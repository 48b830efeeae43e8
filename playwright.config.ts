import { defineConfig } from '@playwright/test';

/** One for each app that runs at the same time; none where the machine's own display is used. */
const displays = process.env['HOLDFAST_DISPLAYS']?.split(',') ?? [];
// Workers read this file too, and whatever they start draws on the display that is theirs.
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (own !== undefined) process.env['DISPLAY'] = own;

/**
 * Tests of the whole app. They start Electron themselves (tests/e2e/support/launch.ts), so no browser is
 * needed; scripts/test.mjs gives them displays and a fresh build.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalTimeout: 50 * 60_000,
  // Two apps on one display would take each other's focus and clipboard.
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  // Long enough for a machine that does something else as well: nothing here measures time.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
});
