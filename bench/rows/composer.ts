import type { Page } from '@playwright/test';
import { ms, spread, type Line } from '../result';
import { median } from '../stats';
import type { Counts } from './counts';

/** What feels at once. Source: the goals in docs/benchmarks.md. */
const OPEN_MS = 100;

/** T3: the composer in the running app, on a post with twelve channels. */
export async function composerLines(page: Page, counts: Counts): Promise<Line[]> {
  const floors = await page.evaluate((n) => window.bench.floorTimes(n), counts.steps);
  const floor = median(floors);
  const times = await page.evaluate((n) => window.bench.composerTimes(n), counts.steps);
  const above = times.map((time) => time - floor);
  return [
    {
      row: 'T3',
      what: 'composer on a 12-channel post, opened to drawn, above the floor / 100 ms',
      ours: spread(above),
      anchor: ms(OPEN_MS),
      ratio: median(above) / OPEN_MS,
      limit: 1,
    },
  ];
}
