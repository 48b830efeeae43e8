import type { Instant } from '../../time/types';
import type { TransportResult, OutboxItem, Outcome, RemoteStanding } from '../types';
import { firstReading, isGood, ODD, refusal } from './transport-result';
import { fields, instant, listed, longText, text } from './read';

/** Mastodon on one request. Source: docs/formats/schedulers.md. */
export function mastodonAnswer(item: OutboxItem, heard: TransportResult, now: Instant): Outcome {
  const read = firstReading(heard, now);
  if (!isGood(read)) return read;
  const { status, json } = read;
  if (status === 404 && item.verb !== 'make') {
    return { kind: 'verify', why: 'Mastodon does not know that post any more: its list tells.' };
  }
  if (status >= 300) return refusal(status, json);
  const said = fields(json);
  if (said === null) return ODD;
  if (item.verb === 'remove') return { kind: 'done', remoteIds: [null], note: '' };
  const id = text(said['id']);
  if (id === null) return ODD;
  const at = instant(said['scheduled_at']);
  if (at !== null) return { kind: 'done', remoteIds: [id], note: '' };
  // A post instead of a planned one: it is out.
  if (text(said['created_at']) === null) return ODD;
  return { kind: 'done', remoteIds: [id], note: item.sendNow ? '' : 'Mastodon published it at once.' };
}

/** Null when the answer is no list of planned posts. */
export function mastodonList(json: unknown): readonly RemoteStanding[] | null {
  return (
    listed(json)?.flatMap((one): RemoteStanding[] => {
      const post = fields(one);
      const id = text(post?.['id']);
      if (post === null || id === null) return [];
      const words = longText(fields(post['params'])?.['text']) ?? '';
      return [{ id, place: '', at: instant(post['scheduled_at']), words, state: 'queued', group: null }];
    }) ?? null
  );
}

/** The account's own name; null when the answer is none of an account. */
export function mastodonAccount(json: unknown): { readonly id: string; readonly name: string } | null {
  const said = fields(json);
  const id = text(said?.['id']);
  const name = text(said?.['acct']) ?? text(said?.['username']);
  return id === null || name === null ? null : { id, name };
}
