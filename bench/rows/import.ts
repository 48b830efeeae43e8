import type { Page } from '@playwright/test';
import { csvPlan } from '../data/csv';
import { ms, type Line } from '../result';
import { CAUSES } from './causes';

const ROWS = 10_000;
/** Longest gap between two frames that a person does not feel as a hang. Source: the goals in docs/benchmarks.md. */
const GAP_MS = 100;

/** A CSV of 10,000 rows through preview and command in the running app, with 50,000 deliveries there already. */
export async function importLines(page: Page): Promise<Line[]> {
  const times = await page.evaluate((text) => window.bench.importCsv(text), csvPlan(ROWS));
  const seconds = (times.previewMs + times.writeMs) / 1_000;
  return [
    {
      row: 'I1',
      what: `import of ${ROWS.toLocaleString('en')} rows: preview ${ms(times.previewMs)}, then written`,
      ours: `${seconds.toFixed(1)} s, ${Math.round(times.added / seconds).toLocaleString('en')} rows/s`,
      anchor: '-',
      ratio: null,
      limit: null,
    },
    {
      row: 'I2',
      what: 'longest gap between two frames meanwhile / 100 ms',
      ours: ms(times.longestGapMs),
      anchor: ms(GAP_MS),
      ratio: times.longestGapMs / GAP_MS,
      limit: 1,
      cause: CAUSES.gap,
    },
  ];
}
