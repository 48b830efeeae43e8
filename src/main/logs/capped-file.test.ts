import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendCapped } from './capped-file';

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'holdfast-log-')), 'problems.log');
});

describe('a log of bounded size', () => {
  it('keeps the lines before it once it is full', () => {
    for (const line of ['one\n', 'two\n', 'three\n']) appendCapped(path, line, 6);
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.1`, 'utf8')]).toEqual([
      'three\n',
      'one\ntwo\n',
    ]);
  });

  it('goes on logging when the lines before cannot be put away', () => {
    // A folder of that name refuses the rename on every system, as an open file does on Windows.
    mkdirSync(`${path}.1`);
    writeFileSync(join(`${path}.1`, 'held'), '');
    for (const line of ['one\n', 'two\n', 'three\n']) appendCapped(path, line, 6);
    expect(readFileSync(path, 'utf8')).toBe('three\n');
  });
});
