import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('no component listens to the whole state of the window', () => {
  const root = join(import.meta.dirname, '..', '..', '..', 'src', 'renderer');
  const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name));
  const found = files.filter((name) => readFileSync(join(root, name), 'utf8').includes('useWindowState()'));
  // Without a selector a component is drawn again at every notice, drag and filter.
  expect(found).toEqual([]);
});
