import { Heap } from './heap';
import type { Network } from './network';

/** `assigned` values beside an option's index. */
export const FALLBACK = -1;
export const NOWHERE = -2;
/** `occupant` values beside a delivery's index: free, or held open for the delivery that is being moved. */
const EMPTY = -1;
const RESERVED = -2;

/** What can be saved and brought back while searching. */
export interface FlowState {
  readonly assigned: Int32Array;
  readonly occupant: Int32Array;
  readonly dayUsed: Int32Array;
  readonly potential: Float64Array;
  readonly closed: Uint8Array;
}

/**
 * Minimum-cost flow by successive shortest paths with potentials (Edmonds and Karp 1972; Tomizawa 1971), one
 * delivery at a time, stopping as soon as the path is known. Closing options afterwards repairs the flow with
 * one path each, so every state it is in is optimal for the options that are open.
 */
export class Flow {
  readonly net: Network;
  readonly assigned: Int32Array;
  readonly occupant: Int32Array;
  private readonly dayUsed: Int32Array;
  private readonly potential: Float64Array;
  readonly closed: Uint8Array;

  /** Arcs looked at so far: the same on every machine, unlike time. */
  work = 0;

  private readonly distance: Float64Array;
  private readonly seen: Int32Array;
  private readonly settled: Int32Array;
  private readonly from: Int32Array;
  private readonly via: Int32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private round = 0;
  private target = 0;
  /** The best way to the target found so far: nothing at or beyond it can be on a shortest path. */
  private horizon = 0;
  private readonly heap: Heap;
  private readonly firstDay: number;
  private readonly sink: number;

  constructor(net: Network) {
    this.net = net;
    const nodes = net.deliveries + net.cells + net.days + 1;
    this.firstDay = net.deliveries + net.cells;
    this.sink = nodes - 1;
    this.assigned = new Int32Array(net.deliveries).fill(NOWHERE);
    this.occupant = new Int32Array(net.cells).fill(EMPTY);
    this.dayUsed = new Int32Array(net.days);
    this.potential = new Float64Array(nodes);
    this.closed = new Uint8Array(net.at.length);
    this.distance = new Float64Array(nodes);
    this.seen = new Int32Array(nodes);
    this.settled = new Int32Array(nodes);
    this.from = new Int32Array(nodes);
    this.via = new Int32Array(nodes);
    this.touched = new Int32Array(nodes);
    this.heap = new Heap(256);
    for (let d = 0; d < net.deliveries; d += 1) this.insert(d);
  }

  /** The price of the whole assignment, tie-break included. */
  total(): number {
    const { net, assigned } = this;
    let sum = 0;
    for (let d = 0; d < net.deliveries; d += 1) {
      const option = assigned[d]!;
      sum += option === FALLBACK ? net.fallbackCost[d]! : net.cost[option]!;
    }
    return sum;
  }

  save(): FlowState {
    return {
      assigned: this.assigned.slice(),
      occupant: this.occupant.slice(),
      dayUsed: this.dayUsed.slice(),
      potential: this.potential.slice(),
      closed: this.closed.slice(),
    };
  }

  restore(state: FlowState): void {
    this.assigned.set(state.assigned);
    this.occupant.set(state.occupant);
    this.dayUsed.set(state.dayUsed);
    this.potential.set(state.potential);
    this.closed.set(state.closed);
  }

  /** What closing these options would add to the total; nothing is changed. */
  priceOfClosing(options: readonly number[]): number {
    const used = this.usedOf(options);
    if (used === NOWHERE) return 0;
    const before = options.map((option) => this.closed[option]!);
    for (const option of options) this.closed[option] = 1;
    const [delivery, target] = this.lift(used);
    this.search(delivery, target);
    const path = this.distance[target]! - this.potential[delivery]! + this.potential[target]!;
    this.assigned[delivery] = used;
    this.occupant[this.net.cell[used]!] = delivery;
    options.forEach((option, i) => (this.closed[option] = before[i]!));
    return path - this.net.cost[used]!;
  }

  /** Closes options (at most one of which is in use) and moves whoever used one, at the least cost. */
  close(options: readonly number[]): void {
    const used = this.usedOf(options);
    for (const option of options) this.closed[option] = 1;
    if (used === NOWHERE) return;
    const [delivery, target] = this.lift(used);
    this.search(delivery, target);
    this.apply(delivery, target);
  }

  private usedOf(options: readonly number[]): number {
    for (const option of options) if (this.assigned[this.net.owner[option]!] === option) return option;
    return NOWHERE;
  }

  /** Takes a delivery off its cell but leaves the cell's unit of flow: the search leads back to that cell. */
  private lift(option: number): [delivery: number, target: number] {
    const delivery = this.net.owner[option]!;
    const cell = this.net.cell[option]!;
    this.assigned[delivery] = NOWHERE;
    this.occupant[cell] = RESERVED;
    return [delivery, this.net.deliveries + cell];
  }

