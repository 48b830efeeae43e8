import { defineConfig } from '@playwright/test';

/**
 * Takes the pictures of the user guide from the real app: `npm run pictures`. Not a part of `npm test`, which leaves
 * the tree as it is.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/pictures',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: 'list',
});
