import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startStory, type Story, type TestWindow } from './support/app';

const ROWS = 10_000;
const CHANNELS = ['Facebook', 'Instagram', 'X', 'LinkedIn', 'TikTok', 'Pinterest', 'Bluesky', 'Newsletter'];

/** A sheet as a team keeps it: a title row, French-style dates, quoted line breaks, blank rows, a legend below. */
function bigSheet(): string {
  const lines = ['Content plan 2027;;;;;', '', 'Date;Heure;Canal;Titre;Texte;Campagne'];
  for (let n = 0; n < ROWS; n += 1) {
    const day = new Date(Date.UTC(2027, 0, 1 + (n % 360)));
    const [y, m, d] = day.toISOString().slice(0, 10).split('-');
    const time = `${String(8 + (n % 12)).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}`;
    const channel = CHANNELS[n % CHANNELS.length];
    const text = `"Pain du jour n° ${n}, sorti du four ce matin.\nÀ emporter; ou sur place. « À bientôt »"`;
    lines.push(`${d}/${m}/${y};${time};${channel};Pain ${n};${text};${n % 3 === 0 ? 'Rentrée' : ''}`);
    if (n % 500 === 499) lines.push(';;;;;');
  }
  lines.push('', 'Légende : en gras = validé');
  const path = join(mkdtempSync(join(tmpdir(), 'holdfast-sheet-')), 'plan-2027.csv');
  writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`);
  return path;
}

async function open(story: Story): Promise<void> {
  await story.page.getByTestId('workspace-name').fill('Le Fournil');
  await story.page.getByTestId('start-plan').click();
  await expect(story.page.getByTestId('import-run')).toBeEnabled({ timeout: 60_000 });
}

interface Watched {
  /** Longest time between two frames, milliseconds. */
  readonly longest: number;
  readonly sawProgress: boolean;
}

/**
 * Press 'Import' and watch every frame until the outcome stands and half a second longer. All of it inside the page:
 * asking from outside again and again would itself hold frames up.
 */
async function importAndWatch({ page }: Story): Promise<Watched> {
  return page.evaluate(
    () =>
      new Promise<Watched>((resolve) => {
        const there = (id: string) => document.querySelector(`[data-testid="${id}"]`) !== null;
        let last = performance.now();
        let longest = 0;
        let sawProgress = false;
        let until = Infinity;
        const step = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          sawProgress ||= there('import-progress');
          if (until === Infinity && there('import-outcome')) until = now + 500;
          if (now > until) resolve({ longest, sawProgress });
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
        document.querySelector<HTMLElement>('[data-testid="import-run"]')?.click();
      }),
  );
}

function counts({ page }: Story) {
  return page.evaluate(() => (window as unknown as TestWindow).counts());
}

test('10,000 rows come in with progress, the window stays awake, and one undo takes them out again', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [bigSheet()] });
  const { page } = story;
  await open(story);
  const watched = await importAndWatch(story);
  expect(await counts(story)).toMatchObject({ posts: ROWS, deliveries: ROWS });
  test
    .info()
    .annotations.push({ type: 'longest frame gap', description: `${watched.longest.toFixed(0)} ms` });
  expect(watched.sawProgress).toBe(true);
  expect(watched.longest).toBeLessThan(100);
  await page.getByTestId('import-undo').click();
  await expect
    .poll(async () => (await page.evaluate(() => (window as unknown as TestWindow).standing())).length, {
      timeout: 60_000,
    })
    .toBe(0);
  await story.close();
});

test('a cancelled import leaves no trace, at whatever moment it is cancelled', async () => {
  const sheet = bigSheet();
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [sheet] });
  const { page } = story;
  await open(story);
  const before = await counts(story);
  for (const wait of [0, 300, 900, 1_800]) {
    await page.getByTestId('import-run').click();
    await page.waitForTimeout(wait);
    const cancel = page.getByTestId('import-progress').getByTestId('import-cancel');
    if (!(await cancel.isVisible())) break;
    await cancel.click();
    await expect(page.getByTestId('import-run')).toBeEnabled({ timeout: 60_000 });
    expect(await counts(story)).toEqual(before);
  }
  await story.close();
});
