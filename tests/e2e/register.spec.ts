import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { axeFindings } from './support/axe';
import { startStory, type Story, type TestWindow } from './support/app';
import { launchHoldfast } from './support/launch';

const PLAN = resolve(import.meta.dirname, '../fixtures/scenario-black-friday.json');
const NOW = '2026-11-26T09:00:00Z';

async function settings({ page }: Story): Promise<void> {
  await page.getByTestId('room-settings').click();
  await page.getByTestId('share-verdict').waitFor();
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

test('the share of the plan on one owner: 59 % for Black Friday, in figures and by bars (R34, R52)', async () => {
  const story = await startStory({ now: NOW, open: [PLAN] });
  const { page } = story;
  await importPlan(story);
  await page.getByTestId('plan-risk').click();
  await expect(page.getByText('In the next 7 days, 23 of 40 posts are on Meta (57 %).')).toBeVisible();
  await page.getByRole('button', { name: 'Dependencies' }).click();
  await page.getByTestId('share-verdict').waitFor();
  await page.getByTestId('share-from').fill('2026-11-27');
  await page.getByTestId('share-span-1').click();
  await expect(page.getByTestId('share-verdict')).toContainText('17 of 29 on Meta (59 %)');
  const rows = page.getByTestId('share-row');
  await expect(rows.first()).toContainText('Meta');
  await expect(rows.first()).toContainText('17 of 29');
  await expect(rows.first()).toContainText('59 %');
  await expect(page.getByTestId('share-row').and(page.locator('[data-owner=x-corp]'))).toContainText(
    '4 of 29',
  );
  expect(await axeFindings(page)).toEqual([]);
  await story.close();
});

test('channels, a tool and an owner are noted, and are there at the next start (R6, R63, R87)', async () => {
  const story = await startStory({ now: NOW, open: [PLAN] });
  const { page } = story;
  await importPlan(story);
  await settings(story);

  await page
    .getByRole('button', { name: /^Change Instagram brambleandrye/ })
    .first()
    .click();
  const sheet = page.getByTestId('channel-sheet');
  await sheet.getByText('Service', { exact: true }).click();
  await page.getByTestId('channel-tempo').selectOption('real-time');
  await page.getByTestId('fold-account').locator('summary').click();
  await page.getByTestId('channel-access').fill('Ana, Ben');
  await page.getByRole('button', { name: 'Login last checked: today' }).click();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByTestId('channel-save').click();
  await expect(sheet).toBeHidden();
  const row = page.getByTestId('channel-row').filter({ hasText: 'Ana, Ben' });
  await expect(row).toContainText('Service');
  await expect(row).toContainText('Read right away');

  await page.getByTestId('add-tool-scheduler').click();
  await page.getByTestId('tool-sheet-save').click();
  await expect(page.getByText('Enter a name, such as Buffer.').first()).toBeVisible();
  await page.getByTestId('tool-name').fill('Buffer');
  await page.getByTestId('tool-fallback').fill('Post by hand');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByTestId('tool-sheet-save').click();
  await expect(page.getByTestId('tool-row')).toContainText('Post by hand');

  await page.getByTestId('add-owner').click();
  await page.getByTestId('owner-name').fill('Loom Ltd');
  await page.getByTestId('owner-sheet').getByText('Threads').click();
  await page.getByTestId('owner-source').fill('press, 26 November');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByTestId('owner-sheet-save').click();
  await expect(page.getByTestId('owner-row').filter({ hasText: 'Loom Ltd' })).toContainText('Threads');
  await page.getByTestId('share-from').fill('2026-11-27');
  await page.getByTestId('share-span-1').click();
  await expect(page.getByTestId('share-verdict')).toContainText('No company carries half');
  await expect(page.getByTestId('share-row').first()).toContainText('14 of 29');

  await story.app.close();
  const again = await launchHoldfast({
    userData: story.userData,
    env: { HOLDFAST_NOW: NOW, TZ: 'Europe/London', LANG: 'en_GB.UTF-8' },
  });
  await again.page.waitForFunction(() => (window as unknown as TestWindow).isReady?.() ?? false);
  await again.page.getByTestId('room-settings').click();
  await expect(again.page.getByTestId('tool-row')).toContainText('Buffer');
  await expect(again.page.getByTestId('owner-row').filter({ hasText: 'Loom Ltd' })).toContainText(
    '26 Nov 2026',
  );
  await expect(again.page.getByTestId('channel-row').filter({ hasText: 'Ana, Ben' })).toContainText(
    'Service',
  );

  // A source that does not answer steps back, and the next one is offered.
  await again.page.getByTestId('change-owner-meta').click();
  await again.page.getByTestId('owner-sheet').getByText('Where to check if it is down').click();
  await again.page.getByRole('button', { name: 'Does not answer: Meta status' }).click();
  await expect(again.page.getByRole('button', { name: 'Answers again: Meta status' })).toBeVisible();
  expect(await axeFindings(again.page)).toEqual([]);
  await again.page.keyboard.press('Escape');
  await expect(again.page.getByTestId('owner-row').filter({ hasText: 'Facebook' })).toContainText(
    'Downdetector',
  );

  // An owner taken out again: the platform is where it was, and one undo brings the owner back.
  await again.page.getByRole('button', { name: 'Change Loom Ltd' }).click();
  await again.page.getByTestId('owner-sheet').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(again.page.getByTestId('owner-row').filter({ hasText: 'Loom Ltd' })).toHaveCount(0);
  await again.app.close();
});

test('what is missing is listed, and a name can be reserved or waved away (R92, R145)', async () => {
  const story = await startStory({ now: NOW, open: [PLAN] });
  const { page } = story;
  await importPlan(story);
  await settings(story);
  const reserve = page.getByRole('button', { name: 'Mark as reserved: Mastodon' });
  if (!(await reserve.isVisible())) await page.getByRole('button', { name: /^Show all/ }).click();
  await reserve.click();
  await expect(page.getByTestId('register-tasks')).toContainText('Log in to Mastodon');
  await page.getByRole('button', { name: 'Not relevant: YouTube' }).click();
  await expect(page.getByRole('button', { name: 'Not relevant: YouTube' })).toHaveCount(0);
  await page.getByTestId('access-names').fill('Ana');
  await page.getByTestId('access-all').click();
  await expect(page.getByTestId('channel-row').filter({ hasText: 'login: Ana' })).toHaveCount(16);
  await page.getByTestId('channel-filter').selectOption('reserved');
  await expect(page.getByTestId('channel-row')).toHaveCount(1);
  await page.getByTestId('channel-filter').selectOption('outside:meta');
  await expect(page.getByTestId('channel-row').filter({ hasText: 'Instagram' })).toHaveCount(0);
  await story.close();
});
