import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../setup/index.mjs';
import { CORE_LAYERS, layerBreach } from './core-layers.mjs';

describe('the layers of core', () => {
  it.each([
    [
      'core/model/post.ts',
      'core/review',
      "'model' may not know 'rules': a layer knows itself and those below it",
    ],
    [
      'core/time/wall.ts',
      'core/model/post',
      "'ground' may not know 'model': a layer knows itself and those below it",
    ],
    [
      'core/json.ts',
      'core/model/post',
      "'ground' may not know 'model': a layer knows itself and those below it",
    ],
    [
      'core/import/row-reader.ts',
      'core/commands/posts',
      "'files and talk' may not know 'use cases': a layer knows itself and those below it",
    ],
    ['core/elsewhere/x.ts', 'core/json', 'core/elsewhere stands in no layer: give it one in core-layers.mjs'],
  ])('refuses %s importing %s', (file, target, say) => {
    expect(layerBreach(file, target)).toBe(say);
  });

  it.each([
    ['core/commands/posts.ts', 'core/command'],
    ['core/tailor/split.ts', 'core/text'],
    ['core/text/count.ts', 'core/platform/types'],
    ['core/model/post.ts', 'core/json'],
  ])('lets %s import %s', (file, target) => {
    expect(layerBreach(file, target)).toBeUndefined();
  });

  it('has each folder of core in one layer', () => {
    const folders = readdirSync(join(ROOT, 'src/core'), { withFileTypes: true });
    const named = CORE_LAYERS.flatMap(([, names]) => names);
    expect(named.length).toBe(new Set(named).size);
    expect(folders.filter((entry) => entry.isDirectory() && !named.includes(entry.name))).toEqual([]);
  });
});
