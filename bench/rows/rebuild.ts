import { drive, equip, whenReady } from '../app/driven';
import { ms, type Line } from '../result';
import { CAUSES } from './causes';

/** Longest gap between two frames while views are built. Source: the goals in docs/benchmarks.md. */
const GAP_MS = 50;

/**
 * The working copy is gone and comes back from the journal.
 *
 * @param profile with a journal and no IndexedDB; it is written to
 */
export async function rebuildLines(appFolder: string, profile: string): Promise<Line[]> {
  const { page, close } = await drive(appFolder, profile);
  try {
    await equip(page);
    await page.evaluate(() => Object.assign(window, { stopFrames: window.bench.recordFrames() }));
    await whenReady(page);
    const { readyMs, gapMs } = await page.evaluate(() => ({
      gapMs: window.stopFrames?.() ?? 0,
      readyMs: performance.now(),
    }));
    return [
      {
        row: 'A5',
        what: 'everything rebuilt from the journal, 50k',
        ours: ms(readyMs),
        anchor: '-',
        ratio: null,
        limit: null,
      },
      {
        row: 'A5',
        what: 'longest gap between two frames meanwhile / 50 ms',
        ours: ms(gapMs),
        anchor: ms(GAP_MS),
        ratio: gapMs / GAP_MS,
        limit: 1,
        cause: CAUSES.gap,
      },
    ];
  } finally {
    await close();
  }
}
