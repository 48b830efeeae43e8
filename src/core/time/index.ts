/** Wall time, zones and instants: the one place that knows how clocks jump. */
export { canonicalZone, isZone, offsetAt } from './zone-offset';
export {
  addDays,
  addDaysToWall,
  addHoursToWall,
  addMinutesToWall,
  dayRange,
  daysBetween,
  instantToWall,
  isClock,
  isInstant,
  isLocalDate,
  isoWithOffset,
  isWall,
  localClock,
  localDate,
  nearestInstant,
  parseIso,
  wallToInstant,
  weekdayOf,
} from './wall';
