import type { DragEvent, RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { ChannelId } from '../../../../core/model/ids';
import type { LocalDate } from '../../../../core/time/types';
import type { CalendarActions } from '../use-actions';
import type { Carry } from '../view-model/moves';
import type { CalendarWords } from '../view-model/words';

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
