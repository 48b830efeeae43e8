import type { PickedFile } from '../../preload/contract';
import { create } from 'zustand';
import type { ChannelId, DeliveryId, PostId } from '../../core/model/ids';
import type { LocalDate } from '../../core/time/types';
import { NO_FILTERS, type CalendarFilters } from '../../core/calendar/filters';
import type { GoodTime } from '../../core/delivery-rules';
import type { BulkScope } from '../../core/tailor';
import type { Broken } from './queries/delivery-rules';

export type Screen = 'calendar' | 'bank' | 'days' | 'outage' | 'handover' | 'team' | 'settings';
export type CalendarView = 'lanes' | 'week' | 'month' | 'quarter' | 'list' | 'todo';
/** A part of the composer that somebody comes for. */
export type ComposerPart = 'media' | 'approval';
/** What the hand-over screen is used for: tell the schedulers by file or directly, hear what they did, or do without them. */
export type HandoverView = 'tell' | 'outbox' | 'happened' | 'copy';

export interface Notice {
  readonly text: string;
  readonly tone: 'neutral' | 'care';
  /** Offer to take the last command back. */
  readonly undo?: boolean;
  /** What can be done instead of what was refused. */
  readonly instead?: Instead;
}

/** Other times for what was refused, and the same by decision. */
export interface Instead {
  readonly times: readonly GoodTime[];
  /** @param label as the time stands on its button */
  take(time: GoodTime, label: string): void;
  /** Null where nobody here may have it all the same. */
  readonly insist: (() => void) | null;
}

/** What is to be looked at after the last command placed deliveries. */
export interface PlacedNotice {
  readonly found: readonly Broken[];
  readonly total: number;
}

export interface CalendarState {
  readonly view: CalendarView;
  readonly scale: 'days' | 'hours';
  /** First day shown in lanes and list, a day of the month in month view; null until a workspace says today. */
  readonly anchor: LocalDate | null;
  readonly filters: CalendarFilters;
  readonly selection: ReadonlySet<DeliveryId>;
  readonly bankOpen: boolean;
}

export interface ComposerTarget {
  readonly postId: PostId;
  readonly channelId: ChannelId | null;
  readonly part: ComposerPart | null;
}

/** What is of this window only: never stored in the plan, never synced. */
export interface WindowState {
  readonly screen: Screen;
  readonly handoverView: HandoverView;
  readonly composer: ComposerTarget | null;
  readonly calendar: CalendarState;
  readonly notice: Notice | null;
  readonly placed: PlacedNotice | null;
  readonly paletteOpen: boolean;
  /** A file being brought in: its preview is open. */
  readonly importing: (PickedFile & { readonly from?: File }) | null;
  setScreen(screen: Screen): void;
  /** Go to the hand-over screen, to one of its views. */
  openHandover(view: HandoverView): void;
  openComposer(postId: PostId, channelId?: ChannelId | null, part?: ComposerPart | null): void;
  closeComposer(): void;
  setCalendar(change: Partial<CalendarState>): void;
  notify(notice: Notice | null): void;
  setPlaced(placed: PlacedNotice | null): void;
  setPaletteOpen(open: boolean): void;
  setImporting(file: { name: string; bytes: Uint8Array } | null): void;
  /** Many texts are to be mended: those still to go out, or those in the bank. */
  readonly fixing: BulkScope | null;
  setFixing(scope: BulkScope | null): void;
  /** Forget what belonged to the workspace before. */
  reset(): void;
}

const fresh = {
  screen: 'calendar',
  handoverView: 'tell',
  composer: null,
  calendar: {
    view: 'lanes',
    scale: 'days',
    anchor: null,
    filters: NO_FILTERS,
    selection: new Set<DeliveryId>(),
    bankOpen: false,
  },
  notice: null,
  placed: null,
  paletteOpen: false,
  importing: null,
  fixing: null,
} satisfies Partial<WindowState>;

export const useWindowState = create<WindowState>((set) => ({
  ...fresh,
  setScreen: (screen) => set({ screen }),
  openHandover: (handoverView) => set({ screen: 'handover', handoverView }),
  openComposer: (postId, channelId = null, part = null) => set({ composer: { postId, channelId, part } }),
  closeComposer: () => set({ composer: null }),
  setCalendar: (change) => set((state) => ({ calendar: { ...state.calendar, ...change } })),
  notify: (notice) => set({ notice }),
  setPlaced: (placed) => set({ placed }),
  setPaletteOpen: (paletteOpen) => set({ paletteOpen }),
  setImporting: (importing) => set({ importing }),
  setFixing: (fixing) => set({ fixing }),
  reset: () => set(fresh),
}));
