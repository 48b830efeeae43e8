import { supplementsByHand } from '../export/supplements-by-hand';
import { isPublic } from '../export/item-text';
import type { ExportItem } from '../export/types';
import type { Json, JsonObject } from '../json';
import type { Media } from '../model/media';
import { platformOrGeneric } from '../platform';
import { outgoingText } from '../text';
import type { Draft } from './draft';
import { htmlOf } from './html';
import { endingOf, filePart, sortMedia } from './media';
import { postizSettings } from './postiz-settings';
import type { Account, Check, RequestOptions, Task } from './types';
import { DAY_MS } from '../time/units';

const JSON_HEADERS = { 'Content-Type': 'application/json' };
/** Calls to POST /posts that Postiz takes in an hour by default. Source: its throttler, `API_LIMIT`. */
export const POSTIZ_CALLS_AN_HOUR = 90;
/** Endings that a post's picture path may have there. */
const ENDINGS = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'mp4']);

interface Upload {
  readonly request: string;
  readonly keep: string;
}

/**
 * Requests for Postiz's public API.
 *
 * - Time is sent in UTC. A past one would be published at once, so none is ever sent.
 * - Words are HTML there: escaped, one paragraph a line.
 * - There is no way to move a post: the whole post is sent again with its own number as `value[0].id`. A number
 *   that Postiz does not know would make a second post, so the list is to be read first (`check`).
 * - Deleting a post deletes its whole group. `group` is therefore never sent: Postiz then draws a fresh one for
 *   each post, while one sent twice would delete the other posts in it.
 * - Only calls that create count against its limit, so what is due in the same minute goes in one call.
 *
 * Source: resources/schedulers.json.
 */
export function postizRequests(tasks: readonly Task[], options: RequestOptions, draft: Draft): void {
  const uploads = new Map<string, Upload>();
  for (const task of tasks) {
    if (task.change.kind === 'cancel') cancel(task, options, draft);
  }
  for (const task of tasks) {
    if (task.change.kind === 'move' || task.change.kind === 'edit') {
      const post = postOf(task, options, uploads, draft);
      if (post !== null) send(task.change.kind, [{ task, ...post }], draft);
    }
  }
  for (const together of sameMoment(tasks.filter(({ change }) => change.kind === 'create'))) {
    const posts = together.flatMap((task) => {
      const post = postOf(task, options, uploads, draft);
      return post === null ? [] : [{ task, ...post }];
    });
    if (posts.length > 0) send('create', posts, draft);
  }
  const calls =
    draft.count('create', '/posts') + draft.count('move', '/posts') + draft.count('edit', '/posts');
  if (calls > POSTIZ_CALLS_AN_HOUR) {
    draft.warn(
      `Postiz takes ${POSTIZ_CALLS_AN_HOUR} of these calls an hour, so these ${calls} take ${Math.ceil(calls / POSTIZ_CALLS_AN_HOUR)} hours; the most urgent go first.`,
    );
  }
}

function cancel({ change, item, remote }: Task, options: RequestOptions, draft: Draft): void {
  if (remote === null) return;
  const { group = null } = remote;
  const siblings = [...(options.remote?.values() ?? [])].filter((one) => one.group === group).length - 1;
  if (group !== null && siblings > 0) {
    draft.block(
      change,
      item,
      'Postiz holds it in one group with others and would delete them all: cancel this one there by hand.',
    );
    return;
  }
  draft.add({
    kind: 'cancel',
    deliveryIds: [change.deliveryId],
    channelId: change.channelId,
    method: 'DELETE',
    path: `/posts/${encodeURIComponent(remote.id)}`,
    headers: {},
    body: null,
    say: `Cancel "${change.title}"${item === null ? '' : ` on ${item.channel.name}`}.`,
    check: {
      ...listAround(change.at),
      say: 'Postiz answers {"error":true} also when it has worked: the post must be missing from this list.',
    },
  });
}

interface Ready {
  readonly task: Task;
  readonly post: JsonObject;
  readonly after: readonly string[];
}

