import type { RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { DeliveryId } from '../../../../core/model/ids';
import { useChipFocus } from './use-chip-focus';
import { useChipSelection } from './use-chip-selection';

export type LaneChips = ReturnType<typeof useLaneChips>;

/** The chips of a view: which has focus, and which are selected. */
export function useLaneChips(
  root: RefObject<HTMLElement | null>,
  lanes: readonly (readonly DeliveryRow[])[],
) {
  const rows = new Map<DeliveryId, DeliveryRow>(lanes.flat().map((row) => [row.id, row]));
  const focus = useChipFocus(root, rows);
  const selection = useChipSelection(lanes, rows, focus.lastFocused);
  return { rows, ...focus, ...selection };
}
