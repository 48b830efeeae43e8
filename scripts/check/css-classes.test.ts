import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checkCssClasses, classFaults, classesOf } from './css-classes.mjs';

const CSS = `
/* .old */
.a, .b > svg { background: url('x.png'); color: rgb(0 0 0 / 0.5); }
@media (min-width: 30.5rem) { .c:hover { margin: 0.5rem; } }
.heat1 { opacity: 0.1; }
:global(.theirs) .d { color: red; }
`;

const files = (source: string) =>
  new Map([
    ['ui/X.tsx', source],
    ['ui/x.module.css', CSS],
  ]);

const SOUND = `import { useState } from 'react';
import styles from './x.module.css';
export const X = ({ heat, kind }) => <p className={cx(styles['a'], styles['b'], styles[\`heat\${heat}\`], styles[kind])} />;
const KINDS = { c: 'd' };
`;

it('finds the classes of a sheet, also those within a media query', () => {
  expect(classesOf(CSS)).toEqual(new Set(['a', 'b', 'c', 'heat1', 'd']));
});

it('finds nothing where each class has a rule and each rule a user, by name, by its beginning or by a value', () => {
  expect(classFaults(files(SOUND))).toEqual([]);
});

it('names a class without a rule, and a rule without a user', () => {
  const source = SOUND.replace("styles['b']", "styles['z']").replace(', styles[kind]', '');
  expect(classFaults(files(source))).toEqual([
    'ui/X.tsx: ui/x.module.css has no rule for .z.',
    'ui/x.module.css: nothing uses .b.',
    'ui/x.module.css: nothing uses .c.',
    'ui/x.module.css: nothing uses .d.',
  ]);
});

it('finds nothing in this project', async () => {
  expect(await checkCssClasses(resolve(import.meta.dirname, '..', '..'))).toEqual({ ok: true, output: '' });
});
