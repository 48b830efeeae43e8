import { supplementsByHand } from '../export/supplements-by-hand';
import { isPublic, nameOfItem } from '../export/item-text';
import { mediaKind } from '../export/media-kinds';
import type { ExportItem } from '../export/types';
import type { Json, JsonObject } from '../json';
import type { Media } from '../model/media';
import { platformOrGeneric } from '../platform';
import type { Result } from '../result';
import { ok, refuse } from '../result';
import { outgoingText } from '../text';
import type { Draft } from './draft';
import { sortMedia } from './media';
import type { Account, Check, RequestOptions, Task } from './types';
import { DAY_MS } from '../time/units';

const HEADERS = { 'Content-Type': 'application/json' };
/** Calls that one key has. Source: Buffer's developer pages. */
export const BUFFER_CALLS = { quarterHour: 100, day: 250 } as const;

const ANSWER = '__typename ... on PostActionSuccess { post { id dueAt } } ... on MutationError { message }';
const CREATE = `mutation Create($input: CreatePostInput!) { createPost(input: $input) { ${ANSWER} } }`;
const EDIT = `mutation Edit($input: EditPostInput!) { editPost(input: $input) { ${ANSWER} } }`;
const DELETE =
  'mutation Delete($input: DeletePostInput!) { deletePost(input: $input) { __typename ... on DeletePostSuccess { id } ... on MutationError { message } } }';
const POSTS =
  'query Posts($input: PostsInput!) { posts(input: $input, first: 100) { edges { node { id text dueAt status channelId } } pageInfo { hasNextPage endCursor } } }';

/** Networks whose post can show a link of its own, when it has no picture. */
const LINKED: { readonly [platform: string]: string } = {
  facebook: 'facebook',
  linkedin: 'linkedin',
  threads: 'threads',
  bluesky: 'bluesky',
};

/**
 * Requests for Buffer's GraphQL API: every call is a POST to one address, one channel a call. Refusals come back
 * with status 200, so an answer counts only when it names the post. There is no protection against the same
 * request twice: after any doubt the posts of that channel are read first. Source: resources/schedulers.json.
 */
export function bufferRequests(tasks: readonly Task[], options: RequestOptions, draft: Draft): void {
  for (const task of tasks) {
    const { change, item, remote } = task;
    if (change.kind === 'cancel') {
      if (remote !== null) call(task, DELETE, { id: remote.id }, draft);
    } else if (item !== null) {
      const input = inputOf(task, item, options.accounts?.get(item.channel.id), draft);
      if (!input.ok) draft.block(change, item, input.error.message);
      else call(task, change.kind === 'create' ? CREATE : EDIT, input.value, draft);
    }
  }
  const calls = draft.count(null);
  if (calls > BUFFER_CALLS.quarterHour) {
    draft.warn(
      `Buffer takes ${BUFFER_CALLS.quarterHour} calls in a quarter of an hour and ${BUFFER_CALLS.day} a day (more on larger plans): these ${calls} take ${Math.ceil(calls / BUFFER_CALLS.day)} days on the smallest plan; the most urgent go first.`,
    );
  }
}

function call({ change, item }: Task, query: string, input: JsonObject, draft: Draft): void {
  const { kind, deliveryId, channelId, title } = change;
  const where = item === null ? '' : ` on ${item.channel.name}`;
  draft.add({
    kind,
    deliveryIds: [deliveryId],
    channelId,
    method: 'POST',
    path: '/',
    headers: HEADERS,
    body: { query, variables: { input } },
    say: `${{ create: 'Schedule', move: 'Move', edit: 'Change the words of', cancel: 'Cancel' }[kind]} "${title}"${where}.`,
    check: listOf(change.before?.at ?? change.at, change.at),
  });
}

function listOf(...times: readonly number[]): Check {
  const start = new Date(Math.min(...times) - DAY_MS).toISOString();
  const end = new Date(Math.max(...times) + DAY_MS).toISOString();
  return {
    method: 'POST',
    path: '/',
    body: {
      query: POSTS,
      variables: { input: { organizationId: '{{organization}}', filter: { dueAt: { start, end } } } },
    },
    say: 'Look for these words at this time on this channel before sending again.',
  };
}

