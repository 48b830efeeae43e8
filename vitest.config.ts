import { defineConfig } from 'vitest/config';

/**
 * Unit and property tests: everything that needs no window. The time zone comes from TZ, so the same files
 * can be run again in another one (scripts/check.mjs does).
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    environment: 'node',
    // Its plain entry is a bundle whose names Node cannot see; Vite takes the modules, as the app's build does.
    server: { deps: { inline: ['rrule'] } },
    include: [
      'src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.{ts,mjs}',
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/exact/**/*.test.ts',
    ],
    exclude: ['node_modules/**', 'out/**', 'tests/e2e/**'],
    setupFiles: ['tests/setup/one-zone.ts'],
    // No test leaves anything behind for the next (real parts, nothing replaced), so files share their modules: half
    // of the time went into loading the same ones again.
    isolate: false,
    // What was compiled once is not compiled again while it stays the same.
    experimental: { fsModuleCache: true },
    // Long enough for a machine that does something else as well: what hangs is told late, but nothing fails for that.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
