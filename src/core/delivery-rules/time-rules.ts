import { isPastUseBy } from '../model/post';
import type { RuleCheck } from './types';

/** Nothing that is overdue goes out by itself, and nothing can be planned for a time that is over. */
export const past: RuleCheck = ({ at }, { now }) => (at > now ? null : 'That time has passed.');

/** A clock time that does not exist on the night the clocks go forward. */
export const skippedHour: RuleCheck = ({ dst, wall }) =>
  dst === 'gap'
    ? `There is no ${wall.slice(11, 16)} that night: the clocks go forward, so it would go out an hour later.`
    : null;

/** The use-by time is exclusive. Who may has said for one moment that it goes out all the same. */
export const pastUseBy: RuleCheck = (delivery) =>
  isPastUseBy(delivery, delivery.at) && delivery.lateSend !== delivery.at
    ? 'That is after its use-by time.'
    : null;
