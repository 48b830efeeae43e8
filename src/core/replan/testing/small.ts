import { shippedPolicy } from './policy';
import { instantToWall } from '../../time';
import type { ReplanChannel, ReplanDelivery, ReplanInput } from '../types';

/** An instant from UTC words: '2026-03-10T09:00'. */
export function utc(words: string): number {
  return Date.parse(`${words}:00Z`);
}

/** A channel in UTC with a gap of an hour, no fallbacks, and 09:00, 12:00, 15:00, 18:00 as posting times. */
export function aChannel(id: string, changes: Partial<ReplanChannel> = {}): ReplanChannel {
  return {
    id,
    name: id,
    zone: 'UTC',
    gapMinutes: 60,
    dailyCap: null,
    postingTimes: null,
    quietHours: null,
    blackout: [],
    fallbacks: [],
    regions: [],
    ...changes,
  };
}

/** A flexible post of normal importance, scheduled on a channel at an instant. */
export function aDelivery(
  id: string,
  channelId: string,
  at: number,
  changes: Partial<ReplanDelivery> = {},
): ReplanDelivery {
  const zone = changes.zone ?? 'UTC';
  return {
    id,
    postId: `post-${id}`,
    channelId,
    at,
    zone,
    wall: instantToWall(at, zone),
    status: 'scheduled',
    timing: 'flexible',
    lastUseful: null,
    importance: 'normal',
    kind: 'news',
    campaignId: null,
    order: null,
    fit: {},
    title: id,
    ...changes,
  };
}

/** 'down' is out from 08:00 to 20:00 on Tuesday 10 March 2026; it is 08:00. */
export function anInput(changes: Partial<ReplanInput>): ReplanInput {
  return {
    now: utc('2026-03-10T08:00'),
    channels: [aChannel('down')],
    deliveries: [],
    outages: [{ channelIds: ['down'], from: utc('2026-03-10T08:00'), until: utc('2026-03-10T20:00') }],
    solemnDays: [],
    policy: shippedPolicy,
    ...changes,
  };
}
