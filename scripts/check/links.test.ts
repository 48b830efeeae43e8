import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checkLinks, linkFaults, targetsOf } from './links.mjs';

const files = new Set([
  'README.md',
  'docs',
  'docs/README.md',
  'docs/a.md',
  'docs/b-light.png',
  'docs/b-dark.png',
]);
const pages = (changed: { readonly [page: string]: string } = {}) =>
  new Map(
    Object.entries({
      'README.md': '[all](docs/README.md)',
      'docs/README.md': '[a](a.md#part) ![b](b-light.png)',
      'docs/a.md': '[up](../README.md) [out](https://example.com) [here](#part)',
      ...changed,
    }),
  );

it('finds nothing where every link leads somewhere and every page is linked', () => {
  expect(linkFaults(pages(), files)).toEqual([]);
});

it('names a link that leads nowhere', () => {
  expect(linkFaults(pages({ 'docs/a.md': '[x](x.md)' }), files)).toEqual([
    'docs/a.md links to docs/x.md, which is not there.',
  ]);
});

it('names pages and pictures that nothing leads to', () => {
  expect(linkFaults(pages({ 'docs/README.md': 'no links' }), files)).toEqual([
    'Nothing links to docs/a.md.',
    'Nothing links to docs/b-light.png.',
    'Nothing links to docs/b-dark.png.',
  ]);
});

it('takes no code for a link', () => {
  expect(targetsOf('docs/a.md', '`[x](x.md)`\n```md\n[y](y.md)\n```\n[z](z.md)')).toEqual(['docs/z.md']);
});

it('finds nothing in the pages of this project', async () => {
  expect(await checkLinks(resolve(import.meta.dirname, '../..'))).toEqual({ ok: true, output: '' });
});