function send(kind: 'create' | 'move' | 'edit', posts: readonly Ready[], draft: Draft): void {
  const first = posts[0]?.task;
  if (first === undefined) return;
  const { change } = first;
  const labels = first.item?.post.labels ?? [];
  if (labels.length > 0) {
    draft.warn('Postiz keeps only labels that it knows already; the others vanish there without a word.');
  }
  draft.add({
    kind,
    deliveryIds: posts.map(({ task }) => task.change.deliveryId),
    channelId: change.channelId,
    method: 'POST',
    path: '/posts',
    headers: JSON_HEADERS,
    body: {
      type: 'schedule',
      date: new Date(change.at).toISOString(),
      shortLink: false,
      tags: labels.map((label) => ({ value: label, label })),
      posts: posts.map(({ post }) => post),
    },
    after: posts.flatMap(({ after }) => after),
    say: `${WORDS[kind]} ${posts.map(({ task }) => `"${task.change.title}"`).join(', ')}.`,
    check: {
      ...listAround(change.before?.at ?? change.at, change.at),
      say:
        kind === 'create'
          ? 'Do not send it again while this list has a post with these words at this time.'
          : 'Before sending: this list must hold the post under its number, or Postiz would make a second one.',
    },
  });
}

const WORDS = { create: 'Schedule', move: 'Move', edit: 'Change the words of' } as const;

function listAround(...times: readonly number[]): Omit<Check, 'say'> {
  const from = new Date(Math.min(...times) - DAY_MS).toISOString();
  const until = new Date(Math.max(...times) + DAY_MS).toISOString();
  return { method: 'GET', path: `/posts?startDate=${from}&endDate=${until}`, body: null };
}

function postOf(task: Task, options: RequestOptions, uploads: Map<string, Upload>, draft: Draft) {
  const { change, item, remote } = task;
  if (item === null) return null;
  const account = options.accounts?.get(item.channel.id);
  const settings = postizSettings(item, account);
  if (!settings.ok) {
    draft.block(change, item, settings.error.message);
    return null;
  }
  const { going, warnings } = sortMedia(item, (media) => ENDINGS.has(endingOf(media)));
  if (item.channel.platform.startsWith('instagram') && going.length === 0) {
    draft.block(change, item, 'Instagram takes no post without a photo or video.');
    return null;
  }
  draft.warn(...warnings, ...supplementsByHand(item));
  const sent = going.map((media) => ({ media, upload: upload(media, task, uploads, draft) }));
  const content = htmlOf(outgoingText(platformOrGeneric(item.channel.platform), change.text, item.post.link));
  const value: JsonObject = {
    content,
    image: sent.map(({ media, upload: { keep } }) => ({
      id: `{{${keep}.id}}`,
      path: `{{${keep}.path}}`,
      ...(media.alt === '' ? {} : { alt: media.alt }),
    })),
    ...(remote === null || change.kind === 'create' ? {} : { id: remote.id }),
  };
  const post: JsonObject = {
    integration: { id: accountId(item, account, draft) },
    value: [value],
    settings: settings.value,
  };
  return { post, after: sent.map(({ upload: { request } }) => request) };
}

function upload(media: Media, { change }: Task, uploads: Map<string, Upload>, draft: Draft): Upload {
  const key = media.sha256 || (media.url ?? media.name);
  const before = uploads.get(key);
  if (before !== undefined) return before;
  const keep = `media-${uploads.size + 1}`;
  const body: Json = isPublic(media) ? { url: media.url } : { file: filePart(media) };
  const request = draft.add({
    kind: 'upload',
    deliveryIds: [change.deliveryId],
    channelId: change.channelId,
    method: 'POST',
    path: isPublic(media) ? '/upload-from-url' : '/upload',
    headers: isPublic(media) ? JSON_HEADERS : { 'Content-Type': 'multipart/form-data' },
    body,
    keep,
    say: `Send up ${media.name || media.url || 'a file'}.`,
  });
  const made = { request, keep };
  uploads.set(key, made);
  return made;
}

function accountId(item: ExportItem, account: Account | undefined, draft: Draft): string {
  const { channel } = item;
  const known = account?.id ?? channel.schedulerProfile['postiz'];
  if (known !== undefined && known !== '') return known;
  draft.warn(`Say which channel in Postiz ${channel.name} is: its number is not known yet.`);
  return `{{account:${channel.key ?? channel.id}}}`;
}

/** Creations that one call can carry: the same moment and the same labels. */
function sameMoment(tasks: readonly Task[]): Task[][] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = JSON.stringify([task.change.at, task.item?.post.labels ?? []]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [task]);
    else group.push(task);
  }
  return [...groups.values()];
}
