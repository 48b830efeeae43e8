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

/** Presses 'Import' and says whether its progress was shown before the outcome. Looked at in the page, every frame. */
async function importShowsProgress({ page }: Story): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const there = (id: string) => document.querySelector(`[data-testid="${id}"]`) !== null;
        let sawProgress = false;
        const step = () => {
          sawProgress ||= there('import-progress');
          if (there('import-outcome')) resolve(sawProgress);
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
        document.querySelector<HTMLElement>('[data-testid="import-run"]')?.click();
      }),
  );
}

/** Presses 'Import', and 'Cancel' in the first frame that shows so many per cent done; answers with what it showed. */
async function cancelAt({ page }: Story, percent: number): Promise<number> {
  return page.evaluate(
    (least) =>
      new Promise<number>((resolve, reject) => {
        const find = (test: string) => document.querySelector<HTMLElement>(test);
        const step = () => {
          const foot = find('[data-testid="import-progress"]');
          const bar = foot?.querySelector('progress');
          const done = (bar?.value ?? 0) * 100;
          if (find('[data-testid="import-outcome"]')) reject(new Error(`over before ${least} %`));
          else if (bar && done >= least) {
            find('[data-testid="import-cancel"]')?.click();
            resolve(done);
          } else requestAnimationFrame(step);
        };
        find('[data-testid="import-run"]')?.click();
        requestAnimationFrame(step);
      }),
    percent,
  );
}

function counts({ page }: Story) {
  return page.evaluate(() => (window as unknown as TestWindow).counts());
}

test('10,000 rows come in with progress, and one undo takes them out again', async () => {
  test.setTimeout(300_000);
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [bigSheet()] });
  const { page } = story;
  await open(story);
  expect(await importShowsProgress(story)).toBe(true);
  expect(await counts(story)).toMatchObject({ posts: ROWS, deliveries: ROWS });
  await page.getByTestId('import-undo').click();
  await expect
    .poll(async () => (await page.evaluate(() => (window as unknown as TestWindow).standing())).length, {
      timeout: 120_000,
    })
    .toBe(0);
  await story.close();
});

test('a cancelled import leaves no trace, at whatever moment it is cancelled', async () => {
  test.setTimeout(300_000);
  const sheet = bigSheet();
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [sheet] });
  const { page } = story;
  await open(story);
  const before = await counts(story);
  for (const percent of [0, 10, 40, 80]) {
    expect(await cancelAt(story, percent)).toBeGreaterThanOrEqual(percent);
    await expect(page.getByTestId('import-run')).toBeEnabled({ timeout: 60_000 });
    expect(await counts(story)).toEqual(before);
  }
  await story.close();
});
