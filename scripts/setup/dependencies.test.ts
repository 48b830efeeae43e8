import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dependenciesAreCurrent } from './dependencies.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-dependencies-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, packages: Record<string, object>): void {
  writeFileSync(join(root, file), JSON.stringify({ packages }));
}
const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';
const yjs = { version: '13.6.33', integrity: 'sha512-a' };

it('asks for an installation on a fresh clone', () => {
  write(LOCK, { '': {}, 'node_modules/yjs': yjs });
  expect(dependenciesAreCurrent(root)).toBe(false);
});

it('is content when all of the lock file is there, less what is for other systems', () => {
  write(LOCK, {
    '': {},
    'node_modules/yjs': yjs,
    'node_modules/win-only': { version: '1.0.0', optional: true },
  });
  write(INSTALLED, { 'node_modules/yjs': yjs });
  expect(dependenciesAreCurrent(root)).toBe(true);
});

it.each([
  ['another version', { 'node_modules/yjs': { ...yjs, version: '13.6.32' } }],
  ['other bytes', { 'node_modules/yjs': { ...yjs, integrity: 'sha512-b' } }],
  ['one package less', {}],
  ['one package more', { 'node_modules/yjs': yjs, 'node_modules/left-over': { version: '1.0.0' } }],
])('asks for an installation when there is %s', (_what, installed) => {
  write(LOCK, { '': {}, 'node_modules/yjs': yjs });
  write(INSTALLED, installed);
  expect(dependenciesAreCurrent(root)).toBe(false);
});
