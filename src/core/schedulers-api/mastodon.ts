import { supplementsByHand } from '../export/supplements-by-hand';
import { mediaKind } from '../export/media-kinds';
import type { ExportItem } from '../export/types';
import type { Media } from '../model/media';
import { platformOrGeneric } from '../platform';
import { countText, outgoingText } from '../text';
import type { Draft } from './draft';
import { filePart, sortMedia } from './media';
import type { Check, RequestOptions, Task } from './types';

const JSON_HEADERS = { 'Content-Type': 'application/json' };
const PATH = '/api/v1/scheduled_statuses';
const PICTURES = 4;
/** Posts that one account may have scheduled. Source: Mastodon's scheduled_status model. */
export const MASTODON_A_DAY = 25;
export const MASTODON_IN_ALL = 300;

const LIST: Omit<Check, 'say'> = { method: 'GET', path: `${PATH}?limit=40`, body: null };

/**
 * Requests for Mastodon's own scheduling.
 *
 * - A time less than five minutes ahead is refused, and a past one may be published at once: neither is sent.
 * - Only the time of a scheduled post can be changed. New words mean a new post; the old one is deleted first and
 *   the new one waits for that: should the line break in between, the post is missing (and listed as still to do),
 *   never out twice.
 * - An Idempotency-Key is not sent: it was ignored for scheduled posts by older servers and breaks newer ones.
 *   After any doubt the list is read.
 *
 * Source: resources/schedulers.json.
 */
export function mastodonRequests(tasks: readonly Task[], options: RequestOptions, draft: Draft): void {
  const room = new Room(tasks, options);
  for (const task of tasks) if (task.change.kind === 'cancel') remove(task, draft);
  for (const task of tasks) {
    if (task.change.kind === 'move' && !task.change.textChanged) move(task, room, draft);
    else if (task.change.kind === 'edit' || task.change.kind === 'move') replace(task, room, draft);
  }
  for (const task of tasks) if (task.change.kind === 'create') create(task, room, draft, []);
}

function remove({ change, remote }: Task, draft: Draft): string | null {
  if (remote === null) return null;
  return draft.add({
    kind: 'cancel',
    deliveryIds: [change.deliveryId],
    channelId: change.channelId,
    method: 'DELETE',
    path: `${PATH}/${encodeURIComponent(remote.id)}`,
    headers: {},
    body: null,
    say: `Cancel "${change.title}".`,
    check: { ...LIST, say: 'The post must be missing from this list (read all its pages).' },
  });
}

function move(task: Task, room: Room, draft: Draft): void {
  const { change, item, remote } = task;
  if (remote === null || !fits(task, room, draft)) return;
  draft.add({
    kind: 'move',
    deliveryIds: [change.deliveryId],
    channelId: change.channelId,
    method: 'PUT',
    path: `${PATH}/${encodeURIComponent(remote.id)}`,
    headers: JSON_HEADERS,
    body: { scheduled_at: new Date(change.at).toISOString() },
    say: `Move "${change.title}"${item === null ? '' : ` on ${item.channel.name}`}.`,
    check: { ...LIST, say: 'The post must stand in this list at its new time.' },
  });
}

/** New words: the old post goes first, the new one only after that has worked. */
function replace(task: Task, room: Room, draft: Draft): void {
  if (!fits(task, room, draft)) return;
  const gone = remove(task, draft);
  if (gone !== null) write(task, draft, [gone]);
}

function create(task: Task, room: Room, draft: Draft, after: readonly string[]): void {
  if (fits(task, room, draft)) write(task, draft, after);
}

