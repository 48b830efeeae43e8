import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isWholePng, waitForScreenshot } from './screenshot.mjs';

/** A PNG of one transparent pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-screenshot-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('takes a file for a screenshot only when it is whole', () => {
  const path = join(folder, 'a.png');
  expect(isWholePng(path)).toBe(false);
  writeFileSync(path, PNG.subarray(0, 40));
  expect(isWholePng(path)).toBe(false);
  writeFileSync(path, PNG);
  expect(isWholePng(path)).toBe(true);
});

it('calls back once it is there', async () => {
  const path = join(folder, 'b.png');
  const there = new Promise<void>((resolve) => waitForScreenshot(path, resolve));
  writeFileSync(path, PNG);
  await expect(there).resolves.toBeUndefined();
});
