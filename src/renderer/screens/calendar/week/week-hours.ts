/** The height of an hour: a chip of one line covers half of it. */
export const HOUR_REM = 3;

const FIRST_HOUR = 7;
const LAST_HOUR = 22;

/** The hours that the grid draws. */
export interface Hours {
  readonly first: number;
  readonly count: number;
}

/** 07 to 22, or further where something stands outside. */
export function hoursOf(items: readonly { readonly minute: number }[]): Hours {
  const hours = items.map((item) => Math.floor(item.minute / 60));
  const first = Math.min(FIRST_HOUR, ...hours);
  const last = Math.max(LAST_HOUR, ...hours.map((hour) => hour + 1));
  return { first, count: last - first };
}

/** How far down the grid a minute of the day lies, rem. */
export function topOf(minute: number, hours: Hours): number {
  return (minute / 60 - hours.first) * HOUR_REM;
}
