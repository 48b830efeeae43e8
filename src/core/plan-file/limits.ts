import { MAX_DELIVERIES, MAX_ROWS } from '../formats/limits';

/** Entries that a plan file's lists may have; far more than a team keeps, and few enough to be compared. */
export const MOST = {
  posts: MAX_ROWS,
  deliveries: MAX_DELIVERIES,
  channels: 1_000,
  campaigns: 10_000,
  days: 10_000,
  outages: 10_000,
  sightings: 100_000,
  handovers: 100_000,
  approvals: 2 * MAX_ROWS,
  /** What a hand-over told, or a person went through after an outage. */
  items: MAX_ROWS,
  /** Of an outage's log, or between writers and approvers of a post. */
  lines: 10_000,
  /** Every other list. */
  other: 1_000,
} as const;

/** Sizes of files in bytes, their lengths in milliseconds. */
export const MAX_SIZE = 1e12;
