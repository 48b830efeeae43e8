import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { STATUSES } from '../../../src/core/model/status';

const ONE = `'(?:${STATUSES.join('|')})'`;
/** A list of statuses, as a set of one's own is written. */
const LIST = new RegExp(`\\[\\s*${ONE},\\s*${ONE}`, 'g');
/** Two comparisons of a status in one condition. */
const COMPARED = new RegExp(`[sS]tatus [!=]== ${ONE}\\s*(?:\\|\\||&&)[^;{]*?[sS]tatus [!=]== ${ONE}`, 'g');

const SRC = join(import.meta.dirname, '../../../src');

function sources(): [path: string, text: string][] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.includes('/testing/'))
    .filter((path) => path !== 'core/model/status.ts')
    .map((path) => [path, readFileSync(join(SRC, path), 'utf8')]);
}

const ownSets = (text: string): string[] => [...(text.match(LIST) ?? []), ...(text.match(COMPARED) ?? [])];

it('what a status means is decided in core/model/status.ts and in no other file', () => {
  const found = sources().flatMap(([path, text]) => ownSets(text).map((set) => `${path}: ${set}`));
  expect(found).toEqual([]);
});

it('finds a set of statuses however it is written', () => {
  const written = [
    `new Set(['approved', 'scheduled'])`,
    `[\n  'idea',\n  'draft',\n]`,
    `row.status === 'idea' || row.status === 'draft'`,
    `row.gone === 0 && status !== 'published' && status !== 'cancelled'`,
    `row.status === 'held'`,
  ];
  expect(written.map((text) => ownSets(text).length)).toEqual([1, 1, 1, 1, 0]);
});
