import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checkRequirements, LAST_ROW, requirementFaults } from './requirements.mjs';

const TEST = '`tests/e2e/check.spec.ts`';
const exists = (path: string) => path === 'tests/e2e/check.spec.ts';

/** A page on which everything is in order, but for these rows. */
function page(changed: { readonly [number: number]: string } = {}, head?: string): string {
  const rows = Array.from({ length: LAST_ROW }, (_, index) => {
    const number = index + 1;
    return changed[number] ?? `| ${number} | what | works | where | – | ${TEST} |`;
  });
  return [head ?? `Of ${LAST_ROW} rows ${LAST_ROW} work, 0 work in part, 0 do not exist yet.`, ...rows].join(
    '\n',
  );
}

const faults = (text: string, citations: { file: string; number: number }[] = []) =>
  requirementFaults(text, { exists, citations });

it('finds nothing on a page that is in order', () => {
  expect(faults(page(), [{ file: 'src/a.ts', number: 82 }])).toEqual([]);
});

it('names rows that are missing or stand there twice', () => {
  const text = page({ 7: `| 8 | what | works | where | – | ${TEST} |` });
  expect(faults(text)).toEqual(['Row 7 is missing.', 'Row 8 stands there twice.']);
});

it('names a state that is none, and totals that do not add up', () => {
  const text = page({ 7: `| 7 | what | nearly | where | – | ${TEST} |` });
  expect(faults(text)).toEqual([
    'Row 7 is “nearly”: works, partly or not yet.',
    'The head of the page should say: Of 155 rows 154 work, 0 work in part, 0 do not exist yet.',
  ]);
});

it('asks for a test of what works, and for what is missing of what works in part', () => {
  const head = 'Of 155 rows 154 work, 1 work in part, 0 do not exist yet.';
  const text = page(
    { 7: '| 7 | what | works | where | – | – |', 9: `| 9 | what | partly | where | – | ${TEST} |` },
    head,
  );
  expect(faults(text)).toEqual(['Row 7 works and names no test.', 'Row 9 does not say what is missing.']);
});

it('names a test file that is not there', () => {
  const text = page({ 7: '| 7 | what | works | where | – | `tests/e2e/gone.spec.ts` |' });
  expect(faults(text)).toEqual(['Row 7 names tests/e2e/gone.spec.ts, which is not there.']);
});

it('names a number in the code that is no row', () => {
  expect(faults(page(), [{ file: 'src/a.ts', number: 156 }])).toEqual([
    'src/a.ts cites R156, which is no row.',
  ]);
});

it('finds nothing on the page of this project', async () => {
  expect(await checkRequirements(resolve(import.meta.dirname, '../..'))).toEqual({ ok: true, output: '' });
});
