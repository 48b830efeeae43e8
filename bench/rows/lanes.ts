import type { Page } from '@playwright/test';
import { ms, spread, type Line } from '../result';
import { median, quantile } from '../stats';
import { CAUSES } from './causes';
import type { Counts } from './counts';

/** One frame at 60 a second. */
const FRAME_MS = 1_000 / 60;

/** B1 and B3: the lanes in the running app, against the same elements set by innerHTML in the same window. */
export async function laneLines(page: Page, counts: Counts): Promise<Line[]> {
  const floors = await page.evaluate((n) => window.bench.floorTimes(n), counts.steps * 3);
  const floor = median(floors);
  await page.evaluate(() => window.bench.showDays(7));
  const week = await page.evaluate((n) => window.bench.goThroughPlan(n, 2), counts.steps * 2);
  await page.evaluate(() => window.bench.showDays(28));
  await goBack(page, counts.steps * 2 + 2);
  const weeks = await page.evaluate((n) => window.bench.goThroughPlan(n, 2), counts.steps);
  const above = (values: readonly number[]) => values.map((value) => value - floor);
  const drawn = `${Math.round(weeks.deliveries)} posts, ${Math.round(weeks.nodes)} elements`;
  const line = (
    what: string,
    ours: readonly number[],
    anchor: readonly number[],
    limit: number | null,
  ): Line => ({
    row: 'B1',
    what,
    ours: spread(above(ours)),
    anchor: spread(above(anchor)),
    ratio: median(above(ours)) / median(above(anchor)),
    limit,
    cause: CAUSES.weeks,
  });
  const weekP95 = quantile(week.whole, 0.95);
  const allowed = quantile(floors, 0.95) + FRAME_MS;
  return [
    line(`Lanes 28 days drawn (${drawn}) / innerHTML, above the floor`, weeks.drawing, weeks.byHtml, 1.4),
    line('the same from the click, reading included', weeks.whole, weeks.byHtml, null),
    {
      row: 'B3',
      what: `Lanes week (${Math.round(week.deliveries)}), click to drawn, p95 / floor p95 + 1 frame`,
      ours: spread(week.whole),
      anchor: ms(allowed),
      ratio: weekP95 / allowed,
      limit: 1,
      cause: CAUSES.week,
    },
  ];
}

async function goBack(page: Page, weeks: number): Promise<void> {
  for (let step = 0; step < weeks / 4; step += 1) {
    await page.getByTestId('calendar-earlier').click();
    await page.waitForTimeout(100);
  }
}
