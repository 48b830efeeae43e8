import type { MouseEvent } from 'react';
import type { LaneInput } from './lane-input-types';
import { laneKeys } from './lane-keys';
import { useLaneChips } from './use-lane-chips';
import { useLaneDrag } from './use-lane-drag';

/** The listeners of a view of chips: one set for all of them. */
export function useLaneInput(input: LaneInput) {
  const chips = useLaneChips(input.root, input.lanes);
  const drag = useLaneDrag(input, chips);
  return {
    onKeyDown: laneKeys(input, chips),
    onFocus: chips.onFocus,
    onBlur: chips.onBlur,
    onClick(event: MouseEvent): void {
      const row = chips.chipOf(event.target);
      if (!row) return;
      if (event.ctrlKey || event.metaKey) chips.toggle(row.id);
      else if (event.shiftKey) chips.selectTo(row);
      else input.actions.open(row);
    },
    ...drag,
  };
}
