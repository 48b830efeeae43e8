import { expect, test } from 'vitest';
import { referenceView } from './references';
import type { Answer, ReferenceSeen } from './types';

const seen = (
  host: string | null,
  byName: Answer | null,
  byAddress: Answer | null = null,
): ReferenceSeen => ({
  host,
  byName,
  byAddress,
  rest: {},
});

test.each([
  ['nobody was asked', [], { state: 'missing', agreeing: 0, asked: 0, thin: true }],
  ['one alone decides nothing', [seen('a', 'ok')], { state: 'missing', agreeing: 0, asked: 1, thin: true }],
  [
    'one host asked three times is one witness',
    [seen('a', 'ok'), seen('A', 'ok'), seen('a ', 'ok')],
    { state: 'missing', agreeing: 0, asked: 1, thin: true },
  ],
  [
    'two of three decide',
    [seen('a', 'ok'), seen('b', 'ok'), seen('c', 'timeout')],
    { state: 'ok', agreeing: 2, asked: 3, thin: false },
  ],
  [
    'two of four do not',
    [seen('a', 'ok'), seen('b', 'ok'), seen('c', 'fail'), seen('d', 'fail')],
    { state: 'mixed', agreeing: 0, asked: 4, thin: true },
  ],
  [
    'a host that says nothing is left out',
    [seen('a', 'ok'), seen('b', 'ok'), seen(null, null)],
    { state: 'ok', agreeing: 2, asked: 2, thin: true },
  ],
  [
    'names fail and addresses answer',
    [seen('a', 'fail', 'ok'), seen('b', 'timeout', 'ok'), seen('c', 'fail', 'fail')],
    { state: 'name-only', agreeing: 2, asked: 3, thin: false },
  ],
  [
    'names fail and nobody tried the addresses',
    [seen('a', 'fail'), seen('b', 'fail'), seen('c', 'fail')],
    { state: 'fail', agreeing: 3, asked: 3, thin: true },
  ],
] as const)('R102 reference hosts: %s', (_, references, expected) => {
  expect(referenceView(references)).toEqual(expected);
});
