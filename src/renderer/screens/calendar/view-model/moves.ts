import type { CommandInputs } from '../../../../core/commands';
import type { ChannelId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { WallTime } from '../../../../core/time/types';
import { addDaysToWall, instantToWall } from '../../../../core/time';
import { DAY_MS, MINUTE_MS } from '../../../../core/time/units';

/** How far lifted deliveries are carried. Days keep the wall time, minutes move the instant. */
export interface Carry {
  readonly days: number;
  readonly minutes: number;
  /** Another lane for those that stood in the lead's lane; null to stay. */
  readonly channelId: ChannelId | null;
}

export const NO_CARRY: Carry = { days: 0, minutes: 0, channelId: null };

export function isStill(carry: Carry): boolean {
  return carry.days === 0 && carry.minutes === 0 && carry.channelId === null;
}

/** The wall time that a delivery gets, in its own zone. */
export function landingWall(row: Pick<DeliveryRow, 'at' | 'wall' | 'zone'>, carry: Carry): WallTime {
  const wall = carry.minutes === 0 ? row.wall : instantToWall(row.at + carry.minutes * MINUTE_MS, row.zone);
  return carry.days === 0 ? wall : addDaysToWall(wall, carry.days);
}

/**
 * What the move command is told. What is out already stays: its time is history.
 * @param lead the one that was taken hold of; only deliveries of its lane change lanes with it
 */
export function movesOf(
  rows: readonly DeliveryRow[],
  lead: DeliveryRow,
  carry: Carry,
): CommandInputs['delivery.move']['moves'] {
  return rows
    .filter((row) => row.status !== 'published')
    .map((row) => ({
      id: row.id,
      wall: landingWall(row, carry),
      zone: row.zone,
      ...(carry.channelId !== null && row.channelId === lead.channelId ? { channelId: carry.channelId } : {}),
    }));
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isArrow(key: string): key is Arrow {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/**
 * Where focus goes from one delivery: left and right in time within its lane, up and down to the nearest in time
 * of the next lane that has any, Home and End to the lane's first and last. Null at the edge.
 *
 * @param lanes the rows of each lane from top to bottom, each by instant
 */
export function nextFocus(
  lanes: readonly (readonly DeliveryRow[])[],
  current: DeliveryRow,
  arrow: Arrow,
  apart: Apart = (a, b) => Math.abs(a.at - b.at),
): DeliveryRow | null {
  const at = lanes.findIndex((lane) => lane.some((row) => row.id === current.id));
  const lane = lanes[at];
  if (!lane) return null;
  const index = lane.findIndex((row) => row.id === current.id);
  switch (arrow) {
    case 'ArrowLeft':
      return lane[index - 1] ?? null;
    case 'ArrowRight':
      return lane[index + 1] ?? null;
    case 'Home':
      return lane[0] ?? null;
    case 'End':
      return lane[lane.length - 1] ?? null;
    case 'ArrowUp':
      return nearest(lanes.slice(0, at).reverse(), current, apart);
    case 'ArrowDown':
      return nearest(lanes.slice(at + 1), current, apart);
  }
}

/** The same where each lane is a day, side by side: up and down in time, left and right to the same hour. */
export function nextInColumns(
  days: readonly (readonly DeliveryRow[])[],
  current: DeliveryRow,
  arrow: Arrow,
): DeliveryRow | null {
  return nextFocus(days, current, TURNED[arrow], (a, b) => {
    const off = Math.abs(a.at - b.at) % DAY_MS;
    return Math.min(off, DAY_MS - off);
  });
}

const TURNED: Record<Arrow, Arrow> = {
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
  ArrowLeft: 'ArrowUp',
  ArrowRight: 'ArrowDown',
  Home: 'Home',
  End: 'End',
};

type Apart = (a: DeliveryRow, b: DeliveryRow) => number;

function nearest(
  lanes: readonly (readonly DeliveryRow[])[],
  current: DeliveryRow,
  apart: Apart,
): DeliveryRow | null {
  const lane = lanes.find((rows) => rows.length > 0);
  if (!lane) return null;
  return lane.reduce((best, row) => (apart(row, current) < apart(best, current) ? row : best));
}
