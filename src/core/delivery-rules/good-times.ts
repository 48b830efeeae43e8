import { addDays, addMinutesToWall, instantToWall, localDate, wallToInstant, weekdayOf } from '../time';
import type { Instant, WallTime } from '../time/types';
import type { Channel } from '../model/channel';
import { breachesOf } from './breaches';
import type { PlacedDelivery, Rule, RuleContext } from './types';

/** How many are offered: what fits beside a sentence. */
const OFFERED = 2;
/** How far from the wanted day a time is looked for. Ours: beyond two weeks a person looks at the calendar. */
const DAYS_AROUND = 14;
/** Where a channel has no posting times of its own. */
const DEFAULT_TIMES = ['09:00', '12:00', '17:00'] as const;
/** So far round a clock time that does not exist lie those that do. */
const NEXT_HOUR_MIN = 60;

/** What a time can be right or wrong by. */
export const TIME_RULES: readonly Rule[] = [
  'past',
  'skipped-hour',
  'past-use-by',
  'in-outage',
  'solemn-day',
  'blackout',
  'quiet-hours',
  'gap',
  'daily-cap',
];

export interface GoodTime {
  /** In `zone`. */
  readonly wall: WallTime;
  readonly zone: string;
  readonly at: Instant;
}

/**
 * The nearest times to the wanted one that break no rule, by instant: posting times of the channel, and the wanted
 * clock time an hour or some days away. None when everything around is full.
 *
 * @param wanted the delivery as it was to stand
 */
export function goodTimes(
  wanted: PlacedDelivery,
  context: RuleContext & { readonly channel: Pick<Channel, 'postingTimes'> },
): GoodTime[] {
  const { zone } = wanted;
  const seen = new Set<Instant>();
  const found: GoodTime[] = [];
  for (const wall of candidates(wanted, context)) {
    const { at, dst } = wallToInstant(wall, zone);
    if (seen.has(at)) continue;
    seen.add(at);
    if (breachesOf({ ...wanted, wall, at, dst }, context, TIME_RULES).length === 0)
      found.push({ wall, zone, at });
  }
  const near = (one: GoodTime): number => Math.abs(one.at - wanted.at);
  return found
    .sort((a, b) => near(a) - near(b) || a.at - b.at)
    .slice(0, OFFERED)
    .sort((a, b) => a.at - b.at);
}

/** Wall times in the delivery's own zone. */
function candidates(
  { wall, zone, at }: PlacedDelivery,
  { channel, now }: RuleContext & { readonly channel: Pick<Channel, 'postingTimes'> },
): WallTime[] {
  const found = [addMinutesToWall(wall, -NEXT_HOUR_MIN), addMinutesToWall(wall, NEXT_HOUR_MIN)];
  // What lies in the past is looked for from today on.
  const middle = localDate(Math.max(at, now), channel.zone);
  for (let day = -DAYS_AROUND; day <= DAYS_AROUND; day += 1) {
    const date = addDays(middle, day);
    found.push(`${date}T${wall.slice(11, 16)}`);
    const times =
      channel.postingTimes === null ? DEFAULT_TIMES : (channel.postingTimes[weekdayOf(date)] ?? []);
    for (const time of times)
      found.push(instantToWall(wallToInstant(`${date}T${time}`, channel.zone).at, zone));
  }
  return found;
}
