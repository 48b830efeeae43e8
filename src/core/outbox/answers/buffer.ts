import type { Instant } from '../../time/types';
import type { TransportResult, OutboxItem, Outcome, RemoteChannel, RemoteStanding } from '../types';
import { firstReading, isGood, ODD } from './transport-result';
import { fields, instant, listed, longText, serverSays, text, type Fields } from './read';

/** Buffer refuses with HTTP 200 and a type. Those not named here may have been done all the same. */
const TYPED: { readonly [type: string]: 'refused' | 'later' | 'sign-in' | 'verify' } = {
  InvalidInputError: 'refused',
  LimitReachedError: 'later',
  NotFoundError: 'verify',
  UnauthorizedError: 'sign-in',
};

const CODED: { readonly [code: string]: 'refused' | 'later' | 'sign-in' } = {
  RATE_LIMIT_EXCEEDED: 'later',
  UNAUTHENTICATED: 'sign-in',
  UNAUTHORIZED: 'sign-in',
  FORBIDDEN: 'refused',
  BAD_USER_INPUT: 'refused',
  GRAPHQL_VALIDATION_FAILED: 'refused',
  GRAPHQL_PARSE_FAILED: 'refused',
};

/** Buffer on one request. Source: docs/formats/schedulers.md. */
export function bufferAnswer(item: OutboxItem, heard: TransportResult, now: Instant): Outcome {
  const read = firstReading(heard, now);
  if (!isGood(read)) return read;
  const graph = bufferErrors(read.json);
  if (graph !== null) return graph;
  const said = Object.values(fields(fields(read.json)?.['data']) ?? {})[0];
  const answer = fields(said);
  if (answer === null) return ODD;
  const id = text(fields(answer['post'])?.['id']) ?? (item.verb === 'remove' ? text(answer['id']) : null);
  if (id !== null) return { kind: 'done', remoteIds: [item.verb === 'remove' ? null : id], note: '' };
  return byKind(TYPED[text(answer['__typename']) ?? ''] ?? 'doubt', text(answer['message']));
}

/** Errors beside the data; null when there are none and the answer is GraphQL at all. */
export function bufferErrors(json: unknown): Outcome | null {
  const said = fields(json);
  if (said === null) return ODD;
  const error = fields(listed(said['errors'])?.[0]);
  if (error === null) return null;
  const code = text(fields(error['extensions'])?.['code']) ?? '';
  return byKind(CODED[code] ?? 'doubt', text(error['message']));
}

function byKind(kind: 'refused' | 'later' | 'sign-in' | 'verify' | 'doubt', message: string | null): Outcome {
  const says = serverSays(message);
  switch (kind) {
    case 'refused':
      return { kind, say: `Buffer refuses this.${says}` };
    case 'later':
      return { kind, until: null, say: `Buffer takes no more for now.${says}` };
    case 'sign-in':
      return { kind, say: `The key is not accepted.${says}` };
    case 'verify':
      return { kind, why: `Buffer does not know that post.${says}` };
    case 'doubt':
      return { kind, why: `Buffer answered with trouble of its own.${says}` };
  }
}

const STATES: { readonly [status: string]: RemoteStanding['state'] } = {
  draft: 'draft',
  scheduled: 'queued',
  sending: 'queued',
  buffer: 'queued',
  sent: 'out',
  error: 'failed',
};

export interface Page {
  readonly posts: readonly RemoteStanding[];
  /** Where the next page begins; null when this was the last. */
  readonly next: string | null;
}

/** Null when the answer is no page of posts. */
export function bufferPage(json: unknown): Page | null {
  const found = fields(fields(fields(json)?.['data'])?.['posts']);
  const edges = listed(found?.['edges']);
  if (found === null || edges === null) return null;
  const info = fields(found['pageInfo']);
  return {
    posts: edges.flatMap((edge): RemoteStanding[] => {
      const post = fields(fields(edge)?.['node']);
      const id = text(post?.['id']);
      if (post === null || id === null) return [];
      return [
        {
          id,
          place: text(post['channelId']) ?? '',
          at: instant(post['dueAt']),
          words: longText(post['text']) ?? '',
          state: STATES[(text(post['status']) ?? '').toLowerCase()] ?? 'queued',
          group: null,
        },
      ];
    }),
    next: info?.['hasNextPage'] === true ? text(info['endCursor']) : null,
  };
}

/** The first organisation; null when the answer names none. */
export function bufferOrganization(json: unknown): { readonly id: string; readonly name: string } | null {
  const account = fields(fields(fields(json)?.['data'])?.['account']);
  const first = fields(listed(account?.['organizations'])?.[0]);
  const id = text(first?.['id']);
  return id === null ? null : { id, name: text(first?.['name']) ?? id };
}

/** Null when the answer is no list of channels. */
export function bufferChannels(json: unknown): readonly RemoteChannel[] | null {
  const data: Fields | null = fields(fields(json)?.['data']);
  return (
    listed(data?.['channels'])?.flatMap((one): RemoteChannel[] => {
      const found = fields(one);
      const id = text(found?.['id']);
      if (found === null || id === null) return [];
      return [{ id, name: text(found['name']) ?? id, service: text(found['service']) ?? '' }];
    }) ?? null
  );
}
