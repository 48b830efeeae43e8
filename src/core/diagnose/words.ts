import type { Capability } from './types';
import { MINUTE_MS } from '../time/units';
import { counted } from '../words/counting';

/** 'just now', '1 minute ago', '55 minutes ago', '2 hours 5 minutes ago', '3 days ago'; null: 'some time ago'. */
export function ageWords(ms: number | null): string {
  if (ms === null) return 'some time ago';
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  if (minutes === 0) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${counted(Math.floor(hours / 24), 'day')} ago`;
  const rest = minutes % 60;
  return `${counted(hours, 'hour')}${rest === 0 ? '' : ` ${counted(rest, 'minute')}`} ago`;
}

/** A capability as something a person does: 'logging in'. */
export const DOING: { readonly [Name in Capability]: string } = {
  publish: 'posting',
  media: 'uploading photos and videos',
  login: 'logging in',
  read: 'reading the feed',
  messages: 'private messages',
  ads: 'paid campaigns',
  api: 'posting through other tools',
};

/** What to do when that alone is broken. Source: outage practice, sections 1 and 3. */
export const CAPABILITY_ADVICE: { readonly [Name in Capability]: string } = {
  publish: 'Hold what is due there; the rest of your plan can go out.',
  media:
    'Offer a text-only version where it makes sense, and hold only the posts that need a photo or video.',
  login: 'Hold what is due there. Do not reset passwords: being logged out is part of this fault.',
  read: 'Hold what is due there until people can see it again.',
  messages: 'Posts can go out. Tell customers another way to reach you.',
  ads: 'Posts can go out. Stop or check your paid campaigns there.',
  api: 'Post manually in the platform’s own app.',
};
