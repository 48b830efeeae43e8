import { describe, expect, it } from 'vitest';
import { findHabits } from './test-habits.mjs';

const SLEEP = 'wait for the thing itself (expect(...), expect.poll, an event), not for a time';
const JUDGED = 'no test judges milliseconds: measure it in bench/, which says MISS';

/** What is said about one test file, without its place. */
function said(source: string): string[] {
  return findHabits([['a.test.ts', source]]).map(({ say }) => say);
}

describe('a test that sleeps', () => {
  it.each([
    'await page.waitForTimeout(200);',
    'await new Promise((resolve) => setTimeout(resolve, 50));',
    'await new Promise<void>((done) => setTimeout(done, 50));',
    'await new Promise((resolve) => setTimeout(() => resolve(null), ms));',
    'await new Promise((resolve) => {\n  setTimeout(resolve, 50);\n});',
    'const nap = () => new Promise((r) => window.setTimeout(r, 50));',
    "import { setTimeout as wait } from 'node:timers/promises';",
    'Atomics.wait(cell, 0, 0, 50);',
  ])('is told: %s', (source) => expect(said(source)).toEqual([SLEEP]));

  it.each([
    'await expect.poll(() => rows.length, { timeout: 60_000, intervals: [50] }).toBe(3);',
    'const late = setTimeout(() => app.kill(), 10_000);',
    'await new Promise((resolve) => server.listen(0, resolve));',
    "it('waits', () => expect('page.waitForTimeout(5)').toBe(text)); // new Promise((r) => setTimeout(r, 5))",
    'vi.useFakeTimers();\nconst slow = () => new Promise((done) => setTimeout(done, 20));',
    "import { setImmediate as breathe } from 'node:timers/promises';",
  ])('is not seen in: %s', (source) => expect(said(source)).toEqual([]));
});

describe('a test that judges milliseconds', () => {
  it.each([
    'const start = performance.now();\nread();\nexpect(performance.now() - start).toBeLessThan(5_000);',
    'const pressed = Date.now();\nexpect(Date.now() - pressed).toBeLessThan(MINUTE);',
    'const took = performance.now() - start;\nexpect(took).not.toBeGreaterThan(100);',
    'let longest = 0;\nlongest = Math.max(longest, performance.now() - last);\nexpect(longest).toBeLessThanOrEqual(100);',
    'const { user } = process.cpuUsage(start);\nexpect(user / 1_000).toBeLessThan(4_000);',
    'const { ms } = await probe();\nexpect(ms).toBeLessThan(1_000);',
    'expect(hung.ms).toBeGreaterThanOrEqual(690);',
    'const most = await page.evaluate(() => {\n  const seen = new PerformanceObserver(look);\n  return seen;\n});\nexpect(most).toBeLessThan(200);',
    'async function watch({ page }: Story): Promise<Watched> {\n  const began = performance.now();\n  return page.evaluate(began);\n}\nconst seen = await watch(story);\nexpect(Math.max(seen.gap, 0)).toBeLessThan(100);',
  ])('is told: %s', (source) => expect(said(source)).toEqual([JUDGED]));

  it.each([
    'expect(hits).toBeGreaterThan(150);',
    'const now = Date.now();\nexpect(row.until).toBeGreaterThan(now);',
    'const start = performance.now();\nexpect(rows).toHaveLength(3);',
    'expect(answer).toEqual({ dns: "ok", ms: 720 });',
    'const took = performance.now() - start;\nprocess.stdout.write(`${took} ms`);\nexpect(rows.length).toBeGreaterThan(3);',
  ])('is not seen in: %s', (source) => expect(said(source)).toEqual([]));
});

it('is told with file and line', () => {
  expect(findHabits([['tests/a.spec.ts', '// a\n\nawait page.waitForTimeout(5);\n']])).toEqual([
    { file: 'tests/a.spec.ts', line: 3, say: SLEEP },
  ]);
});
