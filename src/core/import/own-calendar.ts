import type { Instant } from '../time/types';
import { wallToInstant } from '../time';
import type { ImportItem, ImportPreview, SkippedRow } from './types';

/** How our own calendar files name a delivery (`src/core/export/calendar-file.ts`). */
const OWN_UID = /^(.+)@holdfast$/;

/** The delivery that an event of our own calendar file stands for; null for every other row. */
export function ownDeliveryId({ key }: Pick<ImportItem, 'key'>): string | null {
  return OWN_UID.exec(key)?.[1] ?? null;
}

/**
 * The preview without the events that this plan wrote itself: a calendar file that comes back doubles nothing. One
 * that was moved in the calendar meanwhile is listed and changes nothing, because the file holds too little of a
 * post to say what else was meant.
 *
 * @param standing when each delivery of the plan that is not deleted goes out, by id
 */
export function withoutOwnEvents(
  preview: ImportPreview,
  standing: ReadonlyMap<string, Instant>,
): ImportPreview {
  const moved: SkippedRow[] = [];
  const items = preview.source.items.filter((item) => {
    const at = standing.get(ownDeliveryId(item) ?? '');
    if (at === undefined) return true;
    const [delivery] = item.deliveries;
    if (delivery === undefined || wallToInstant(delivery.wall, delivery.zone).at === at) return false;
    const reason = 'this post is in the plan already, at another time: move it there';
    moved.push({ row: item.row, reason, cells: [item.post.title ?? '', delivery.wall] });
    return false;
  });
  const left = preview.source.items.length - items.length;
  if (left === 0) return preview;
  const { counts } = preview;
  return {
    ...preview,
    source: { ...preview.source, items },
    skipped: [...preview.skipped, ...moved],
    counts: {
      ...counts,
      posts: items.length,
      deliveries: items.reduce((sum, item) => sum + item.deliveries.length, 0),
      skipped: counts.skipped + moved.length,
    },
  };
}
