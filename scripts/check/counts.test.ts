import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, sum } from './counts.mjs';
import { runSteps } from './run-steps.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('unit tests', () => {
  const loaded = { status: 'passed', assertionResults: [{}] };

  it('are counted as the report says', () => {
    const file = report({ numPassedTests: 7, numFailedTests: 0, testResults: [loaded] });
    expect(countVitest(file, 0)).toEqual({ passed: 7, failed: 0 });
  });

  it('count one failed for a file that could not be loaded', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const file = report({ numPassedTests: 7, numFailedTests: 2, testResults: [loaded, unloaded] });
    expect(countVitest(file, 1)).toEqual({ passed: 7, failed: 3 });
  });

  it('count one failed for an error outside of every test', () => {
    const file = report({ numPassedTests: 7, numFailedTests: 0, testResults: [loaded] });
    expect(countVitest(file, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('count one failed when there is no report at all', () => {
    expect(countVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('tests of the whole app', () => {
  it('are counted as the report says, flaky ones as failed', () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] });
    expect(countPlaywright(file, 1)).toEqual({ passed: 5, failed: 2 });
  });

  it('count one failed for each error outside of every test', () => {
    const file = report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] });
    expect(countPlaywright(file, 1)).toEqual({ passed: 0, failed: 1 });
  });

  it('count one failed when there is no report at all', () => {
    expect(countPlaywright(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

it('adds up', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
  expect(
    sum([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 });
});

it('runs every step, tells each result and what a failed one said, and counts', async () => {
  const lines: string[] = [];
  const steps = [
    { name: 'lint', run: async () => ({ ok: true, output: 'quiet' }) },
    { name: 'types', run: async () => ({ ok: false, output: 'a.ts: wrong\nb.ts: wrong\n' }) },
    { name: 'unit', run: async () => ({ ok: false, output: 'red', counts: { passed: 4, failed: 2 } }) },
  ];
  const counts = await runSteps(steps, (text) => lines.push(text.replace(/\d+\.\d s/, '0.0 s')));
  expect(counts).toEqual({ passed: 4, failed: 3 });
  expect(lines.toSorted()).toEqual(
    [
      'ok      lint (0.0 s)',
      'FAILED  types (0.0 s)',
      '        a.ts: wrong\n        b.ts: wrong',
      'FAILED  unit (0.0 s)  4 passed, 2 failed',
      '        red',
    ].toSorted(),
  );
});
