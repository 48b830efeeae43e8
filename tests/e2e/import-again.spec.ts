import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startStory, type TestWindow } from './support/app';

const PLAN = {
  format: 'holdfast-plan/1',
  channels: [
    { key: 'fb', platform: 'facebook', name: 'Bramble & Rye', zone: 'Europe/London' },
    { key: 'x', platform: 'x', name: '@bramble', zone: 'Europe/London' },
  ],
  days: [{ key: 'founders', name: 'Founders’ day', rule: '11-28' }],
  posts: [
    {
      key: 'p1',
      title: 'Doors open',
      text: 'Doors open at nine.',
      deliveries: [{ key: 'd1', channel: 'fb', at: '2026-11-30T09:00', status: 'scheduled' }],
    },
  ],
};

interface OpenPlan {
  readonly session: {
    readonly db: {
      readonly channels: { toArray(): Promise<{ key: string | null; deletedAt: number | null }[]> };
      readonly days: { toArray(): Promise<{ key: string | null; deletedAt: number | null }[]> };
      readonly deliveries: { toArray(): Promise<{ key: string | null; status: string; gone: number }[]> };
    };
  };
}

/** Channels, days and deliveries of the plan by the file's keys, and whether each stands. */
function rows(page: Page): Promise<{ [list: string]: string[] }> {
  return page.evaluate(async () => {
    const { db } = (window as unknown as OpenPlan).session;
    const said = ({ key, deletedAt }: { key: string | null; deletedAt: number | null }) =>
      `${key}${deletedAt === null ? '' : ' deleted'}`;
    return {
      channels: (await db.channels.toArray()).map(said).sort(),
      days: (await db.days.toArray()).map(said),
      deliveries: (await db.deliveries.toArray()).map(({ key, status }) => `${key} ${status}`),
    };
  });
}

async function bringInAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByTestId('palette');
  await palette.waitFor();
  await page.keyboard.type('Bring a plan in');
  await palette.getByRole('option', { name: 'Bring a plan in' }).click();
  await page.getByTestId('import-run').click();
  await page.getByTestId('import-outcome').waitFor();
}

test('a channel and an own day that were removed come back with their plan file, and are not doubled', async () => {
  test.setTimeout(120_000);
  const file = join(mkdtempSync(join(tmpdir(), 'holdfast-again-')), 'plan.json');
  writeFileSync(file, JSON.stringify(PLAN));
  const { page, close } = await startStory({ now: '2026-11-27T10:20:00Z', open: [file, file] });
  await page.getByTestId('workspace-name').fill('Bramble & Rye');
  await page.getByTestId('start-plan').click();
  await page.getByTestId('import-run').click();
  await page.getByTestId('import-show').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  const whole = { channels: ['fb', 'x'], days: ['founders'], deliveries: ['d1 scheduled'] };
  expect(await rows(page)).toEqual(whole);

  await page.getByTestId('room-settings').click();
  await page
    .getByTestId('channel-row')
    .filter({ hasText: 'Facebook' })
    .getByRole('button', { name: /^Change/ })
    .click();
  await page.getByTestId('channel-sheet').getByRole('button', { name: 'Remove the channel' }).click();
  await expect(page.getByTestId('channel-row')).toHaveCount(1);
  await page.getByTestId('room-days').click();
  await page.getByRole('button', { name: 'Remove Founders’ day' }).click();
  await expect(page.getByRole('button', { name: 'Remove Founders’ day' })).toHaveCount(0);
  expect(await rows(page)).toEqual({
    channels: ['fb deleted', 'x'],
    days: ['founders deleted'],
    deliveries: ['d1 cancelled'],
  });

  await bringInAgain(page);
  expect(await rows(page)).toEqual(whole);
  await page.getByTestId('import-show').click();
  await page.getByTestId('room-settings').click();
  await expect(page.getByTestId('channel-row')).toHaveCount(2);
  await page.getByTestId('room-days').click();
  await expect(page.getByRole('button', { name: 'Remove Founders’ day' })).toHaveCount(1);
  await close();
});
