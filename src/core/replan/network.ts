import { exactCosts } from './exact-costs';
import { roomOn } from './lanes';
import type { Choices } from './options';

/**
 * The re-plan as a flow network, in flat arrays: delivery -> cell -> channel-day -> sink, or delivery -> sink
 * at the price of what is always possible. A *cell* is a piece of one channel's local day in which any two
 * places are nearer than the gap, so it takes one delivery: most of the gap rule is inside the flow that way,
 * and only neighbouring cells can still collide.
 */
export interface Network {
  readonly deliveries: number;
  /** Options of delivery d: optionStart[d] up to optionStart[d + 1]. */
  readonly optionStart: Int32Array;
  /** Price of each option, with the tie-break in its low digits; of each delivery's fallback likewise. */
  readonly cost: Float64Array;
  readonly fallbackCost: Float64Array;
  /** So much of a price is one tick. */
  readonly unit: number;
  readonly at: Float64Array;
  readonly owner: Int32Array;
  readonly lane: Int32Array;
  /** Without a gap only a posting time is limited to one delivery; an own time (0 here) is shared freely. */
  readonly shared: Uint8Array;
  /** Options with one place stand at the same instant of the same channel; places are in order of both. */
  readonly place: Int32Array;
  readonly placeStart: Int32Array;
  readonly placeOption: Int32Array;
  readonly cell: Int32Array;
  readonly cells: number;
  /** Per cell, in the order of channel and time. */
  readonly cellLane: Int32Array;
  readonly cellGap: Float64Array;
  readonly cellDay: Int32Array;
  /** Cells of channel-day y: dayCellStart[y] up to dayCellStart[y + 1]. */
  readonly dayCellStart: Int32Array;
  readonly days: number;
  readonly dayRoom: Float64Array;
}

type Columns = Pick<Network, 'optionStart' | 'at' | 'owner' | 'lane' | 'shared'>;
type Places = Pick<Network, 'place' | 'placeStart' | 'placeOption'>;

/** More than any span of instants in ms, so that channel and instant fit into one exact number. */
const LANE_WIDTH = 2 ** 42;

/** Lays out the choices of all deliveries that are to be placed. */
export function makeNetwork(choices: readonly Choices[]): Network {
  const columns = flatten(choices);
  const places = makePlaces(columns);
  const cells = makeCells(choices, columns, places);
  const costs = exactCosts(choices, columns.optionStart);
  return { deliveries: choices.length, ...columns, ...costs, ...places, ...cells };
}

function flatten(choices: readonly Choices[]): Columns {
  const optionStart = new Int32Array(choices.length + 1);
  choices.forEach((choice, d) => (optionStart[d + 1] = optionStart[d]! + choice.options.length));
  const total = optionStart[choices.length]!;
  const at = new Float64Array(total);
  const owner = new Int32Array(total);
  const lane = new Int32Array(total);
  const shared = new Uint8Array(total);
  choices.forEach((choice, d) => {
    let o = optionStart[d]!;
    for (const option of choice.options) {
      at[o] = option.at;
      owner[o] = d;
      lane[o] = option.lane.index;
      shared[o] = option.own && option.lane.gap === 0 ? 0 : 1;
      o += 1;
    }
  });
  return { optionStart, at, owner, lane, shared };
}

function makePlaces({ at, lane }: Columns): Places {
  const total = at.length;
  const earliest = at.reduce((least, instant) => Math.min(least, instant), Number.POSITIVE_INFINITY);
  const keys = new Float64Array(total);
  for (let o = 0; o < total; o += 1) keys[o] = lane[o]! * LANE_WIDTH + (at[o]! - earliest);
  const sorted = keys.slice().sort();
  const placeByKey = new Map<number, number>();
  for (const key of sorted) if (!placeByKey.has(key)) placeByKey.set(key, placeByKey.size);
  const place = new Int32Array(total);
  const placeStart = new Int32Array(placeByKey.size + 1);
  for (let o = 0; o < total; o += 1) {
    const p = placeByKey.get(keys[o]!)!;
    place[o] = p;
    placeStart[p + 1]! += 1;
  }
  for (let p = 0; p < placeByKey.size; p += 1) placeStart[p + 1]! += placeStart[p]!;
  const cursor = placeStart.slice();
  const placeOption = new Int32Array(total);
  for (let o = 0; o < total; o += 1) {
    const p = place[o]!;
    placeOption[cursor[p]!] = o;
    cursor[p]! += 1;
  }
  return { place, placeStart, placeOption };
}

function makeCells(
  choices: readonly Choices[],
  { optionStart, at, owner, shared }: Columns,
  { placeStart, placeOption }: Places,
) {
  const cell = new Int32Array(at.length);
  const cellLane: number[] = [];
  const cellGap: number[] = [];
  const cellDay: number[] = [];
  const dayCellStart: number[] = [];
  const dayRoom: number[] = [];
  let [lastLane, lastDay, current, currentFrom] = [-1, 0, -1, 0];
  for (let p = 0; p + 1 < placeStart.length; p += 1) {
    const first = placeOption[placeStart[p]!]!;
    const d = owner[first]!;
    const { lane } = choices[d]!.options[first - optionStart[d]!]!;
    const instant = at[first]!;
    const day = lane.clock.day(instant);
    const newDay = lane.index !== lastLane || day !== lastDay;
    if (newDay) {
      dayCellStart.push(cellLane.length);
      dayRoom.push(roomOn(lane, day));
      [lastLane, lastDay] = [lane.index, day];
    }
    if (newDay || instant - currentFrom >= lane.gap) current = -1;
    for (let i = placeStart[p]!; i < placeStart[p + 1]!; i += 1) {
      const o = placeOption[i]!;
      if (current === -1 || shared[o] === 0) {
        cell[o] = cellLane.length;
        cellLane.push(lane.index);
        cellGap.push(lane.gap);
        cellDay.push(dayRoom.length - 1);
        if (shared[o] === 1) [current, currentFrom] = [cell[o]!, instant];
      } else {
        cell[o] = current;
      }
    }
  }
  dayCellStart.push(cellLane.length);
  return {
    cell,
    cells: cellLane.length,
    cellLane: Int32Array.from(cellLane),
    cellGap: Float64Array.from(cellGap),
    cellDay: Int32Array.from(cellDay),
    dayCellStart: Int32Array.from(dayCellStart),
    days: dayRoom.length,
    dayRoom: Float64Array.from(dayRoom),
  };
}
