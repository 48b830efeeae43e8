import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BUG, isStoreFailure } from '../store-failure';
import { Cancelled, DISK_FULL, failureOf, STORE_FAILED } from './write-failure';

const logged = vi.spyOn(console, 'error');
beforeEach(() => void logged.mockReset().mockImplementation(() => undefined));
afterEach(() => void logged.mockReset());

const dom = (name: string) => new DOMException('said by Chromium', name);
/** Dexie passes on what IndexedDB said inside an error of its own. */
const inside = (inner: unknown) => new Dexie.AbortError('Transaction aborted', inner as Error);

it.each([
  ['a quota that is used up', dom('QuotaExceededError'), DISK_FULL],
  ['the same inside an abort', inside(dom('QuotaExceededError')), DISK_FULL],
  ['a backing store that cannot be opened', dom('UnknownError'), STORE_FAILED],
  ['the same as Dexie passes it on', new Dexie.DatabaseClosedError(dom('UnknownError')), STORE_FAILED],
  ['a connection that was ended', new Dexie.DatabaseClosedError(), STORE_FAILED],
  ['an abort that says nothing more', dom('AbortError'), STORE_FAILED],
  ['a constraint, which is ours to keep', dom('ConstraintError'), BUG],
  ['the same inside an abort', inside(dom('ConstraintError')), BUG],
  ['a mistake of ours', new TypeError('undefined is not a function'), BUG],
  ['what is no error at all', 'oh', BUG],
])('a failed write is told in words: %s', (_what, cause, told) => {
  expect([failureOf(cause), logged.mock.calls.length]).toEqual([told, told === BUG ? 1 : 0]);
});

it('a press on cancel is no failure', () => {
  expect(failureOf(inside(new Cancelled()))).toEqual({
    code: 'cancelled',
    message: 'Cancelled. Nothing was changed.',
  });
});

it('only the outside world lets a query wait for the disk', () => {
  const causes = [dom('QuotaExceededError'), new Dexie.DatabaseClosedError(), new RangeError('ours'), null];
  expect(causes.map(isStoreFailure)).toEqual([true, true, false, false]);
});
