import { useRef, type DragEvent } from 'react';
import { asPostId } from '../../../../core/model/ids';
import { useCalendarState } from '../calendar-state';
import { NO_CARRY } from '../view-model/moves';
import type { DragStart, LaneInput } from './lane-input-types';
import type { LaneChips } from './use-lane-chips';

export const DRAG_POST = 'application/x-holdfast-post';
export const DRAG_DELIVERIES = 'application/x-holdfast-deliveries';

/** What the pointer does to the chips of a view: take hold of some, carry them, drop them; and posts of the bank. */
export function useLaneDrag(input: LaneInput, { rows, chipOf, held }: LaneChips) {
  const grabbed = useRef<DragStart>({ clientX: 0, clientY: 0 });
  const { root, actions } = input;
  const calendar = useCalendarState;
  return {
    onDragStart(event: DragEvent): void {
      const row = chipOf(event.target);
      if (!row || row.status === 'published') return event.preventDefault();
      const ids = held(row).map((one) => one.id);
      event.dataTransfer.setData(DRAG_DELIVERIES, JSON.stringify(ids));
      event.dataTransfer.effectAllowed = 'move';
      grabbed.current = { clientX: event.clientX, clientY: event.clientY };
      calendar.getState().lift(new Set(ids), row.id, 'pointer');
    },
    onDragOver(event: DragEvent): void {
      const { lifted } = calendar.getState();
      if (lifted) {
        const lead = rows.get(lifted.lead);
        const carry = lead ? input.point(event, lead, grabbed.current) : null;
        if (carry === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        calendar.getState().carry(carry);
      } else if (event.dataTransfer.types.includes(DRAG_POST)) {
        overWithPost(event, input);
      }
    },
    onDragLeave(event: DragEvent): void {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || !root.current?.contains(to)) {
        calendar.getState().setBankOver(null);
        calendar.getState().carry(NO_CARRY);
      }
    },
    onDrop(event: DragEvent): void {
      const { lifted, bankDrag } = calendar.getState();
      event.preventDefault();
      calendar.getState().letGo();
      if (lifted) {
        const lead = rows.get(lifted.lead);
        const carry = lead ? input.point(event, lead, grabbed.current) : null;
        if (lead && carry) void actions.move(held(lead), lead, carry);
        return;
      }
      const post = event.dataTransfer.getData(DRAG_POST);
      const place = input.place(event);
      if (post !== '' && place) {
        void actions.fromBank(asPostId(post), bankDrag?.title ?? 'The post', place.channel, place.day);
      }
    },
    onDragEnd(): void {
      calendar.getState().letGo();
    },
  };
}

/** A post of the bank over a cell: it would land at the next free time there. */
function overWithPost(event: DragEvent, { place, actions }: LaneInput): void {
  const { bankDrag, bankOver, setBankOver } = useCalendarState.getState();
  const cell = place(event);
  if (!cell) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  if (bankOver?.channelId === cell.channel && bankOver.day === cell.day) return;
  const wall = actions.freeTime(cell.channel, cell.day);
  const title = bankDrag?.title ?? 'From the bank';
  setBankOver({ title, channelId: cell.channel, day: cell.day, wall });
}
