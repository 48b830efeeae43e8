import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';

/** What a line of the list is: a delivery, or the head of a day. */
export type ListItem =
  | { readonly kind: 'row'; readonly key: string; readonly row: DeliveryRow }
  | { readonly kind: 'day'; readonly key: string; readonly day: LocalDate; readonly count: number };

/** Lines in order, with a head before each run of deliveries of one day when they are grouped. */
export function listItems(rows: readonly DeliveryRow[], grouped: boolean): readonly ListItem[] {
  if (!grouped) return rows.map((row) => ({ kind: 'row', key: row.id, row }));
  // By instant a far zone's evening may stand among the next day's posts: runs of one day are put together.
  const order = new Map<LocalDate, DeliveryRow[]>();
  for (const row of rows) {
    const held = order.get(row.day);
    if (held) held.push(row);
    else order.set(row.day, [row]);
  }
  return [...order].flatMap(([day, held]): ListItem[] => [
    { kind: 'day', key: `day-${day}`, day, count: held.length },
    ...held.map((row): ListItem => ({ kind: 'row', key: row.id, row })),
  ]);
}
