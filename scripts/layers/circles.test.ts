import { describe, expect, it } from 'vitest';
import { findCircles } from './circles.mjs';

describe('circles of imports', () => {
  it('finds files that need each other, also by their types alone', () => {
    const files = new Map([
      ['src/core/model/b.ts', "import type { A } from './a';"],
      ['src/core/model/a.ts', "import { c } from './c';"],
      ['src/core/model/c.ts', "export { b } from './b';"],
      ['src/core/model/d.ts', "import { a } from './a';"],
    ]);
    expect(findCircles(files)).toEqual([
      ['src/core/model/a.ts', 'src/core/model/c.ts', 'src/core/model/b.ts'],
    ]);
  });

  it('finds folders that need each other where no file does', () => {
    const files = new Map([
      ['src/main/journal/a.ts', "import { b } from '../media/b';"],
      ['src/main/media/b.ts', ''],
      ['src/main/media/c.ts', "import { d } from '../journal/d';"],
      ['src/main/journal/d.ts', ''],
    ]);
    expect(findCircles(files)).toEqual([['src/main/journal/', 'src/main/media/']]);
  });

  it('leaves tests, other parts and one-way imports alone', () => {
    const files = new Map([
      ['src/core/model/a.ts', "import { b } from '../text';"],
      ['src/core/text/index.ts', ''],
      ['src/core/text/x.test.ts', "import { a } from '../model/a';"],
      ['src/core/text/testing/make.ts', "import { a } from '../../model/a';"],
      ['src/renderer/screens/a.ts', "import './b';"],
      ['src/renderer/screens/b.ts', "import './a';"],
    ]);
    expect(findCircles(files)).toEqual([]);
  });
});
