import { countFrom } from './sorted';
import { isFree, suits, type Problem } from './problem';
import { divertTicks, hourTicks, postponeTicks, type PlanTable } from './prices';
import { wallMs } from '../time/wall';
import { zoneClock } from '../time/zone-clock';
import type { Lane } from './lanes';
import type { ReplanDelivery } from './types';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/units';

/** A place a delivery could take. `solve` is its price under the plan, `score` on the balanced table. */
export interface Option {
  readonly kind: 'postpone' | 'divert';
  readonly lane: Lane;
  readonly at: number;
  readonly solve: number;
  readonly score: number;
  readonly needsWriter: boolean;
  /** The delivery's own clock time: needs no posting time of the channel. */
  readonly own: boolean;
}

/** Posting times, and the own clock time of later days, on the delivery's own channel. */
export function postpone(
  problem: Problem,
  delivery: ReplanDelivery,
  lane: Lane,
  table: PlanTable,
  limit: number,
  options: Option[],
): void {
  const { policy, span } = problem;
  const rate = hourTicks(policy, delivery);
  const reach = rate === 0 ? Number.POSITIVE_INFINITY : (limit / rate) * HOUR_MS + 1;
  const from = Math.max(delivery.at - reach, table.waitsForEnd ? problem.latestEnd : span.from);
  const to = Math.min(delivery.at + reach, span.to);
  const add = (at: number, own: boolean): void => {
    const ticks = postponeTicks(policy, delivery, at);
    if (ticks > limit || !suits(problem, delivery, lane, at)) return;
    options.push({ kind: 'postpone', lane, at, solve: ticks, score: ticks, needsWriter: false, own });
  };
  const days: number[] = [];
  for (let day = 1; ; day += 1) {
    const at = nextDay(delivery, day);
    if (at > to) break;
    if (at >= from && at >= span.from && isFree(lane, at)) days.push(at);
  }
  const slots = problem.slotsOf(lane);
  for (let i = countFrom(slots, from); i < slots.length; i += 1) {
    const at = slots[i] ?? 0;
    if (at > to) break;
    if (!days.includes(at)) add(at, false);
  }
  for (const at of days) add(at, true);
}

/** Same clock time next day for nothing; the next free times after it (or, when it is too late, from now). */
export function tomorrow(problem: Problem, delivery: ReplanDelivery, lane: Lane, options: Option[]): void {
  const { policy, span } = problem;
  const same = nextDay(delivery, 1);
  const useful = delivery.lastUseful === null || same < delivery.lastUseful;
  const score = (at: number): number => postponeTicks(policy, delivery, at);
  const step = hourTicks(policy, { ...delivery, timing: 'dated' });
  const sameFits = same >= span.from && same <= span.to && isFree(lane, same);
  if (sameFits && suits(problem, delivery, lane, same)) {
    options.push({
      kind: 'postpone',
      lane,
      at: same,
      solve: 0,
      score: score(same),
      needsWriter: false,
      own: true,
    });
  }
  const slots = problem.slotsOf(lane);
  for (let i = countFrom(slots, useful ? same : span.from); i < slots.length; i += 1) {
    const at = slots[i] ?? 0;
    if ((at === same && sameFits) || !suits(problem, delivery, lane, at)) continue;
    const wait = Math.abs(at - (useful ? same : delivery.at)) / HOUR_MS;
    const solve = Math.round(step * wait) + 1;
    options.push({ kind: 'postpone', lane, at, solve, score: score(at), needsWriter: false, own: false });
  }
}

/** The own moment and the posting times of one fallback channel. */
export function divert(
  problem: Problem,
  delivery: ReplanDelivery,
  lane: Lane,
  rank: number,
  factor: number,
  limit: number,
  options: Option[],
): void {
  const { policy, input, span } = problem;
  const live = delivery.timing === 'live';
  const needsWriter = delivery.fit[lane.channel.id] !== 'fits';
  const price = (at: number, scale: number): number =>
    divertTicks(policy, delivery, rank, at, needsWriter, scale);
  const least = price(delivery.at, factor);
  if (least > limit) return;
  const rate = hourTicks(policy, delivery) * factor;
  const slack = policy.liveSlackMinutes * MINUTE_MS;
  const reach = live ? slack : rate === 0 ? Number.POSITIVE_INFINITY : ((limit - least) / rate) * HOUR_MS + 1;
  const add = (at: number, own: boolean): void => {
    const solve = price(at, factor);
    if (solve > limit || !suits(problem, delivery, lane, at)) return;
    options.push({ kind: 'divert', lane, at, solve, score: price(at, 1), needsWriter, own });
  };
  const own = delivery.at > (live ? input.now : problem.soonest) && isFree(lane, delivery.at);
  if (own) add(delivery.at, true);
  const slots = problem.slotsOf(lane);
  const to = Math.min(delivery.at + reach, span.to);
  for (let i = countFrom(slots, delivery.at - reach); i < slots.length; i += 1) {
    const at = slots[i] ?? 0;
    if (at > to) break;
    if (!(own && at === delivery.at)) add(at, false);
  }
}

/** The delivery's own clock time so many days later, as an instant. */
function nextDay(delivery: ReplanDelivery, days: number): number {
  return zoneClock(delivery.zone).instant(wallMs(delivery.wall) + days * DAY_MS);
}
