import { changeSet, handoverItemsAfter } from '../../../src/core/export';
import type { ApiScheduler } from '../../../src/core/schedulers';
import type { Change, ExportItem } from '../../../src/core/export';
import { newHandoverId } from '../../../src/core/model/ids';
import type { Handover } from '../../../src/core/model/handover';
import { buildRequests, creationsOf } from '../../../src/core/schedulers-api';
import type { RequestOptions, RequestSet } from '../../../src/core/schedulers-api';
import { wallToInstant } from '../../../src/core/time';
import { channel } from './items';

export const NOW = Date.UTC(2026, 10, 27, 8);

export const ACCOUNTS = { postiz: 'int-1', 'buffer-api': 'buf-1' };

export const x = channel('x', 'x', '@bramble', { schedulerProfile: ACCOUNTS });

export const li = channel('li', 'linkedin', 'Bramble & Rye', { schedulerProfile: ACCOUNTS, order: 1 });

export const masto = channel('masto', 'mastodon', '@bramble@example.social', { order: 2 });

export const ig = channel('ig', 'instagram', 'bramble', { schedulerProfile: ACCOUNTS, order: 3 });

export function build(
  scheduler: ApiScheduler,
  changes: readonly Change[],
  items: readonly ExportItem[],
  more: Partial<RequestOptions> = {},
): RequestSet {
  return buildRequests(scheduler, changes, { items, now: NOW, ...more });
}

export function create(
  scheduler: ApiScheduler,
  items: readonly ExportItem[],
  more: Partial<RequestOptions> = {},
) {
  return build(scheduler, creationsOf(items), items, more);
}

/** What must be told after `before` was handed over and the plan became `after`. */
export function between(before: readonly ExportItem[], after: readonly ExportItem[]): Change[] {
  const told: Handover = {
    id: newHandoverId(() => 'h'),
    scheduler: 'postiz',
    zone: 'Europe/London',
    at: 1,
    by: 'Ann',
    items: handoverItemsAfter(creationsOf(before)),
    ticked: [],
    deletedAt: null,
  };
  return changeSet(after, [told], { scheduler: 'postiz', now: NOW });
}

export function moved(one: ExportItem, wall: string): ExportItem {
  return { ...one, delivery: { ...one.delivery, wall, at: wallToInstant(wall, one.delivery.zone).at } };
}

export const cancelled = (one: ExportItem): ExportItem => ({
  ...one,
  delivery: { ...one.delivery, status: 'cancelled' },
});

export const reworded = (one: ExportItem, text: string): ExportItem => ({
  ...one,
  post: { ...one.post, text },
});

export const inTheirBooks = (one: ExportItem, id: string): ExportItem => ({
  ...one,
  delivery: { ...one.delivery, extra: { remoteIds: { postiz: id, mastodon: id, 'buffer-api': id } } },
});

export const why = ({ blocked }: RequestSet) => blocked.map(({ key, reason }) => [key, reason]);

export const calls = ({ requests }: RequestSet) =>
  requests.map(({ method, path, after }) => [method, path, after]);
