/** Wall time, zones and instants: the one place that knows how clocks jump. */
export { canonicalZone, isZone, offsetAt } from './zone-offset';
export { addDays, daysBetween, isLocalDate, weekdayOf } from './dates';
export {
  addDaysToWall,
  addHoursToWall,
  addMinutesToWall,
  dayRange,
  instantToWall,
  isClock,
  isInstant,
  isoWithOffset,
  isWall,
  localClock,
  localDate,
  nearestInstant,
  parseIso,
  wallToInstant,
} from './wall';
