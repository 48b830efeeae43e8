import { expect, it } from 'vitest';
import { ReadingWatch } from './reading-watch';

const MB = 1024 * 1024;

/** Ticks until it ends a reading that shows progress at every `each`th tick (0: never after the first). */
function ticksUntilEnd(watch: ReadingWatch, each: number): number {
  watch.progress();
  for (let ticks = 1; ticks < 10_000; ticks += 1) {
    if (watch.tick()) return ticks;
    if (each > 0 && ticks % each === 0) watch.progress();
  }
  return Infinity;
}

it('a reading that stands still is ended after two seconds, a large one after a little more', () => {
  expect(ticksUntilEnd(new ReadingWatch(221), 0)).toBe(2_000 / 250 + 1);
  expect(ticksUntilEnd(new ReadingWatch(50 * MB), 0)).toBe(12_000 / 250);
});

it('progress gives it the same time again, but not for ever', () => {
  expect(ticksUntilEnd(new ReadingWatch(221), 7)).toBe(120_000 / 250);
});

it('a thread that does not start is ended too', () => {
  const watch = new ReadingWatch(221);
  const ended = Array.from({ length: 41 }, () => watch.tick());
  expect(ended.indexOf(true)).toBe(39);
});
