import type { DayNumber } from '../time/dates';

/** The four turning points of the sun's year. */
export const SUN_EVENTS = [
  'EQUINOX_MARCH',
  'SOLSTICE_JUNE',
  'EQUINOX_SEPTEMBER',
  'SOLSTICE_DECEMBER',
] as const;
export type SunEvent = (typeof SUN_EVENTS)[number];

/** Mean instants, years 1000-3000: Meeus, Astronomical Algorithms, table 27.B; powers of (year - 2000) / 1000. */
const MEAN = {
  EQUINOX_MARCH: [2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057],
  SOLSTICE_JUNE: [2451716.56767, 365241.62603, 0.00325, 0.00888, -0.0003],
  EQUINOX_SEPTEMBER: [2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078],
  SOLSTICE_DECEMBER: [2451900.05952, 365242.74049, -0.06223, -0.00823, 0.00032],
} as const satisfies Record<SunEvent, readonly number[]>;

/** Periodic terms, Meeus table 27.C: amplitude, phase in degrees, degrees a Julian century. */
const TERMS = [
  [485, 324.96, 1934.136],
  [203, 337.23, 32964.467],
  [199, 342.08, 20.186],
  [182, 27.85, 445267.112],
  [156, 73.14, 45036.886],
  [136, 171.52, 22518.443],
  [77, 222.54, 65928.934],
  [74, 296.72, 3034.906],
  [70, 243.58, 9037.513],
  [58, 119.81, 33718.147],
  [52, 297.17, 150.678],
  [50, 21.02, 2281.226],
  [45, 247.54, 29929.562],
  [44, 325.15, 31555.956],
  [29, 60.93, 4443.417],
  [18, 155.12, 67555.328],
  [17, 288.79, 4562.452],
  [16, 198.04, 62894.029],
  [14, 199.76, 31436.921],
  [12, 95.39, 14577.848],
  [12, 287.11, 31931.756],
  [12, 320.81, 34777.259],
  [9, 227.73, 1222.114],
  [8, 15.45, 16859.074],
] as const;

const UNIX_EPOCH_JULIAN = 2440587.5;
const SECONDS_PER_DAY = 86_400;

/** Instant of a solstice or equinox in days since 1970-01-01 UTC, right to about a minute from 1000 to 3000. */
export function sunEventAt(event: SunEvent, year: number): number {
  const y = (year - 2000) / 1000;
  const mean = MEAN[event].reduce((sum, factor, power) => sum + factor * y ** power, 0);
  const t = (mean - 2451545) / 36525;
  const w = 35999.373 * t - 2.47;
  const lambda = 1 + 0.0334 * cosine(w) + 0.0007 * cosine(2 * w);
  const sum = TERMS.reduce((total, [a, b, c]) => total + a * cosine(b + c * t), 0);
  const terrestrial = mean + (0.00001 * sum) / lambda;
  return terrestrial - clockLag(year) / SECONDS_PER_DAY - UNIX_EPOCH_JULIAN;
}

/** UTC date of a solstice or equinox. */
export function sunEvent(event: SunEvent, year: number): DayNumber {
  return Math.floor(sunEventAt(event, year));
}

/** Seconds by which clocks lag behind the even time of the tables (Espenak and Meeus, 2005-2050 fit). */
function clockLag(year: number): number {
  const t = year - 2000;
  return 62.92 + 0.32217 * t + 0.005589 * t * t;
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
