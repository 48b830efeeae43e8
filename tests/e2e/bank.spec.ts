import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startStory, type TestWindow } from './support/app';

const PLAN = {
  format: 'holdfast-plan/1',
  channels: [{ key: 'x', platform: 'x', name: '@bramble', zone: 'Europe/London' }],
  posts: [
    {
      key: 'starter',
      title: 'Feed your starter',
      text: 'Feed your starter twice a day while the kitchen is cold.',
      timing: 'evergreen',
      bank: true,
      deliveries: [],
    },
    {
      key: 'doors',
      title: 'Doors open',
      text: 'Doors open at nine.',
      deliveries: [{ key: 'd1', channel: 'x', at: '2026-11-28T09:00', status: 'draft' }],
    },
  ],
};

test('a post placed from the bank stays in it, says its uses, rests, and leaves it when told to', async () => {
  test.setTimeout(120_000);
  const file = join(mkdtempSync(join(tmpdir(), 'holdfast-bank-')), 'plan.json');
  writeFileSync(file, JSON.stringify(PLAN));
  const { page, close } = await startStory({ now: '2026-11-27T10:20:00Z', open: [file] });
  await page.getByTestId('workspace-name').fill('Bramble & Rye');
  await page.getByTestId('start-plan').click();
  await page.getByTestId('import-run').click();
  await page.getByTestId('import-show').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());

  await page.getByTestId('room-bank').click();
  const item = page.getByTestId('bank-post');
  await expect(item).toHaveCount(1);
  await expect(item.getByTestId('bank-ready')).toContainText('Ready');
  await expect(item.getByTestId('bank-ready')).toContainText('never used');
  await item.getByTestId('bank-place').click();
  await page.getByTestId('bank-place-go').click();
  await expect(item).toHaveCount(1);

  await item.getByTestId('bank-open').click();
  const next = page.getByTestId('composer-next');
  for (const step of ['Ask for approval', 'Approve', 'Schedule'])
    await next.filter({ hasText: step }).click();
  await page.getByTestId('composer-close').click();
  await expect(item.getByTestId('bank-ready')).toContainText('Rests until');
  await expect(item.getByTestId('bank-ready')).toContainText('used 1 time, last');

  await item.getByTestId('bank-more').click();
  await page.getByRole('menuitem', { name: 'Take out of the bank' }).click();
  await expect(item).toHaveCount(0);
  await page.getByTestId('undo').click();
  await expect(item).toHaveCount(1);
  await close();
});