  private insert(delivery: number): void {
    const { net, potential } = this;
    let height = potential[this.sink]! - net.fallbackCost[delivery]!;
    for (let o = net.optionStart[delivery]!; o < net.optionStart[delivery + 1]!; o += 1) {
      const slack = potential[net.deliveries + net.cell[o]!]! - net.cost[o]!;
      if (slack > height) height = slack;
    }
    potential[delivery] = height;
    this.search(delivery, this.sink);
    this.apply(delivery, this.sink);
  }

  /** Dijkstra over reduced prices in the residual network, until `target` is settled. */
  private search(source: number, target: number): void {
    const { heap, seen, settled } = this;
    this.round += 1;
    this.touchedCount = 0;
    this.target = target;
    this.horizon = Number.POSITIVE_INFINITY;
    heap.clear();
    seen[source] = this.round;
    this.distance[source] = 0;
    this.from[source] = -1;
    heap.push(0, source);
    while (!heap.isEmpty) {
      const node = heap.pop();
      if (settled[node] === this.round) continue;
      settled[node] = this.round;
      if (node === target) return;
      this.touched[this.touchedCount] = node;
      this.touchedCount += 1;
      if (node < this.net.deliveries) this.leaveDelivery(node);
      else if (node < this.firstDay) this.leaveCell(node);
      else if (node < this.sink) this.leaveDay(node);
      else this.leaveSink();
    }
    throw new Error('The flow has no path, although every delivery has a fallback');
  }

  private reach(node: number, distance: number, from: number, via: number): void {
    if (distance >= this.horizon || (this.seen[node] === this.round && distance >= this.distance[node]!))
      return;
    if (node === this.target) this.horizon = distance;
    this.seen[node] = this.round;
    this.distance[node] = distance;
    this.from[node] = from;
    this.via[node] = via;
    this.heap.push(distance, node);
  }

  private leaveDelivery(d: number): void {
    const { net, potential, closed } = this;
    const base = this.distance[d]! + potential[d]!;
    const current = this.assigned[d]!;
    const end = net.optionStart[d + 1]!;
    this.work += end - net.optionStart[d]!;
    for (let o = net.optionStart[d]!; o < end; o += 1) {
      if (o === current || closed[o] === 1) continue;
      const node = net.deliveries + net.cell[o]!;
      this.reach(node, base + net.cost[o]! - potential[node]!, d, o);
    }
    if (current !== FALLBACK) {
      this.reach(this.sink, base + net.fallbackCost[d]! - potential[this.sink]!, d, FALLBACK);
    }
  }

  private leaveCell(node: number): void {
    const { net, potential } = this;
    const cell = node - net.deliveries;
    const base = this.distance[node]! + potential[node]!;
    const occupant = this.occupant[cell]!;
    if (occupant >= 0) {
      const back = base - net.cost[this.assigned[occupant]!]! - potential[occupant]!;
      this.reach(occupant, back, node, NOWHERE);
    } else if (occupant === EMPTY) {
      const day = this.firstDay + net.cellDay[cell]!;
      this.reach(day, base - potential[day]!, node, NOWHERE);
    }
  }

  private leaveDay(node: number): void {
    const { net, potential } = this;
    const day = node - this.firstDay;
    const base = this.distance[node]! + potential[node]!;
    if (this.dayUsed[day]! < net.dayRoom[day]!) {
      this.reach(this.sink, base - potential[this.sink]!, node, NOWHERE);
    }
    for (let cell = net.dayCellStart[day]!; cell < net.dayCellStart[day + 1]!; cell += 1) {
      if (this.occupant[cell] === EMPTY) continue;
      this.reach(net.deliveries + cell, base - potential[net.deliveries + cell]!, node, NOWHERE);
    }
  }

  private leaveSink(): void {
    const { net, potential, sink } = this;
    this.work += net.deliveries;
    const base = this.distance[sink]! + potential[sink]!;
    for (let day = 0; day < net.days; day += 1) {
      if (this.dayUsed[day]! === 0) continue;
      this.reach(this.firstDay + day, base - potential[this.firstDay + day]!, sink, NOWHERE);
    }
    for (let d = 0; d < net.deliveries; d += 1) {
      if (this.assigned[d] !== FALLBACK) continue;
      this.reach(d, base - net.fallbackCost[d]! - potential[d]!, sink, NOWHERE);
    }
  }

  private apply(source: number, target: number): void {
    const { net, potential, from, via } = this;
    const length = this.distance[target]!;
    for (let i = 0; i < this.touchedCount; i += 1) {
      const node = this.touched[i]!;
      potential[node]! += this.distance[node]! - length;
    }
    for (let node = target; node !== source; node = from[node]!) {
      const previous = from[node]!;
      if (previous < net.deliveries) {
        this.assigned[previous] = via[node]!;
        if (node !== this.sink) this.occupant[node - net.deliveries] = previous;
      } else if (previous === this.sink) {
        if (node >= this.firstDay) this.dayUsed[node - this.firstDay]! -= 1;
      } else if (previous >= this.firstDay) {
        if (node === this.sink) this.dayUsed[previous - this.firstDay]! += 1;
        else this.occupant[node - net.deliveries] = EMPTY;
      }
    }
  }
}
