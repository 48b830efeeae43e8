import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startVirtualDisplay } from './display.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-display-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that stands in for Xvfb. */
function fakeServer(script: string): string {
  const path = join(folder, 'xvfb');
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

it('reads the number also when it arrives in pieces, and ends the server', async () => {
  const mark = join(folder, 'ended');
  const program = fakeServer(
    `trap 'touch "${mark}"; exit 0' TERM\nprintf 1 >&3; sleep 0.1; printf 7 >&3; sleep 0.1; echo >&3\nwhile :; do sleep 0.05; done`,
  );
  const display = await startVirtualDisplay(program);
  expect(display.number).toBe('17');
  await display.stop();
  await display.stop();
  expect(() => rmSync(mark)).not.toThrow();
});

it('says why it could not start', async () => {
  await expect(startVirtualDisplay(fakeServer('exit 3'))).rejects.toThrow(
    'The virtual display (Xvfb) did not start: it ended with code 3.',
  );
  await expect(startVirtualDisplay(join(folder, 'none'))).rejects.toThrow('did not start: spawn');
});
