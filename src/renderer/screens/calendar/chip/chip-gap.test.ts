import { expect, it } from 'vitest';
import { testRow } from '../../../../core/model/testing/delivery';
import { readyCode, type Readiness } from '../../../../core/readiness';
import { gapsOf, readyWords, showsGap } from './chip-gap';

const ready: Readiness = { text: 'ok', fit: 'ok', media: 'ok', alt: 'ok', approval: 'ok' };
const when = { wall: '2026-11-27T11:00', zone: 'Europe/London' };
const firm = testRow({ id: 'a', ...when });
const draft = testRow({ id: 'b', ...when, status: 'draft' });

it('marks what looks finished and is not; a draft says so already', () => {
  const code = readyCode({ ...ready, alt: 'missing' });
  const gaps = new Map([firm, draft].map((row) => [row.id, code] as const));
  expect([showsGap(firm, gaps), showsGap(draft, gaps), showsGap(firm, new Map())]).toEqual([
    true,
    false,
    false,
  ]);
  expect(gapsOf(draft, gaps)).toEqual(['no alt text']);
});

it('does not mark what only wants a look', () => {
  expect(showsGap(firm, new Map([[firm.id, readyCode({ ...ready, fit: 'look' })]]))).toBe(false);
});

it('says how ready a post is in a word or two', () => {
  const two = new Map([[firm.id, readyCode({ ...ready, alt: 'missing', approval: 'missing' })]]);
  const one = new Map([[firm.id, readyCode({ ...ready, alt: 'missing' })]]);
  const out = testRow({ id: 'a', ...when, status: 'published' });
  expect([
    readyWords(firm, new Map()),
    readyWords(firm, one),
    readyWords(firm, two),
    readyWords(out, two),
  ]).toEqual(['Ready', 'No alt text', '2 things to do', '']);
});
