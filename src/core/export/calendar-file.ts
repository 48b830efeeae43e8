import type { DayOccurrence } from '../days/types';
import type { Instant } from '../time/types';
import { platformOrGeneric } from '../platform';
import { addDays } from '../time';
import type { IcsProperty } from '../formats/ics-write';
import { icsDate, icsEscape, icsUtc, writeIcs } from '../formats/ics-write';
import { nameOfItem, isPublic, textOfItem } from './item-text';
import type { Change, ExportItem } from './types';
import { MINUTE_MS } from '../time/units';

const EVENT_MINUTES = 15;
/** Sequence numbers count minutes from here, so that they stay small and only ever grow. */
const SEQUENCE_FROM = Date.UTC(2026, 0, 1);

/**
 * Deliveries as events in world time. The id of the delivery is the event's for good, and the sequence number
 * grows with every change of the post, so that a calendar updates instead of doubling. Notes are not in it.
 */
export function deliveriesToIcs(items: readonly ExportItem[], now: Instant, name: string): string {
  return writeIcs(
    items.map((item) => event(item, now)),
    name,
  );
}

function event(item: ExportItem, now: Instant): IcsProperty[] {
  const { delivery, post, channel } = item;
  const lines: IcsProperty[] = [
    ...frame(delivery.id, delivery.at, now, post.updatedAt),
    ['SUMMARY', icsEscape(`${platformOrGeneric(channel.platform).name}: ${nameOfItem(item)}`)],
    ['DESCRIPTION', icsEscape(textOfItem(item))],
    ['STATUS', delivery.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'],
    ['X-HOLDFAST-CHANNEL', icsEscape(channel.key ?? channel.name)],
  ];
  if (post.labels.length > 0) lines.push(['CATEGORIES', post.labels.map(icsEscape).join(',')]);
  // A line break in an address would end the property: such an address is none.
  if (/^\S+$/.test(post.link)) lines.push(['URL', post.link]);
  for (const media of post.media) {
    if (isPublic(media) && /^\S+$/.test(media.url)) lines.push(['ATTACH', media.url]);
  }
  return lines;
}

function frame(id: string, at: Instant, now: Instant, changedAt: Instant): IcsProperty[] {
  return [
    ['UID', `${id}@holdfast`],
    ['DTSTAMP', icsUtc(now)],
    ['DTSTART', icsUtc(at)],
    ['DTEND', icsUtc(at + EVENT_MINUTES * MINUTE_MS)],
    ['SEQUENCE', String(Math.max(0, Math.floor((changedAt - SEQUENCE_FROM) / MINUTE_MS)))],
  ];
}

/** Changes as events: what is new or moved as it is now, what is cancelled with STATUS:CANCELLED. */
export function changesToIcs(
  changes: readonly Change[],
  items: readonly ExportItem[],
  now: Instant,
  name: string,
): string {
  const byId = new Map(items.map((item) => [item.delivery.id, item]));
  const created = new Set(changes.flatMap(({ kind, deliveryId }) => (kind === 'create' ? [deliveryId] : [])));
  const events = changes.flatMap((change) => {
    if (change.kind === 'cancel') {
      // On another channel now: the event of that name is brought up to date below, and must stand only once.
      if (created.has(change.deliveryId)) return [];
      const lines: IcsProperty[] = [
        ...frame(change.deliveryId, change.at, now, now),
        ['SUMMARY', icsEscape(change.title)],
        ['STATUS', 'CANCELLED'],
      ];
      return [lines];
    }
    const item = byId.get(change.deliveryId);
    return item === undefined ? [] : [event(item, now)];
  });
  return writeIcs(events, name);
}

/** Awareness days and holidays as whole-day events; the end of one is exclusive. */
export function daysToIcs(days: readonly DayOccurrence[], now: Instant): string {
  return writeIcs(
    days.map((day) => {
      const lines: IcsProperty[] = [
        ['UID', `${day.id}-${day.from}@holdfast`],
        ['DTSTAMP', icsUtc(now)],
        ['DTSTART;VALUE=DATE', icsDate(day.from)],
        ['DTEND;VALUE=DATE', icsDate(addDays(day.to, 1))],
        ['SUMMARY', icsEscape(day.name)],
        ['TRANSP', 'TRANSPARENT'],
      ];
      if (day.categories.length > 0) lines.push(['CATEGORIES', day.categories.map(icsEscape).join(',')]);
      return lines;
    }),
    'Days',
  );
}
