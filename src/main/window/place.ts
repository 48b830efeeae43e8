import type { WindowPlace } from '../profile/settings';

export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 700;
const DEFAULT_WIDTH = 1440;
const DEFAULT_HEIGHT = 900;
/** So much of the title bar must be within reach of the pointer, in pixels. */
const MIN_VISIBLE = 80;

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Where the window opens: where it was, unless that screen is gone; never larger than the screen, save that the
 * smallest size comes first. Without `x` and `y` the system centres it.
 *
 * @param screens the usable areas of all screens, the main one first
 */
export function placeWindow(last: WindowPlace | undefined, screens: readonly Area[]): WindowPlace {
  const home = screens.find((screen) => last !== undefined && isWithinReach(last, screen));
  const screen = home ?? screens[0];
  const width = last?.width ?? DEFAULT_WIDTH;
  const height = last?.height ?? DEFAULT_HEIGHT;
  const size = {
    width: Math.max(MIN_WIDTH, Math.min(width, screen?.width ?? width)),
    height: Math.max(MIN_HEIGHT, Math.min(height, screen?.height ?? height)),
    maximized: last?.maximized ?? false,
  };
  return home !== undefined && last?.x !== undefined && last.y !== undefined
    ? { ...size, x: last.x, y: last.y }
    : size;
}

function isWithinReach({ x, y, width }: WindowPlace, screen: Area): boolean {
  if (x === undefined || y === undefined) return false;
  return (
    x + width >= screen.x + MIN_VISIBLE &&
    x <= screen.x + screen.width - MIN_VISIBLE &&
    y >= screen.y &&
    y <= screen.y + screen.height - MIN_VISIBLE
  );
}
