import type { KeyboardEvent } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { titleOf } from '../../../../core/model/title';
import { useCalendarState } from '../calendar-state';
import { isArrow, landingWall, nextFocus, nextInColumns, NO_CARRY, type Carry } from '../view-model/moves';
import type { LaneInput } from './lane-input-types';
import type { LaneChips } from './use-lane-chips';

/** What the keys do to the chips of a view: go from one to the next, select, lift, carry, drop. */
export function laneKeys(input: LaneInput, chips: LaneChips): (event: KeyboardEvent) => void {
  const { lanes, actions } = input;
  const { rows, selection, lastFocused, chipOf, focusChip, select, toggle, held } = chips;

  function onKeyDown(event: KeyboardEvent): void {
    const row = chipOf(event.target);
    if (!row) return;
    if (useCalendarState.getState().lifted?.by === 'keys') return liftedKey(event, row, input, chips);
    if (isArrow(event.key) && !event.altKey && !event.metaKey) {
      event.preventDefault();
      const next = input.turned ? nextInColumns(lanes, row, event.key) : nextFocus(lanes, row, event.key);
      if (!next) return;
      if (event.shiftKey) select([...selection, row.id, next.id]);
      focusChip(next.id);
    } else if (event.key === ' ') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) return toggle(row.id);
      if (row.status === 'published')
        return actions.say('That post is already published, so it cannot move.');
      const ids = new Set(held(row).map((one) => one.id));
      useCalendarState.getState().lift(ids, row.id, 'keys');
      speak(input, row, NO_CARRY, ids.size);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      actions.open(row);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      const next = nextFocus(lanes, row, 'ArrowRight') ?? nextFocus(lanes, row, 'ArrowLeft');
      if (next) lastFocused.current = next.id;
      void actions.remove(held(row));
      select([]);
    } else if (event.key === 'Escape' && selection.size > 0) {
      select([]);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      select(rows.keys());
    }
  }
  return onKeyDown;
}

/** One key while a chip is lifted: a step, a lane, the drop, or back to where it was. */
function liftedKey(event: KeyboardEvent, lead: DeliveryRow, input: LaneInput, { held }: LaneChips): void {
  const { actions } = input;
  const { lifted, letGo } = useCalendarState.getState();
  if (!lifted) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    letGo();
    void actions.move(held(lead), lead, lifted.carry).then((moved) => {
      if (!moved) actions.say('Cancelled. Nothing moved.');
    });
  } else if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    letGo();
    actions.say('Cancelled. Nothing moved.');
  } else if (CARRYING.includes(event.key)) {
    event.preventDefault();
    const next = carried(event, lead, lifted.carry, input);
    if (next === null) return;
    useCalendarState.getState().carry(next);
    speak(input, lead, next, lifted.ids.size);
  }
}

const CARRYING = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** Where an arrow carries the lifted chip; null when there is nowhere to go. */
function carried(event: KeyboardEvent, lead: DeliveryRow, carry: Carry, input: LaneInput): Carry | null {
  const direction = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    return input.step(lead, carry, direction, event.shiftKey);
  }
  if (input.across) return input.across(lead, carry, direction, event.shiftKey);
  const channel = input.channels[input.channels.indexOf(carry.channelId ?? lead.channelId) + direction];
  return channel === undefined ? null : { ...carry, channelId: channel === lead.channelId ? null : channel };
}

/** Says in the status line where the lifted chip would land. */
function speak(input: LaneInput, lead: DeliveryRow, carry: Carry, count: number): void {
  const { words, actions } = input;
  const wall = landingWall(lead, carry);
  const lane = input.channelName(carry.channelId ?? lead.channelId);
  const others = count > 1 ? ` and ${count - 1} more` : '';
  actions.say(
    `“${titleOf(lead)}”${others}: ${words.day(wall.slice(0, 10))}, ${words.clock(wall)}, ${lane}. Enter to drop, Esc to cancel.`,
  );
}
