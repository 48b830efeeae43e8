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

/** Watch every frame of the window; answers with the longest time between two. */
async function watchFrames({ page }: Story): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watch = { last: performance.now(), longest: 0 };
    Object.assign(window, { watch });
    const step = () => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  return () => page.evaluate(() => (window as unknown as { watch: { longest: number } }).watch.longest);
}

function counts({ page }: Story) {
  return page.evaluate(() => (window as unknown as TestWindow).counts());
}

test('10,000 rows come in with progress, the window stays awake, and one undo takes them out again', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [bigSheet()] });
  const { page } = story;
  await open(story);
  const longest = await watchFrames(story);
  await page.getByTestId('import-run').click();
  await expect(page.getByTestId('import-progress')).toBeVisible();
  await expect(page.getByTestId('import-outcome')).toBeVisible({ timeout: 90_000 });
  const gap = await longest();
  expect(await counts(story)).toMatchObject({ posts: ROWS, deliveries: ROWS });
  test.info().annotations.push({ type: 'longest frame gap', description: `${gap.toFixed(0)} ms` });
  expect(gap).toBeLessThan(100);
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
