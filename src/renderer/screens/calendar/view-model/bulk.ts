import type { DeliveryId, PostId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';

/** The posts behind some deliveries, each once, in order. */
export function postIdsOf(rows: readonly DeliveryRow[]): readonly PostId[] {
  return [...new Set(rows.map((row) => row.postId))];
}

/**
 * The selection after a press in a list: plain takes one, Ctrl adds or takes away, Shift takes all from the last
 * one pressed.
 * @param order ids as the list shows them
 */
export function pressed(
  order: readonly DeliveryId[],
  selection: ReadonlySet<DeliveryId>,
  last: DeliveryId | null,
  id: DeliveryId,
  keys: { readonly ctrl: boolean; readonly shift: boolean },
): ReadonlySet<DeliveryId> {
  const from = last === null ? -1 : order.indexOf(last);
  if (keys.shift && from >= 0) {
    const to = order.indexOf(id);
    return new Set([
      ...(keys.ctrl ? selection : []),
      ...order.slice(Math.min(from, to), Math.max(from, to) + 1),
    ]);
  }
  if (!keys.ctrl) return new Set([id]);
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}
