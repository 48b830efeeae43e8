import { expect } from 'vitest';
import { creationsOf } from '../../../src/core/schedulers-api';
import { handoverItemsAfter } from '../../../src/core/export';
import { newHandoverId } from '../../../src/core/model/ids';
import type { Delivery, DeliveryRow } from '../../../src/core/model/delivery';
import type { Handover } from '../../../src/core/model/handover';
import type { Post } from '../../../src/core/model/post';
import { readState, reconcile } from '../../../src/core/reconcile';
import type { StateStatus } from '../../../src/core/reconcile';
import { channel, item } from '../export/items';

export const fb = channel('fb', 'facebook', 'Bramble & Rye', {
  schedulerProfile: { buffer: 'Bramble Facebook' },
});

export const x = channel('x', 'x', '@bramble', { handle: '@bramble' });

export const CHANNELS = [fb, x];

export const NOW = Date.UTC(2026, 10, 27, 16, 31);

export function delivery(
  id: string,
  wall: string,
  text: string,
  more: Partial<Delivery> = {},
  post: Partial<Post> = {},
  on = fb,
): DeliveryRow {
  const one = item(id, on, wall, text, post, more);
  const { title, timing, lastUseful, importance, kind, campaignId, order, labels } = one.post;
  return {
    ...one.delivery,
    day: wall.slice(0, 10),
    title,
    text,
    ownText: false,
    timing,
    lastUseful,
    importance,
    kind,
    campaignId,
    order,
    labels,
    mediaKind: 'none',
    gone: one.delivery.deletedAt === null ? 0 : 1,
    conflicted: false,
  };
}

export interface Said {
  readonly channel?: string;
  readonly text?: string;
  readonly at?: string;
  readonly status: StateStatus;
  readonly sentAt?: string;
  readonly url?: string;
  readonly remoteId?: string;
}

export function compare(
  deliveries: readonly DeliveryRow[],
  said: readonly Said[],
  more: { readonly now?: number; readonly handovers?: readonly Handover[] } = {},
) {
  const text = JSON.stringify(said.map((row) => ({ channel: 'fb', ...row })));
  const read = readState(text, { channels: CHANNELS, scheduler: 'buffer' });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.skipped).toEqual([]);
  const { now = NOW, handovers = [] } = more;
  const { rows: state } = read.value;
  return reconcile({ deliveries, handovers, channels: CHANNELS, state, now, scheduler: 'buffer' });
}

export function handover(...deliveries: readonly DeliveryRow[]): Handover {
  const items = deliveries.map((row) => ({
    ...item(row.key ?? '', fb, row.wall, row.text),
    delivery: row,
  }));
  return {
    id: newHandoverId(() => 'h1'),
    scheduler: 'buffer',
    zone: 'Europe/London',
    at: 1,
    by: 'Ann',
    items: handoverItemsAfter(creationsOf(items)),
    ticked: [],
    deletedAt: null,
  };
}

export type Result = ReturnType<typeof compare>;

export const outcomes = ({ outcomes: all }: Result) => all.map(({ key, outcome }) => [key, outcome]);

export const todos = ({ outcomes: all }: Result) => all.map(({ todo }) => todo);

export const AT = '2026-11-27T15:00';

export const DUE = '2026-11-27T15:00:00Z';

export const plain = delivery('a', AT, 'Ask us anything');
