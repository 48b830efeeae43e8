import type { Page } from '@playwright/test';
import { compared, type Line } from '../result';
import { CAUSES } from './causes';
import type { Counts } from './counts';

/** A1 to A5: the store in the running app, against plain IndexedDB in the same window. */
export async function storeLines(page: Page, counts: Counts): Promise<Line[]> {
  const month = await page.evaluate((n) => window.bench.monthTimes(n), counts.reads);
  const lane = await page.evaluate((n) => window.bench.channelMonthTimes(n), counts.reads);
  const views = await page.evaluate((n) => window.bench.viewTimes(n), counts.bulk);
  const states = await page.evaluate((n) => window.bench.countStates(n), counts.reads);
  const away = await page.evaluate((n) => window.bench.commandTimes(n, false), counts.commands);
  const seen = await page.evaluate((n) => window.bench.commandTimes(n, true), counts.commands);
  const big = await page.evaluate((n) => window.bench.bigCommandTimes(n), counts.bigCommands);
  const thousand = (n: number) => `${Math.round(n / 100) / 10}k`;
  return [
    compared(
      { row: 'A1', what: 'one move, durable / two strict puts', limit: 2.5, cause: CAUSES.command },
      away.ours,
      away.anchor,
    ),
    compared(
      { row: 'A1', what: 'the same, with the post on screen', limit: 2.5, cause: CAUSES.command },
      seen.ours,
      seen.anchor,
    ),
    compared(
      { row: 'A2', what: `${big.items} moved at once / same rows put`, limit: 2, cause: CAUSES.bigCommand },
      big.ours,
      big.anchor,
    ),
    compared({ row: 'A3', what: `a month (${month.items}) / getAll`, limit: 1.25 }, month.ours, month.anchor),
    compared(
      { row: 'A3', what: `a channel's month (${lane.items}) / getAll`, limit: 1.25 },
      lane.ours,
      lane.anchor,
    ),
    compared(
      { row: 'A4', what: `counts by state (${states.items} counters) / index counts`, limit: 0.05 },
      states.ours,
      states.anchor,
    ),
    compared(
      { row: 'A5', what: `views of ${thousand(views.items)} rows / bulk put`, limit: 1.15 },
      views.ours,
      views.anchor,
    ),
  ];
}
