import { channelBack, type Problem } from './problem';
import type { Choices, Fallback } from './options';
import type { Option } from './places';
import type { PlannedMove, ReplanDelivery } from './types';
import { instantToWall } from '../time';
import { wallInWords } from '../words/calendar';
import { counted } from '../words/counting';

/** Why a delivery goes to this place, for somebody under stress: what binds it, then where it goes. */
export function placeReason(problem: Problem, delivery: ReplanDelivery, option: Option): string {
  const { zone, name } = option.lane.channel;
  const time = sayTime(zone, option.at, delivery.at);
  const why = `${tie(delivery, zone)}:`;
  if (option.kind === 'divert') {
    const writer = option.needsWriter ? ' after a rewrite' : '';
    if (option.at === delivery.at) return `${why} ${name} takes it at ${time}${writer}.`;
    return `${why} ${name} has room for it ${on(time)}${writer}.`;
  }
  if (option.own) return `${why} same clock time once ${name} is back, ${time}.`;
  const slots = problem.slotsOf(option.lane);
  const first = slots[0] === option.at && option.at >= channelBack(problem, delivery.channelId);
  return first
    ? `${why} first free time once ${name} is back, ${time}.`
    : `${why} next open time on ${name}, ${time}.`;
}

/** Why a delivery gets no new time. */
export function fallbackReason(problem: Problem, choices: Choices): string {
  const { delivery, fallback, options } = choices;
  const lane = problem.laneOf.get(delivery.channelId);
  const zone = lane?.channel.zone ?? delivery.zone;
  if (fallback.kind === 'covered') return coveredReason(problem, delivery, fallback);
  if (fallback.kind === 'hold') {
    const room =
      options.length === 0 ? 'no free time is near' : 'other posts need the free times nearby more';
    return `${tie(delivery, zone)}: back to the bank, because ${room}.`;
  }
  const room =
    options.length === 0
      ? 'no channel has a free time for it'
      : 'the free times went to posts that matter more';
  return `${tie(delivery, zone)}: left out, because ${room}.`;
}

/** What was decided by hand is said to be so. */
export function pinReason(
  delivery: ReplanDelivery,
  move: Pick<PlannedMove, 'kind' | 'toAt'>,
  name: string,
  zone: string,
): string {
  if (move.kind === 'hold') return 'You put it back into the bank.';
  if (move.kind === 'drop') return 'You left it out.';
  if (move.toAt === null) return 'You left it as it is.';
  const time = sayTime(zone, move.toAt, delivery.at);
  if (move.kind === 'keep') return `You kept it on ${name} at ${time}.`;
  const late = delivery.lastUseful !== null && move.toAt >= delivery.lastUseful;
  return `You put it on ${name} ${on(time)}${late ? ', after its use-by time' : ''}.`;
}

/** What somebody must know before applying the plan. */
export function planWarnings(problem: Problem, moves: readonly PlannedMove[]): string[] {
  const warnings = [...problem.pinWarnings];
  const byId = new Map(moves.map((move) => [move.deliveryId, move]));
  for (const delivery of problem.affected) {
    const wish = problem.wishes.get(delivery.id);
    if (wish === undefined || wish.kind === byId.get(delivery.id)?.kind) continue;
    warnings.push(`"${delivery.title}" could not be moved as you asked, so it was replanned.`);
  }
  const dropped = moves.filter((move) => move.kind === 'drop' && !problem.fixed.has(move.deliveryId)).length;
  if (dropped > 0) {
    const keep =
      dropped === 1 ? 'Set its time by hand to keep it.' : 'Set a time by hand for those you want to keep.';
    warnings.push(`${sayPosts(dropped)} would not go out at all, because free times are too few. ${keep}`);
  }
  const writers = moves.filter((move) => move.needsWriter).length;
  if (writers > 0) {
    const who = writers === 1 ? 'needs' : 'need';
    warnings.push(`${sayPosts(writers)} ${who} a writer before going out on another channel.`);
  }
  return warnings;
}

function coveredReason(problem: Problem, delivery: ReplanDelivery, { coveredBy }: Fallback): string {
  const channel = coveredBy === null ? undefined : problem.laneOf.get(coveredBy.channelId)?.channel;
  if (coveredBy === null || channel === undefined) return 'The same post goes out elsewhere.';
  const time = sayTime(channel.zone, coveredBy.at, delivery.at);
  return `${channel.name} carries the same post ${on(time)} anyway.`;
}

function tie(delivery: ReplanDelivery, zone: string): string {
  if (delivery.timing === 'live') return 'Tied to this moment';
  if (delivery.lastUseful !== null) {
    const time = sayTime(zone, delivery.lastUseful, delivery.at);
    return delivery.kind === 'promotion' ? `Offer ends ${time}` : `Useful until ${time}`;
  }
  if (delivery.timing === 'dated') return 'Tied to its date';
  return delivery.timing === 'evergreen' ? 'Good at any time' : 'Not tied to the day';
}

/** 'at 11:30', but 'on Sat 28 Nov 09:00'. */
function on(time: string): string {
  return time.length > 5 ? `on ${time}` : `at ${time}`;
}

/** A time on a channel's clock: '11:30' on the same day as `beside`, else 'Sat 28 Nov 09:00'. */
function sayTime(zone: string, instant: number, beside: number): string {
  const wall = instantToWall(instant, zone);
  const isSameDay = wall.slice(0, 10) === instantToWall(beside, zone).slice(0, 10);
  return isSameDay ? wall.slice(11, 16) : wallInWords(wall);
}

/** 'one post' or '3 posts'. */
function sayPosts(count: number): string {
  return count === 1 ? 'One post' : counted(count, 'post');
}
