import {
  useEffect,
  useRef,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { ChannelId, DeliveryId, PostId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { useWindowState } from '../../../store/window-state';
import { titleOf } from '../../../../core/model/title';
import { isArrow, landingWall, nextFocus, nextInColumns, NO_CARRY, type Carry } from '../view-model/moves';
import { type CalendarWords } from '../view-model/words';
import { useCalendarState } from '../calendar-state';
import type { CalendarActions } from '../use-actions';

export const DRAG_POST = 'application/x-holdfast-post';
export const DRAG_DELIVERIES = 'application/x-holdfast-deliveries';

/** What differs between the days and the hours scale (and the month): how a step or a pointer carries. */
export interface LaneInput {
  readonly root: RefObject<HTMLElement | null>;
  /** Rows of each lane from top to bottom, each by instant. */
  readonly lanes: readonly (readonly DeliveryRow[])[];
  /** Channels from top to bottom; empty where a view has no lanes to change. */
  readonly channels: readonly ChannelId[];
  readonly words: CalendarWords;
  readonly actions: CalendarActions;
  channelName(id: ChannelId): string;
  /** One press of an arrow key: left or right. Null when there is nowhere to go. */
  step(lead: DeliveryRow, carry: Carry, direction: -1 | 1, wide: boolean): Carry | null;
  /** The same for up and down, where that means something other than the next lane. */
  across?(lead: DeliveryRow, carry: Carry, direction: -1 | 1, wide: boolean): Carry | null;
  /** Lanes stand side by side and time runs downwards: arrows mean accordingly. */
  readonly turned?: boolean;
  /** Where the pointer would put the lead. Null off the plan. */
  point(event: DragEvent, lead: DeliveryRow, grabbed: DragStart): Carry | null;
  /** The cell under the pointer, for bank posts. */
  place(event: DragEvent): { channel: ChannelId; day: LocalDate } | null;
}

export interface DragStart {
  readonly clientX: number;
  readonly clientY: number;
}

/** The listeners of a view of chips: one set for all of them. */
export function useLaneInput(input: LaneInput) {
  const { root, lanes, channels, words, actions } = input;
  const rows = new Map<DeliveryId, DeliveryRow>(lanes.flat().map((row) => [row.id, row]));
  const calendar = useCalendarState;
  const selection = useWindowState((state) => state.calendar.selection);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const hadFocus = useRef(false);
  const lastFocused = useRef<DeliveryId | null>(null);
  const grabbed = useRef<DragStart>({ clientX: 0, clientY: 0 });

  function chipOf(target: EventTarget | null): DeliveryRow | undefined {
    if (!(target instanceof Element)) return undefined;
    const id = target.closest<HTMLElement>('[data-delivery-id]')?.dataset['deliveryId'];
    return id === undefined ? undefined : rows.get(id as DeliveryId);
  }

  function elementOf(id: DeliveryId): HTMLElement | null {
    return root.current?.querySelector<HTMLElement>(`[data-delivery-id="${CSS.escape(id)}"]`) ?? null;
  }

  function focusChip(id: DeliveryId): void {
    const element = elementOf(id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  // One chip of the view is a tab stop. A moved chip is a new element: focus follows it there.
  useEffect(() => {
    const host = root.current;
    if (!host) return;
    const wanted = lastFocused.current;
    if (hadFocus.current && document.activeElement === document.body && wanted !== null) focusChip(wanted);
    const stop = host.querySelector<HTMLElement>('[data-delivery-id][tabindex="0"]');
    if (!stop) host.querySelector<HTMLElement>('[data-delivery-id]')?.setAttribute('tabindex', '0');
  });

  function select(ids: Iterable<DeliveryId>): void {
    setCalendar({ selection: new Set(ids) });
  }

  function toggle(id: DeliveryId): void {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    select(next);
  }

  /** From the last chip that had focus to this one, in its lane; across lanes both alone. */
  function selectTo(row: DeliveryRow): void {
    const from = lastFocused.current;
    const lane = lanes.find((one) => one.some((other) => other.id === row.id)) ?? [];
    const a = lane.findIndex((one) => one.id === from);
    const b = lane.findIndex((one) => one.id === row.id);
    const between = a < 0 ? [row] : lane.slice(Math.min(a, b), Math.max(a, b) + 1);
    select([...selection, ...between.map((one) => one.id)]);
  }

  /** All selected, when the one taken hold of is among them; else that one alone. */
  function held(row: DeliveryRow): DeliveryRow[] {
    if (!selection.has(row.id)) return [row];
    return [...selection].flatMap((id) => rows.get(id) ?? []);
  }

  function speak(lead: DeliveryRow, carry: Carry, count: number): void {
    const wall = landingWall(lead, carry);
    const lane = input.channelName(carry.channelId ?? lead.channelId);
    const others = count > 1 ? ` and ${count - 1} more` : '';
    actions.say(
      `“${titleOf(lead)}”${others}: ${words.day(wall.slice(0, 10))}, ${words.clock(wall)}, ${lane}. Enter to drop, Esc to cancel.`,
    );
  }

  function onLiftedKey(event: KeyboardEvent, lead: DeliveryRow): void {
    const lifted = calendar.getState().lifted;
    if (!lifted) return;
    const { carry } = lifted;
    let next: Carry | null = null;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      next = input.step(lead, carry, event.key === 'ArrowLeft' ? -1 : 1, event.shiftKey);
    } else if (input.across && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      next = input.across(lead, carry, event.key === 'ArrowUp' ? -1 : 1, event.shiftKey);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const at = channels.indexOf(carry.channelId ?? lead.channelId) + (event.key === 'ArrowUp' ? -1 : 1);
      const channel = channels[at];
      if (channel !== undefined) next = { ...carry, channelId: channel === lead.channelId ? null : channel };
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      calendar.getState().letGo();
      void actions.move(held(lead), lead, carry).then((moved) => {
        if (!moved) actions.say('Cancelled. Nothing moved.');
      });
      return;
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      calendar.getState().letGo();
      actions.say('Cancelled. Nothing moved.');
      return;
    } else {
      return;
    }
    event.preventDefault();
    if (next === null) return;
    calendar.getState().carry(next);
    speak(lead, next, lifted.ids.size);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = chipOf(event.target);
    if (!row) return;
    if (calendar.getState().lifted?.by === 'keys') return onLiftedKey(event, row);
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
      calendar.getState().lift(ids, row.id, 'keys');
      speak(row, NO_CARRY, ids.size);
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

  return {
    onKeyDown,
    onFocus(event: { target: EventTarget }): void {
      const row = chipOf(event.target);
      if (!row || !(event.target instanceof HTMLElement)) return;
      hadFocus.current = true;
      lastFocused.current = row.id;
      for (const old of root.current?.querySelectorAll('[data-delivery-id][tabindex="0"]') ?? []) {
        if (old !== event.target) old.setAttribute('tabindex', '-1');
      }
      event.target.setAttribute('tabindex', '0');
    },
    onBlur(event: { target: EventTarget; relatedTarget: EventTarget | null }): void {
      // A chip that is taken away while it has focus leaves no one behind: that is not a blur of ours.
      if (event.relatedTarget !== null || (event.target instanceof Element && event.target.isConnected)) {
        hadFocus.current = false;
        if (calendar.getState().lifted?.by === 'keys') calendar.getState().letGo();
      }
    },
    onClick(event: MouseEvent): void {
      const row = chipOf(event.target);
      if (!row) return;
      if (event.ctrlKey || event.metaKey) toggle(row.id);
      else if (event.shiftKey) selectTo(row);
      else actions.open(row);
    },
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
      const { lifted, bankDrag, bankOver } = calendar.getState();
      if (lifted) {
        const lead = rows.get(lifted.lead);
        const carry = lead ? input.point(event, lead, grabbed.current) : null;
        if (carry === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        calendar.getState().carry(carry);
      } else if (event.dataTransfer.types.includes(DRAG_POST)) {
        const place = input.place(event);
        if (!place) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        if (bankOver?.channelId === place.channel && bankOver.day === place.day) return;
        const wall = actions.freeTime(place.channel, place.day);
        const title = bankDrag?.title ?? 'From the bank';
        calendar.getState().setBankOver({ title, channelId: place.channel, day: place.day, wall });
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
      const post = event.dataTransfer.getData(DRAG_POST) as PostId | '';
      const place = input.place(event);
      if (post !== '' && place) {
        void actions.fromBank(post, bankDrag?.title ?? 'The post', place.channel, place.day);
      }
    },
    onDragEnd(): void {
      calendar.getState().letGo();
    },
  };
}