function inputOf(
  { change, remote }: Task,
  item: ExportItem,
  account: Account | undefined,
  draft: Draft,
): Result<JsonObject> {
  const { channel, post } = item;
  const { going, warnings } = sortMedia(item, (media) => isPublic(media) && mediaKind(media) !== 'other');
  const metadata = metadataOf(item, going, account);
  if (!metadata.ok) return metadata;
  draft.warn(...warnings, ...supplementsByHand(item));
  const key = LINKED[channel.platform];
  const linked = key !== undefined && metadata.value[key] !== undefined && going.length === 0;
  const text = linked
    ? change.text
    : outgoingText(platformOrGeneric(channel.platform), change.text, post.link);
  if (post.link !== '' && !linked && !text.includes(post.link) && channel.platform !== 'pinterest') {
    draft.warn(`"${nameOfItem(item)}" on ${channel.name}: add the link by hand: ${post.link}`);
  }
  const time: JsonObject = { mode: 'customScheduled', dueAt: new Date(change.at).toISOString() };
  if (change.kind === 'create' || remote === null) {
    const channelId = accountId(item, account, draft);
    const more = Object.keys(metadata.value).length === 0 ? {} : { metadata: metadata.value };
    return ok({
      channelId,
      schedulingType: 'automatic',
      ...time,
      text,
      assets: going.map(asset),
      ...more,
    });
  }
  // What is left out stays as it is there, pictures attached by hand too; an empty list would clear them.
  if (change.kind === 'edit') return ok({ id: remote.id, text });
  return ok({ id: remote.id, ...time, ...(change.textChanged ? { text } : {}) });
}

function asset(media: Media): Json {
  if (mediaKind(media) === 'film') return { video: { url: media.url ?? '' } };
  return {
    image: { url: media.url ?? '', ...(media.alt === '' ? {} : { metadata: { altText: media.alt } }) },
  };
}

/**
 * What Buffer asks for a network.
 * Refusals: 'needs-media' (Instagram), 'needs-board' (Pinterest), 'needs-category' (YouTube).
 */
function metadataOf(
  item: ExportItem,
  media: readonly Media[],
  account: Account | undefined,
): Result<JsonObject> {
  const { channel, post } = item;
  const own = account?.settings ?? {};
  const link: JsonObject = post.link === '' || media.length > 0 ? {} : { linkAttachment: { url: post.link } };
  switch (channel.platform) {
    case 'instagram':
    case 'instagram-story': {
      if (media.length === 0) {
        return refuse(
          'needs-media',
          'Instagram takes no post without a photo or video, and Buffer takes only files that lie on the web.',
        );
      }
      const type = channel.platform === 'instagram' ? 'post' : 'story';
      return ok({ instagram: { type, shouldShareToFeed: type === 'post', ...own } });
    }
    case 'pinterest': {
      if (typeof own['boardServiceId'] !== 'string') {
        return refuse(
          'needs-board',
          `Say which board pins of ${channel.name} go to, or set it up in Buffer.`,
        );
      }
      return ok({ pinterest: { title: nameOfItem(item), url: post.link, ...own } });
    }
    case 'youtube': {
      if (typeof own['categoryId'] !== 'string') {
        return refuse(
          'needs-category',
          `Say the category of ${channel.name}'s videos, or set it up in Buffer.`,
        );
      }
      return ok({ youtube: { title: nameOfItem(item), ...own } });
    }
    case 'facebook':
      return ok({ facebook: { type: 'post', ...link, ...own } });
    default: {
      const key = LINKED[channel.platform];
      if (key === undefined) return ok({});
      const all = { ...link, ...own };
      return ok(Object.keys(all).length === 0 ? {} : { [key]: all });
    }
  }
}

function accountId({ channel }: ExportItem, account: Account | undefined, draft: Draft): string {
  const known = account?.id ?? channel.schedulerProfile['buffer-api'];
  if (known !== undefined && known !== '') return known;
  draft.warn(`Say which channel in Buffer ${channel.name} is: its number is not known yet.`);
  return `{{account:${channel.key ?? channel.id}}}`;
}
