import type { ApiScheduler } from '../schedulers/formats';
import { isJsonObject, type Json, type JsonObject } from '../json';
import type { Instant } from '../time/types';
import { wordsOf } from '../schedulers-api/html';
import type { OutboxItem } from './types';

/** What one delivery's share of a request says: place, words without mark-up, number there. */
export interface SaidOf {
  readonly place: string;
  readonly words: string | null;
  readonly remoteId: string | null;
}

/** Reads back what a request says of its `index`th delivery. */
export function saidBy(scheduler: ApiScheduler, path: string, body: Json, index: number): SaidOf {
  const fields = isJsonObject(body) ? body : {};
  if (scheduler === 'postiz') {
    const post = objectAt(listOf(fields['posts']), index);
    const value = objectAt(listOf(post['value']), 0);
    const content = textOf(value['content']);
    return {
      place: textOf(isJsonObject(post['integration']) ? post['integration']['id'] : undefined) ?? '',
      words: content === null ? null : wordsOf(content),
      remoteId: textOf(value['id']) ?? lastOf(path, '/posts/'),
    };
  }
  if (scheduler === 'mastodon') {
    return { place: '', words: textOf(fields['status']), remoteId: lastOf(path, '/scheduled_statuses/') };
  }
  const variables = isJsonObject(fields['variables']) ? fields['variables'] : {};
  const input = isJsonObject(variables['input']) ? variables['input'] : {};
  return {
    place: textOf(input['channelId']) ?? '',
    words: textOf(input['text']),
    remoteId: textOf(input['id']),
  };
}

/**
 * The body as it goes out now: only for the parts that are still open, at once where a person chose that, with what
 * earlier answers said of files. Null while something that it needs is not known.
 */
export function bodyOf(
  item: OutboxItem,
  items: readonly OutboxItem[],
  organization: string | null,
  now: Instant,
): Json {
  const kept = new Map(
    items.flatMap((one) =>
      one.batch === item.batch && one.keep !== null && one.kept !== null
        ? [[one.keep, one.kept] as const]
        : [],
    ),
  );
  const known = (name: string): string | null => {
    if (name === 'organization') return organization;
    const [keep = '', field = ''] = name.split('.');
    const value = kept.get(keep)?.[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  return filled(shaped(item, now), known);
}

function shaped(item: OutboxItem, now: Instant): Json {
  const { body, scheduler, parts, sendNow } = item;
  if (!isJsonObject(body)) return body;
  if (scheduler === 'postiz') {
    if (!('posts' in body)) return body;
    const posts = listOf(body['posts']).filter((_post, at) => parts[at]?.state === 'open');
    return { ...body, posts, ...(sendNow ? { type: 'now', date: new Date(now).toISOString() } : {}) };
  }
  if (!sendNow) return body;
  if (scheduler === 'mastodon') {
    const { scheduled_at: _left, ...atOnce } = body;
    return atOnce;
  }
  const variables = isJsonObject(body['variables']) ? body['variables'] : {};
  const { dueAt: _due, ...input } = isJsonObject(variables['input']) ? variables['input'] : {};
  return { ...body, variables: { ...variables, input: { ...input, mode: 'shareNow' } } };
}

/** Places still open in what is to be sent: an upload's answer, an organisation, a channel's number. */
export function openNames(body: Json): string[] {
  const names = new Set<string>();
  filled(body, (name) => {
    names.add(name);
    return null;
  });
  return [...names];
}

function filled(value: Json, known: (name: string) => string | null): Json {
  if (typeof value === 'string') {
    const name = /^\{\{([\w:.-]+)\}\}$/.exec(value)?.[1];
    return name === undefined ? value : (known(name) ?? value);
  }
  if (Array.isArray(value)) return value.map((one: Json) => filled(one, known));
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, known)]));
  }
  return value;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function objectAt(list: readonly Json[], at: number): JsonObject {
  const found = list[at];
  return isJsonObject(found) ? found : {};
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The number behind `prefix` in a path; null where the path is another. */
function lastOf(path: string, prefix: string): string | null {
  const at = path.indexOf(prefix);
  if (at < 0) return null;
  try {
    return decodeURIComponent(path.slice(at + prefix.length)) || null;
  } catch {
    return null;
  }
}
