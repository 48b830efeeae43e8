import type { Channel } from '../../../../core/model/channel';
import type { LocalDate } from '../../../../core/time/types';
import { platformOrGeneric } from '../../../../core/platform';
import type { PlannedMove } from '../../../../core/replan';

/** How the moves of a plan are listed: as they were due, by the channel they leave, or by the day they land on. */
export const MOVE_GROUPS = ['time', 'channel', 'day'] as const;
export type MoveGroup = (typeof MOVE_GROUPS)[number];

export interface GroupedMoves {
  /** Empty where there is only one group. */
  readonly name: string;
  readonly moves: readonly PlannedMove[];
}

/** The moves in groups, each in the plan's own order; moves that land nowhere come last. */
export function groupMoves(
  moves: readonly PlannedMove[],
  group: MoveGroup,
  channels: readonly Channel[],
  dayWords: (day: LocalDate) => string,
): readonly GroupedMoves[] {
  if (group === 'time') return [{ name: '', moves }];
  const groups = new Map<string, PlannedMove[]>();
  const keyed = moves.map((move) => [group === 'channel' ? move.fromChannelId : dayOf(move), move] as const);
  const order =
    group === 'channel'
      ? channels.map((channel) => channel.id as string)
      : [...new Set(keyed.map(([key]) => key))].sort();
  for (const key of order) groups.set(key, []);
  for (const [key, move] of keyed) groups.set(key, [...(groups.get(key) ?? []), move]);
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([key, members]) => ({ name: nameOf(key, group, channels, dayWords), moves: members }));
}

/** Sorts after every date. */
const NOWHERE = '~';

function dayOf({ toWall }: PlannedMove): string {
  return toWall === null ? NOWHERE : toWall.slice(0, 10);
}

function nameOf(
  key: string,
  group: MoveGroup,
  channels: readonly Channel[],
  dayWords: (day: LocalDate) => string,
): string {
  if (group === 'day') return key === NOWHERE ? 'No new time' : dayWords(key);
  const channel = channels.find((one) => one.id === key);
  return channel ? platformOrGeneric(channel.platform).name : '';
}
