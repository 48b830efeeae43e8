/** '812 bytes', '240 kB', '1.5 MB', '4 GB': decimal, as platforms state their limits. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  const [value, unit] = bytes < 999_500_000 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} ${unit}`;
}

const MINUTE = 60;
const HOUR = 3600;

/** '0:07', '2:05', '1:02:30': the length of a film as players show it. */
export function lengthInWords(seconds: number): string {
  // Half a second is a length that platforms refuse, not none.
  if (seconds < 1) return `${Number(seconds.toFixed(1))} s`;
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const rest = String(whole % MINUTE).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Shapes that people know by name, as width to height. */
const SHAPES: readonly (readonly [string, number])[] = [
  ['1:1', 1],
  ['4:5', 4 / 5],
  ['5:4', 5 / 4],
  ['2:3', 2 / 3],
  ['3:2', 3 / 2],
  ['3:4', 3 / 4],
  ['4:3', 4 / 3],
  ['9:16', 9 / 16],
  ['16:9', 16 / 9],
];
/** Catalogues round: 0.5625 is written 0.56. */
const CLOSE = 0.005;

/** '4:5', '16:9', '1.91:1', '1:3': the shape of a picture, width to height. */
export function ratioInWords(ratio: number): string {
  const known = SHAPES.find(([, value]) => Math.abs(value - ratio) < CLOSE * value);
  if (known !== undefined) return known[0];
  return ratio >= 1 ? `${figure(ratio)}:1` : `1:${figure(1 / ratio)}`;
}

function figure(value: number): string {
  return String(Number(value.toFixed(value < 10 ? 2 : 0)));
}
