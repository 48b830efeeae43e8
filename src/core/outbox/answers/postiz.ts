import type { Instant } from '../../time/types';
import { wordsOf } from '../../schedulers-api/html';
import type { TransportResult, OutboxItem, Outcome, RemoteChannel, RemoteStanding } from '../types';
import { firstReading, isGood, ODD, refusal } from './transport-result';
import { fields, instant, listed, longText, text } from './read';

const STATES: { readonly [state: string]: RemoteStanding['state'] } = {
  QUEUE: 'queued',
  PUBLISHED: 'out',
  ERROR: 'failed',
  DRAFT: 'draft',
};

/** Postiz on one request. Source: docs/formats/schedulers.md. */
export function postizAnswer(item: OutboxItem, heard: TransportResult, now: Instant): Outcome {
  const read = firstReading(heard, now);
  if (!isGood(read)) return read;
  const { status, json } = read;
  if (item.verb === 'remove') {
    // `{"error":true}` comes also when it has worked, and a number it does not know may be a 500.
    if (status < 300 || status === 404) {
      return {
        kind: 'verify',
        why: 'Postiz says "error" even when a cancellation has worked: its list tells.',
      };
    }
    return refusal(status, json);
  }
  if (status >= 300) return refusal(status, json);
  if (item.verb === 'upload') {
    const { id, path } = fields(json) ?? {};
    if (text(id) === null || text(path) === null) return ODD;
    return { kind: 'kept', fields: { id: text(id), path: text(path, 2_000) } };
  }
  const made = listed(json)?.map(fields);
  const open = item.parts.filter((part) => part.state === 'open');
  if (made === undefined || made.length !== open.length) return ODD;
  const left = made.map((one) => ({ id: text(one?.['postId']), place: text(one?.['integration']) }));
  const remoteIds = open.map(({ place }) => {
    const at = left.findIndex((one) => one.place === place);
    return at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null);
  });
  return remoteIds.includes(null) ? ODD : { kind: 'done', remoteIds, note: '' };
}

/** Null when the answer is no list of posts. */
export function postizList(json: unknown): readonly RemoteStanding[] | null {
  const posts = listed(fields(json)?.['posts']);
  return (
    posts?.flatMap((one): RemoteStanding[] => {
      const post = fields(one);
      const id = text(post?.['id']);
      if (post === null || id === null) return [];
      return [
        {
          id,
          place: text(fields(post['integration'])?.['id']) ?? '',
          at: instant(post['publishDate']),
          words: wordsOf(longText(post['content']) ?? ''),
          state: STATES[text(post['state']) ?? ''] ?? 'queued',
          group: text(post['group']),
        },
      ];
    }) ?? null
  );
}

/** Null when the answer is no list of channels. */
export function postizChannels(json: unknown): readonly RemoteChannel[] | null {
  return (
    listed(json)?.flatMap((one): RemoteChannel[] => {
      const found = fields(one);
      const id = text(found?.['id']);
      if (found === null || id === null || found['disabled'] === true) return [];
      return [{ id, name: text(found['name']) ?? id, service: text(found['identifier']) ?? '' }];
    }) ?? null
  );
}
