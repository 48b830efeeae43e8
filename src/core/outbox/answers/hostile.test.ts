import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TransportResult, OutboxItem } from '../types';
import { bufferAnswer, bufferChannels, bufferErrors, bufferOrganization, bufferPage } from './buffer';
import { mastodonAccount, mastodonAnswer, mastodonList } from './mastodon';
import { postizAnswer, postizChannels, postizList } from './postiz';

const NOW = Date.UTC(2026, 10, 27, 11, 20);

const KEYS = [
  'data',
  'posts',
  'edges',
  'node',
  'id',
  'postId',
  'integration',
  'createPost',
  'post',
  'errors',
  'extensions',
  'code',
  'scheduled_at',
  'params',
  'text',
  'account',
  'organizations',
  'channels',
  'pageInfo',
  'hasNextPage',
  'endCursor',
  '__proto__',
  'constructor',
  'message',
];

/** JSON that looks as if it might be an answer, and is not. */
const odd = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, 0, -1, 1e308, '', 'x', '2026-11-27T11:20:00Z', 'b1'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }),
  ),
})).value;

const body = fc.oneof(
  odd.map((value) => JSON.stringify(value)),
  fc.string(),
);
const status = fc.constantFrom(0, 100, 200, 201, 204, 301, 400, 403, 404, 408, 413, 422, 429, 500, 502, 999);

function item(verb: OutboxItem['verb']): OutboxItem {
  const part = { state: 'open', place: 'p', at: NOW, was: null, words: 'w', remoteId: null, deliveryId: 'd' };
  return { verb, sendNow: false, parts: verb === 'upload' ? [] : [part] } as unknown as OutboxItem;
}

describe('whatever a server answers', () => {
  it('becomes an outcome; only an answer that names the post counts as done', () => {
    fc.assert(
      fc.property(
        body,
        status,
        fc.option(fc.string(), { nil: null }),
        fc.constantFrom('upload', 'make', 'change', 'remove'),
        (said, code, later, verb) => {
          const heard: TransportResult = {
            kind: 'answer',
            status: code,
            retryAfter: later,
            resetAt: later,
            body: said,
          };
          for (const read of [postizAnswer, mastodonAnswer, bufferAnswer]) {
            const outcome = read(item(verb), heard, NOW);
            expect(outcome.kind).toMatch(
              /^(?:done|kept|verify|doubt|later|not-sent|sign-in|address|refused)$/,
            );
            if (outcome.kind === 'done' && verb !== 'remove') {
              expect(code < 300 && outcome.remoteIds.every((id) => id !== null)).toBe(true);
            }
            if (outcome.kind === 'later' && outcome.until !== null) {
              expect(outcome.until - NOW).toBeLessThanOrEqual(86_400_000);
            }
            if (code >= 500) expect(outcome.kind).toBe('doubt');
          }
        },
      ),
      { numRuns: 2_000, seed: 20_261_127 },
    );
  });

  it('is a list of posts with a number each, or no list', () => {
    fc.assert(
      fc.property(odd, (json) => {
        const lists = [postizList(json), mastodonList(json), bufferPage(json)?.posts ?? null];
        for (const list of lists) expect((list ?? []).every(({ id }) => typeof id === 'string')).toBe(true);
        for (const read of [
          postizChannels,
          mastodonAccount,
          bufferChannels,
          bufferErrors,
          bufferOrganization,
        ]) {
          expect(() => read(json)).not.toThrow();
        }
      }),
      { numRuns: 2_000, seed: 20_261_127 },
    );
  });
});
