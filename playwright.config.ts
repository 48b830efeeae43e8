import { defineConfig } from '@playwright/test';

/**
 * Tests of the whole app. They start Electron themselves (tests/e2e/support/launch.ts), so no browser is
 * needed; scripts/test.mjs gives them a display and a fresh build.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalTimeout: 50 * 60_000,
  // One app at a time: two would share the two cores and measure each other.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
});
