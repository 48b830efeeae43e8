export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** 'HH:mm', 24 hours. */
export type ClockTime = string;

/** 'YYYY-MM-DD'. */
export type LocalDate = string;

/** 'YYYY-MM-DDTHH:mm' (seconds kept when given), no offset: what the wall clock shows. */
export type WallTime = string;

/** Epoch milliseconds, UTC. */
export type Instant = number;

/** Whether the wall time exists once that day: in a spring gap or an autumn overlap it was mended. */
export type DstFlag = 'plain' | 'gap' | 'overlap';
