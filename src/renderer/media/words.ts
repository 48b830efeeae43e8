const SECONDS_IN_MINUTE = 60;

/** '0:07', '2:05', '1:02:30': the length of a film as players show it. */
export function lengthInWords(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / SECONDS_IN_MINUTE) % SECONDS_IN_MINUTE, whole % SECONDS_IN_MINUTE];
  const hours = Math.floor(whole / SECONDS_IN_MINUTE ** 2);
  const [minutes = 0, rest = 0] = parts;
  const tail = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}
