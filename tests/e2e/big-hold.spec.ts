import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Session } from '../../src/renderer/store/session';
import { startStory, type TestWindow } from './support/app';

const DELIVERIES = 5_000;
const PLATFORMS = ['facebook', 'instagram', 'threads', 'whatsapp', 'x', 'linkedin', 'tiktok', 'pinterest'];
/** Twelve days around the Friday: so dense a plan that one family's day is some two hundred deliveries. */
const DAYS = 12;

/** A plan of 5,000 deliveries over eight channels, half of them of one family. */
function bigPlan(): string {
  const channels = PLATFORMS.map((platform) => ({
    key: platform,
    platform,
    name: platform,
    zone: 'Europe/London',
    gapMinutes: 5,
    fallbacks: platform === 'facebook' ? ['x', 'linkedin'] : ['x'],
  }));
  const posts = Array.from({ length: DELIVERIES }, (_, n) => {
    const day = new Date(Date.UTC(2026, 10, 22 + (n % DAYS)));
    const minute = (n * 7) % (14 * 60);
    day.setUTCMinutes(8 * 60 + minute);
    return {
      key: `p${n}`,
      title: `Bread ${n}`,
      text: `Bread number ${n}, straight from the oven.`,
      timing: 'flexible',
      deliveries: [
        {
          key: `d${n}`,
          channel: PLATFORMS[Math.floor(n / DAYS) % PLATFORMS.length],
          at: day.toISOString().slice(0, 16),
          status: 'scheduled',
        },
      ],
    };
  });
  const plan = {
    format: 'holdfast-plan/1',
    workspace: { name: 'Big Bread', zone: 'Europe/London' },
    channels,
    posts,
  };
  const path = join(mkdtempSync(join(tmpdir(), 'holdfast-big-')), 'plan.json');
  writeFileSync(path, JSON.stringify(plan));
  return path;
}

test('R88 a family of a 5,000-delivery plan is previewed, and held in one step', async () => {
  test.setTimeout(300_000);
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [bigPlan()] });
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
