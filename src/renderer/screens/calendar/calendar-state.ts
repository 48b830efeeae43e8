import { create } from 'zustand';
import type { ChannelId, DeliveryId, OutageId } from '../../../core/model/ids';
import type { LocalDate } from '../../../core/time/types';
import { NO_CARRY, type Carry } from './view-model/moves';
import type { Span } from './view-model/dates';

/** Deliveries taken hold of, by keys or by pointer, and where they would land. */
export interface Lifted {
  readonly ids: ReadonlySet<DeliveryId>;
  readonly lead: DeliveryId;
  readonly by: 'keys' | 'pointer';
  readonly carry: Carry;
}

/** A bank post held over a cell. */
export interface BankOver {
  readonly title: string;
  readonly channelId: ChannelId;
  readonly day: LocalDate;
  readonly wall: string;
}

/** What only this screen needs to know, kept while the window is open. */
interface CalendarState {
  readonly span: Span;
  readonly folded: ReadonlySet<ChannelId>;
  readonly lifted: Lifted | null;
  readonly bankOver: BankOver | null;
  /** The bank post being dragged: browsers hide what is dragged until it is dropped. */
  readonly bankDrag: { readonly title: string } | null;
  readonly groupByDay: boolean;
  /** Outages whose band has been drawn once. */
  readonly seenOutages: ReadonlySet<OutageId>;
  setSpan(span: Span): void;
  toggleFold(channel: ChannelId): void;
  lift(ids: ReadonlySet<DeliveryId>, lead: DeliveryId, by: Lifted['by']): void;
  carry(carry: Carry): void;
  letGo(): void;
  setBankOver(over: BankOver | null): void;
  setBankDrag(drag: { title: string } | null): void;
  setGroupByDay(on: boolean): void;
  seeOutage(outage: OutageId): void;
}

export const useCalendarState = create<CalendarState>((set) => ({
  span: 7,
  folded: new Set(),
  lifted: null,
  bankOver: null,
  bankDrag: null,
  groupByDay: true,
  seenOutages: new Set(),
  setSpan: (span) => set({ span }),
  toggleFold: (channel) =>
    set(({ folded }) => {
      const next = new Set(folded);
      if (!next.delete(channel)) next.add(channel);
      return { folded: next };
    }),
  lift: (ids, lead, by) => set({ lifted: { ids, lead, by, carry: NO_CARRY } }),
  carry: (carry) =>
    set(({ lifted }) =>
      lifted === null || sameCarry(lifted.carry, carry) ? {} : { lifted: { ...lifted, carry } },
    ),
  letGo: () => set({ lifted: null, bankOver: null }),
  setBankOver: (bankOver) => set({ bankOver }),
  setBankDrag: (bankDrag) => set({ bankDrag }),
  setGroupByDay: (groupByDay) => set({ groupByDay }),
  seeOutage: (outage) => set(({ seenOutages }) => ({ seenOutages: new Set([...seenOutages, outage]) })),
}));

function sameCarry(a: Carry, b: Carry): boolean {
  return a.days === b.days && a.minutes === b.minutes && a.channelId === b.channelId;
}