function write({ change, item }: Task, draft: Draft, after: readonly string[]): void {
  if (item === null) return;
  const { going, warnings } = mastodonMedia(item);
  draft.warn(...warnings, ...supplementsByHand(item, { warning: true }));
  const uploads = going.map((media) => upload(media, change.deliveryId, item, draft));
  const text = outgoingText(platformOrGeneric('mastodon'), change.text, item.post.link);
  const warning = item.post.beside?.[item.channel.id]?.warning;
  const { over, count, limit } = countText('mastodon', text, {
    ...(warning === undefined ? {} : { contentWarning: warning }),
    ...(item.channel.rules === undefined ? {} : { overrides: item.channel.rules }),
  });
  if (over && limit !== null) {
    draft.warn(
      `"${change.title}" has ${count} characters; a Mastodon server takes ${limit} unless it says more.`,
    );
  }
  draft.add({
    kind: change.kind === 'create' ? 'create' : 'edit',
    deliveryIds: [change.deliveryId],
    channelId: change.channelId,
    method: 'POST',
    path: '/api/v1/statuses',
    headers: JSON_HEADERS,
    body: {
      status: text,
      ...(warning === undefined ? {} : { spoiler_text: warning }),
      media_ids: uploads.map(({ keep }) => `{{${keep}.id}}`),
      visibility: 'public',
      scheduled_at: new Date(change.at).toISOString(),
    },
    after: [...after, ...uploads.map(({ request }) => request)],
    say: `Schedule "${change.title}" on ${item.channel.name}.`,
    check: { ...LIST, say: 'Do not send it again while this list has these words at this time.' },
  });
}

/** Four pictures or one film. */
function mastodonMedia(item: ExportItem) {
  const film = item.post.media.find((media) => mediaKind(media) === 'film');
  const first = item.post.media[0];
  if (film !== undefined && film === first) return sortMedia(item, (media) => media === film, 1);
  return sortMedia(item, (media) => ['picture', 'gif'].includes(mediaKind(media)), PICTURES);
}

/** A file belongs to one post there, so it is sent up for each. */
function upload(media: Media, deliveryId: Task['change']['deliveryId'], item: ExportItem, draft: Draft) {
  const keep = `media-${draft.count('upload') + 1}`;
  const request = draft.add({
    kind: 'upload',
    deliveryIds: [deliveryId],
    channelId: item.channel.id,
    method: 'POST',
    path: '/api/v2/media',
    headers: { 'Content-Type': 'multipart/form-data' },
    body: { file: filePart(media), description: media.alt },
    keep,
    say: `Send up ${media.name || media.url || 'a file'}; an answer 202 means wait until it is ready.`,
  });
  return { request, keep };
}

function fits({ change, item }: Task, room: Room, draft: Draft): boolean {
  const reason = room.take(change.channelId, change.at);
  if (reason !== null) draft.block(change, item, reason);
  return reason === null;
}

/** How many scheduled posts each account has, by day (in world time, as the server counts). */
class Room {
  private readonly days = new Map<string, number>();
  private readonly all = new Map<string, number>();

  constructor(tasks: readonly Task[], { items, remote, now }: RequestOptions) {
    const changing = new Set(tasks.map(({ change }) => change.deliveryId));
    for (const { delivery } of items) {
      if (!remote?.has(delivery.id) || changing.has(delivery.id) || delivery.at < now) continue;
      this.add(delivery.channelId, delivery.at);
    }
  }

  /** Null when there was room, which is then taken. */
  take(channelId: string, at: number): string | null {
    if ((this.days.get(dayKey(channelId, at)) ?? 0) >= MASTODON_A_DAY) {
      return `Mastodon takes ${MASTODON_A_DAY} scheduled posts a day on one account: post this one by hand or move it.`;
    }
    if ((this.all.get(channelId) ?? 0) >= MASTODON_IN_ALL) {
      return `Mastodon takes ${MASTODON_IN_ALL} scheduled posts on one account: hand this one over later.`;
    }
    this.add(channelId, at);
    return null;
  }

  private add(channelId: string, at: number): void {
    const key = dayKey(channelId, at);
    this.days.set(key, (this.days.get(key) ?? 0) + 1);
    this.all.set(channelId, (this.all.get(channelId) ?? 0) + 1);
  }
}

function dayKey(channelId: string, at: number): string {
  return `${channelId} ${new Date(at).toISOString().slice(0, 10)}`;
}
