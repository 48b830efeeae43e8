import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint, isFresh, writeStamp } from './fingerprint.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-fingerprint-'));
  mkdirSync(join(root, 'src', 'core'), { recursive: true });
  writeFileSync(join(root, 'src', 'core', 'a.ts'), 'a');
});
afterEach(() => rmSync(root, { recursive: true }));

const now = () => fingerprint(root, ['src', 'not-there']);

it('stays the same while nothing changes, and when only a test does', () => {
  const before = now();
  writeFileSync(join(root, 'src', 'core', 'a.test.ts'), 'test');
  expect(now()).toBe(before);
});

it.each([
  ['a file is added', () => writeFileSync(join(root, 'src', 'b.ts'), 'b')],
  ['a file is removed', () => rmSync(join(root, 'src', 'core', 'a.ts'))],
  ['a file is saved again', () => utimesSync(join(root, 'src', 'core', 'a.ts'), 1, 1)],
])('changes when %s', (_what, act) => {
  const before = now();
  act();
  expect(now()).not.toBe(before);
});

it('calls a build fresh only with its stamp, its sources and all its files', () => {
  const stamp = join(root, 'out', 'stamp');
  const output = join(root, 'out', 'index.js');
  const made = now();
  expect(isFresh(stamp, made, [])).toBe(false);
  writeStamp(stamp, made);
  expect(isFresh(stamp, made, [output])).toBe(false);
  writeFileSync(output, '');
  expect(isFresh(stamp, made, [output])).toBe(true);
  expect(isFresh(stamp, 'something else', [output])).toBe(false);
});
