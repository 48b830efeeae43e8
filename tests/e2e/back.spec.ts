import { expect, test, type Page } from '@playwright/test';
import type { Session } from '../../src/renderer/store/session';
import { openSample, startStory } from './support/app';
import { axeFindings } from './support/axe';
import { declareMeta } from './support/by-hand';

/** How many deliveries of that platform are held, and how many are scheduled from now on. */
function on(page: Page, platform: string): Promise<{ held: number; scheduled: number }> {
  return page.evaluate(async (wanted) => {
    const { db, now } = (window as unknown as { session: Session }).session;
    const ids = (await db.channels.toArray()).filter((one) => one.platform === wanted).map(({ id }) => id);
    const rows = (await db.deliveries.toArray()).filter(
      (row) => row.gone === 0 && ids.includes(row.channelId),
    );
    return {
      held: rows.filter(({ status }) => status === 'held').length,
      scheduled: rows.filter(({ status, at }) => status === 'scheduled' && at > now()).length,
    };
  }, platform);
}

test('a channel that works again gives its held posts back, and the outage asks to be ended once all do', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [] });
  const page = await openSample(story);
  await declareMeta(page, { since: '2026-11-27T10:05', until: '2026-11-27T18:00', isHolding: true });
  const before = await on(page, 'facebook');
  expect(before.held).toBeGreaterThan(1);

  await page.getByTestId('outage-step-hold').click();
  const member = (platform: string) => page.getByTestId(`outage-channel-${platform}`).getByRole('button');
  await member('facebook').click();
  await expect(
    page.getByText(`Facebook works again: ${before.held} posts are still held there.`),
  ).toBeVisible();
  await page.getByTestId('outage-to-release').click();
  const panel = page.getByTestId('outage-panel-release');
  await expect(panel.getByTestId('held-row')).toHaveCount(before.held);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByTestId('release-facebook-ahead').click();
  await expect
    .poll(() => on(page, 'facebook'))
    .toEqual({ held: 0, scheduled: before.scheduled + before.held });
  await expect(page.getByTestId('outage-step-release')).toHaveCount(0);

  // The rest of the family: once all work, nothing stands before the end but what is still held.
  await page.getByTestId('outage-step-hold').click();
  for (const platform of ['instagram', 'instagram-story', 'threads', 'whatsapp'])
    await member(platform).click();
  await expect(page.getByRole('heading', { name: 'Meta works again.' })).toBeVisible();
  await expect(page.getByTestId('status-line')).toContainText('Meta back: end the outage');
  await expect(page.getByTestId('outage-step-release')).toHaveAttribute('data-state', 'now');
  await page.getByTestId('room-calendar').click();
  await expect(page.getByTestId('next-action')).toContainText(/Next: release \d+ posts/);
  await page.getByTestId('next-action').click();
  await page.getByTestId('outage-to-release').click();
  for (const platform of ['instagram', 'instagram-story', 'threads', 'whatsapp'])
    await page.getByTestId(`release-${platform}-ahead`).click();
  await expect(page.getByTestId('outage-step-end')).toHaveAttribute('data-state', 'now');
  await page.getByTestId('outage-to-end').click();
  await page.getByTestId('outage-end-here').click();
  await expect(page.getByTestId('status-line')).toContainText('No outages');
  await story.close();
});

test('only what is declared is hatched, and what an ended outage still holds comes first', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [] });
  const page = await openSample(story);
  await page.getByTestId('room-outage').click();
  await page.getByTestId('outage-down-instagram').click();
  await page.getByTestId('outage-hold').setChecked(true);
  await page.getByTestId('outage-declare').click();
  await page.getByTestId('outage-end').waitFor();
  await page.getByTestId('room-calendar').click();
  const down = page.locator('[data-down]');
  await expect(down).toHaveCount(1);
  await expect(down.getByRole('rowheader')).toContainText('Instagram');

  await page.getByTestId('room-outage').click();
  await page.getByTestId('outage-end').click();
  const held = page.getByTestId('still-held');
  await expect(held).toContainText('held for the outage');
  const [first, form] = [await held.boundingBox(), await page.getByTestId('outage-declare').boundingBox()];
  expect(first?.y).toBeLessThan(form?.y ?? 0);
  await story.close();
});
