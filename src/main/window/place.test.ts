import { describe, expect, it } from 'vitest';
import { placeWindow } from './place';

const LAPTOP = { x: 0, y: 25, width: 1512, height: 920 };
const DESK = { x: 1512, y: 0, width: 2560, height: 1400 };

describe('placeWindow', () => {
  it('is 1440 by 900 and centred the first time, less on a smaller screen', () => {
    expect(placeWindow(undefined, [LAPTOP])).toEqual({ width: 1440, height: 900, maximized: false });
    expect(placeWindow(undefined, [{ x: 0, y: 0, width: 1280, height: 760 }])).toEqual({
      width: 1280,
      height: 760,
      maximized: false,
    });
  });

  it('comes back where it was, on whichever screen', () => {
    const last = { x: 1700, y: 100, width: 2000, height: 1200, maximized: true };
    expect(placeWindow(last, [LAPTOP, DESK])).toEqual(last);
  });

  it('is centred on the main screen when its screen is gone', () => {
    const last = { x: 1700, y: 100, width: 2000, height: 1200, maximized: false };
    expect(placeWindow(last, [LAPTOP])).toEqual({ width: 1512, height: 920, maximized: false });
  });

  it('is never smaller than the layout needs', () => {
    expect(placeWindow({ width: 10, height: 10, maximized: false }, [LAPTOP])).toEqual({
      width: 1024,
      height: 700,
      maximized: false,
    });
  });
});
