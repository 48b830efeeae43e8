import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { KINDS } from '../core/model/kinds';
import { INSTANT_FIELDS } from './instants';
import { DELIVERY, POST } from './project-post';
import { PROJECTION_VERSION, READERS } from './readers';

test('the fields that hold an instant are these: a change to one beyond the calendar is refused', () => {
  expect([...INSTANT_FIELDS].sort()).toEqual([
    'appliedAt',
    'at',
    'createdAt',
    'deletedAt',
    'endedAt',
    'lastUseful',
    'lateSend',
    'movedFrom',
    'nextUpdateAt',
    'reviewAt',
    'since',
    'until',
  ]);
});

/** Tables, indexes and fields of a version: whoever changes one raises the version, so that rows are made anew. */
const SHAPES: { readonly [version: number]: string } = { 9: '513c4f7b55026e9c' };

test('other tables, indexes or fields come with another projection version', () => {
  const readers = { ...READERS, posts: POST, deliveries: DELIVERY };
  const lines = Object.values(KINDS).map(({ table, foundBy }) => [
    table,
    ...foundBy,
    ...Object.keys(readers[table].fields).sort(),
  ]);
  const shape = createHash('sha256')
    .update(JSON.stringify(lines.map((line) => line.join(' ')).sort()))
    .digest('hex')
    .slice(0, 16);
  expect(shape).toBe(SHAPES[PROJECTION_VERSION]);
});
