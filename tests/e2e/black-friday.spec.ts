import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { startStory, type Story, type TestWindow } from './support/app';

const PLAN = resolve(import.meta.dirname, '../fixtures/scenario-black-friday.json');
const FRIDAY = '2026-11-27';

/** Every hit delivery by its chip: what the calendar draws, not what is stored. */
function chips({ page }: Story) {
  return page.getByTestId('delivery');
}

async function importPlan(story: Story): Promise<void> {
  const { page } = story;
  await page.getByTestId('workspace-name').fill('Bramble & Rye');
  await page.getByTestId('start-plan').click();
  await page.getByTestId('import-run').click();
  await expect(page.getByTestId('import-outcome')).toBeVisible();
  await page.getByTestId('import-show').click();
  await page.getByTestId('screen-calendar').waitFor();
}

/** Counts real clicks, so that the promise of five can be held to. */
function clickCounter({ page }: Story) {
  let clicks = 0;
  return {
    click: async (testId: string) => {
      clicks += 1;
      await page.getByTestId(testId).click();
    },
    count: () => clicks,
  };
}

async function standing({ page }: Story) {
  return page.evaluate(() => (window as unknown as TestWindow).standing());
}

test('Black Friday without Meta: import, see, declare, compare, apply, undo, apply, hand over', async () => {
  const story = await startStory({ now: `${FRIDAY}T10:20:00Z`, open: [PLAN] });
  const { page, saved } = story;
  await importPlan(story);

  // See: the week holds Friday's 29 and Saturday's 11, and says how much hangs on one owner.
  await expect(chips(story)).toHaveCount(40);
  await expect(page.getByText('17 of 29 on Meta (59 %)')).toBeVisible();

  // Declare: five clicks or fewer from 'Outage' to an applied plan.
  const five = clickCounter(story);
  await five.click('room-outage');
  await five.click('outage-down-meta');
  await five.click('outage-until-own');
  await page.getByTestId('outage-until').fill(`${FRIDAY}T18:00`);
  await expect(page.getByTestId('outage-hits')).toHaveAttribute('data-hit', '11');
  await expect(page.getByTestId('outage-hits')).toHaveAttribute('data-at-risk', '3');
  await five.click('outage-declare');

  // Compare: every named plan stands beside the others, with one reason a move.
  for (const plan of ['balanced', 'divert', 'hold', 'tomorrow', 'wait']) {
    await expect(page.getByTestId(`outage-plan-${plan}`)).toBeVisible();
  }
  await expect(page.getByTestId('outage-move')).toHaveCount(11);

  // Apply, undo, apply.
  const before = await standing(story);
  await five.click('outage-apply');
  expect(five.count()).toBeLessThanOrEqual(5);
  await expect(page.getByTestId('outage-undo')).toBeVisible();
  const after = await standing(story);
  expect(after).not.toEqual(before);
  await page.getByTestId('outage-undo').click();
  await expect(page.getByTestId('outage-hits')).toHaveAttribute('data-hit', '11');
  const undone = await standing(story);
  expect(undone.map(({ id, at, status }) => ({ id, at, status }))).toEqual(
    before.map(({ id, at, status }) => ({ id, at, status })),
  );
  await page.getByTestId('outage-apply').click();
  await expect(page.getByTestId('outage-undo')).toBeVisible();
  const applied = await standing(story);
  const where = (rows: typeof after) => rows.map(({ channelId, at, title }) => ({ channelId, at, title }));
  expect(where(applied)).toEqual(where(after));

  // Nothing of the offers at six or later on what was hit, nothing within ninety minutes on one channel.
  const near = applied.filter((a, i) =>
    applied.some((b, j) => i < j && a.channelId === b.channelId && Math.abs(a.at - b.at) < 90 * 60_000),
  );
  expect(near).toEqual([]);

  // Hand over: the files hold what the calendar shows from a quarter of an hour on.
  await page.getByTestId('outage-next-handover').click();
  await page.getByTestId('handover-scheduler-buffer').click();
  await page.getByTestId('handover-save').click();
  await expect(page.getByTestId('handover-saved')).toBeVisible();
  const names = await page.evaluate(() => (window as unknown as TestWindow).channelNames());
  const rows = readdirSync(saved)
    .filter((name) => name.startsWith('buffer-') && name.endsWith('.csv') && !name.includes('changes'))
    .flatMap((name) => {
      const parsed = Papa.parse<Record<string, string>>(
        readFileSync(join(saved, name), 'utf8').replace(/^\uFEFF/, ''),
        {
          header: true,
          skipEmptyLines: true,
        },
      );
      return parsed.data.map((row) => ({ time: row['Posting Time'] ?? '', text: row['Text'] ?? '' }));
    })
    .map(({ time, text }) => `${time} ${text}`)
    .sort();
  const soonest = Date.parse(`${FRIDAY}T10:35:00Z`);
  const going = applied.filter((row) => row.at >= soonest && ['scheduled', 'approved'].includes(row.status));
  // Buffer has no text messages: the one offer that went to the SMS list is not for it.
  const byText = going.filter((row) => names[row.channelId] === 'Text list (6,200)');
  expect(byText.map((row) => row.title)).toEqual(['Cinnamon knots, last tray of the morning']);
  const shown = going
    .filter((row) => !byText.includes(row))
    .map((row) => `${new Date(row.at).toISOString().slice(0, 16).replace('T', ' ')} ${row.text}`)
    .sort();
  expect(rows.map((row) => row.split('\n')[0])).toEqual(shown.map((row) => row.split('\n')[0]));
  await story.close();
});
