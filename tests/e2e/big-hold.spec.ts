import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Session } from '../../src/renderer/store/session';
import { startStory, type TestWindow } from './support/app';
import { densePlan } from './support/dense-plan';

function planFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'holdfast-big-')), 'plan.json');
  writeFileSync(path, densePlan());
  return path;
}

test('R88 a family of a 5,000-delivery plan is previewed, and held in one step', async () => {
  test.setTimeout(300_000);
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [planFile()] });
  const { page } = story;
  await page.getByTestId('workspace-name').fill('Big Bread');
  await page.getByTestId('start-plan').click();
  await expect(page.getByTestId('import-run')).toBeEnabled({ timeout: 60_000 });
  await page.getByTestId('import-run').click();
  await expect(page.getByTestId('import-outcome')).toBeVisible({ timeout: 60_000 });
  await page.getByTestId('import-show').click();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  await page.getByTestId('room-outage').click();
  await page.getByTestId('outage-form').waitFor();

  await page.getByTestId('outage-down-meta').click();
  await page.getByTestId('outage-preview').waitFor();
  const hits = Number(await page.getByTestId('outage-hits').getAttribute('data-hit'));
  expect(hits).toBeGreaterThan(150);
  await page.getByTestId('outage-declare').click();
  await page.getByTestId('outage-picture').waitFor();
  const held = () =>
    page.evaluate(async () => {
      const { db } = (window as unknown as { session: Session }).session;
      return (await db.deliveries.toArray()).filter(({ status }) => status === 'held').length;
    });
  await expect.poll(held).toBe(hits);
  await page.getByTestId('undo').click();
  await expect.poll(held).toBe(0);
  await story.close();
});
