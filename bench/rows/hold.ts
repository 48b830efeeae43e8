import { drive, equip, whenReady } from '../app/driven';
import type { Watched } from '../page/holding';
import { ms, type Line } from '../result';
import { CAUSES } from './causes';

/** What feels at once, and what is no hang. Source: the goals in docs/benchmarks.md. */
const STANDS_MS = 1_000;
const GAP_MS = 100;
const TASK_MS = 200;

/**
 * H: one family of a dense plan looked at and held in one step, and a change while the to-do list is open.
 *
 * @param profile with that plan; it is written to
 */
export async function holdLines(appFolder: string, profile: string): Promise<Line[]> {
  const { page, close } = await drive(appFolder, profile);
  try {
    await whenReady(page);
    await equip(page);
    await page.getByTestId('view-todo').click({ force: true });
    await page.locator('[data-testid="todo"][data-looked]:not([data-looked="0"])').waitFor();
    const longest = await page.evaluate(() => window.bench.changeBesideToDo());
    await page.getByTestId('room-outage').click();
    await page.getByTestId('outage-form').waitFor();
    const click = (from: string, to: string): Promise<Watched> =>
      page.evaluate(([a, b]) => window.bench.clickUntil(a, b), [from, to] as const);
    const preview = await click('outage-down-meta', 'outage-preview');
    const hits = await page.getByTestId('outage-hits').getAttribute('data-hit');
    const hold = await click('outage-declare', 'outage-picture');
    return linesOf({ hits: hits ?? '?', preview, hold, longest });
  } finally {
    await close();
  }
}

interface Seen {
  readonly hits: string;
  readonly preview: Watched;
  readonly hold: Watched;
  readonly longest: number;
}

function linesOf({ hits, preview, hold, longest }: Seen): Line[] {
  return [
    timed('H1', `an outage that hits ${hits} previewed / 1 s`, preview.tookMs, STANDS_MS),
    timed('H1', 'held, and drawn / 1 s', hold.tookMs, STANDS_MS),
    timed(
      'H2',
      'longest gap between two frames meanwhile / 100 ms',
      Math.max(preview.longestGapMs, hold.longestGapMs),
      GAP_MS,
    ),
    timed('H3', 'longest task of the window for one change, to-do list open / 200 ms', longest, TASK_MS),
  ];
}

function timed(row: string, what: string, ours: number, limit: number): Line {
  return { row, what, ours: ms(ours), anchor: ms(limit), ratio: ours / limit, limit: 1, cause: CAUSES.gap };
}
