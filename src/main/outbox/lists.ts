import type { ApiScheduler } from '../../core/schedulers';
import type { Json } from '../../core/json';
import type {
  SchedulerAccount,
  TransportResult,
  RemoteSnapshot,
  Outcome,
  RemoteChannel,
  RemoteStanding,
} from '../../core/outbox';
import {
  bufferChannels,
  bufferErrors,
  bufferOrganization,
  bufferPage,
} from '../../core/outbox/answers/buffer';
import { firstReading, isGood, ODD, refusal } from '../../core/outbox/answers/transport-result';
import { mastodonAccount, mastodonList } from '../../core/outbox/answers/mastodon';
import { postizChannels, postizList } from '../../core/outbox/answers/postiz';

/** A call without key and address, which the caller adds. */
export type Ask = (question: {
  method: 'GET' | 'POST';
  path: string;
  body: Json;
}) => Promise<TransportResult>;

/** What came of reading a list: the posts, or what to make of it that there are none to be had. */
export type ListRead =
  | { readonly ok: true; readonly posts: readonly RemoteStanding[] }
  | { readonly ok: false; readonly outcome: Outcome };

/** More pages than any account has; a server that never ends is none to believe. */
const MOST_PAGES = 50;

const POSTS =
  'query Posts($input: PostsInput!, $after: String) { posts(input: $input, first: 100, after: $after) { edges { node { id text dueAt status channelId } } pageInfo { hasNextPage endCursor } } }';
const ORGANIZATIONS = 'query Account { account { organizations { id name } } }';
const CHANNELS = 'query Channels($input: ChannelsInput!) { channels(input: $input) { id name service } }';

/** Reads all of an account's list, page by page. A list with a page missing is no list. */
export async function readList(
  account: Pick<SchedulerAccount, 'scheduler' | 'organization'>,
  range: RemoteSnapshot['range'],
  ask: Ask,
  now: () => number,
): Promise<ListRead> {
  const read = async (question: Parameters<Ask>[0]) => {
    const reading = firstReading(await ask(question), now());
    if (!isGood(reading)) return reading;
    return reading.status < 300 ? reading : asTrouble(refusal(reading.status, reading.json));
  };
  if (account.scheduler === 'postiz') {
    const from = new Date(range?.from ?? 0).toISOString();
    const until = new Date(range?.until ?? 0).toISOString();
    const path = `/posts?startDate=${encodeURIComponent(from)}&endDate=${encodeURIComponent(until)}`;
    const page = await read({ method: 'GET', path, body: null });
    if (!isGood(page)) return { ok: false, outcome: page };
    const posts = postizList(page.json);
    return posts === null ? { ok: false, outcome: ODD } : { ok: true, posts };
  }
  const all = new Map<string, RemoteStanding>();
  let cursor: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await read(pageOf(account, range, cursor));
    if (!isGood(page)) return { ok: false, outcome: page };
    const found = readPage(account.scheduler, page.json);
    if ('kind' in found) return { ok: false, outcome: found };
    const before = all.size;
    for (const post of found.posts) all.set(post.id, post);
    // A page that brings nothing new would be asked for again for ever.
    if (found.next === null || all.size === before) return { ok: true, posts: [...all.values()] };
    cursor = found.next;
  }
  return { ok: false, outcome: ODD };
}

function pageOf(
  { scheduler, organization }: Pick<SchedulerAccount, 'scheduler' | 'organization'>,
  range: RemoteSnapshot['range'],
  cursor: string | null,
): Parameters<Ask>[0] {
  if (scheduler === 'mastodon') {
    const more = cursor === null ? '' : `&max_id=${encodeURIComponent(cursor)}`;
    return { method: 'GET', path: `/api/v1/scheduled_statuses?limit=40${more}`, body: null };
  }
  const start = new Date(range?.from ?? 0).toISOString();
  const end = new Date(range?.until ?? 0).toISOString();
  const input = { organizationId: organization, filter: { dueAt: { start, end } } };
  return { method: 'POST', path: '/', body: { query: POSTS, variables: { input, after: cursor } } };
}

function readPage(
  scheduler: ApiScheduler,
  json: unknown,
): { readonly posts: readonly RemoteStanding[]; readonly next: string | null } | Outcome {
  if (scheduler === 'mastodon') {
    const posts = mastodonList(json);
    if (posts === null) return ODD;
    // A page that is not full may still not be the last one: servers may filter after counting.
    return { posts, next: posts.at(-1)?.id ?? null };
  }
  return bufferErrors(json) ?? bufferPage(json) ?? ODD;
}

/** A list that is refused is a matter of the account, not of one item. */
function asTrouble(outcome: Outcome): Outcome {
  return outcome.kind === 'refused' ? { kind: 'address', say: outcome.say } : outcome;
}

/** What an account is, as its scheduler says. */
export type AccountRead =
  | {
      readonly ok: true;
      readonly name: string;
      readonly organization: string | null;
      readonly channels: readonly RemoteChannel[];
    }
  | { readonly ok: false; readonly say: string };

/** 'Try it': asks who we are there and which channels there are. Changes nothing. */
export async function readAccount(
  scheduler: ApiScheduler,
  ask: Ask,
  now: () => number,
): Promise<AccountRead> {
  const read = async (question: Parameters<Ask>[0]): Promise<unknown> => {
    const reading = firstReading(await ask(question), now());
    if (!isGood(reading)) return new Trouble(sayOf(reading));
    if (reading.status >= 300) return new Trouble(sayOf(refusal(reading.status, reading.json)));
    return reading.json;
  };
  if (scheduler === 'postiz') {
    const json = await read({ method: 'GET', path: '/integrations', body: null });
    if (json instanceof Trouble) return json;
    const channels = postizChannels(json);
    return channels === null ? STRANGE : { ok: true, name: 'Postiz', organization: null, channels };
  }
  if (scheduler === 'mastodon') {
    const json = await read({ method: 'GET', path: '/api/v1/accounts/verify_credentials', body: null });
    if (json instanceof Trouble) return json;
    const found = mastodonAccount(json);
    if (found === null) return STRANGE;
    const channels = [{ id: found.id, name: found.name, service: 'mastodon' }];
    return { ok: true, name: found.name, organization: null, channels };
  }
  const first = await read({ method: 'POST', path: '/', body: { query: ORGANIZATIONS, variables: {} } });
  if (first instanceof Trouble) return first;
  const organization = bufferOrganization(first);
  if (organization === null) return new Trouble(graphSays(first));
  const variables = { input: { organizationId: organization.id } };
  const second = await read({ method: 'POST', path: '/', body: { query: CHANNELS, variables } });
  if (second instanceof Trouble) return second;
  const channels = bufferChannels(second);
  if (channels === null) return new Trouble(graphSays(second));
  return { ok: true, name: organization.name, organization: organization.id, channels };
}

class Trouble {
  readonly ok = false;
  constructor(readonly say: string) {}
}

const STRANGE = new Trouble('Something answers there, but not as this scheduler does: check the address.');

function graphSays(json: unknown): string {
  const error = bufferErrors(json);
  return error === null ? STRANGE.say : sayOf(error);
}

function sayOf(outcome: Outcome): string {
  if ('say' in outcome) return outcome.say;
  return 'why' in outcome ? outcome.why : STRANGE.say;
}
