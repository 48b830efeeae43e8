import { expect, test, type Page } from '@playwright/test';
import type { Session } from '../../src/renderer/store/session';
import { openSample, startStory } from './support/app';
import { declareMeta } from './support/by-hand';

/** Deliveries that stand or are held, of the family of Meta, that day from 18:00 on. */
function evening(page: Page): Promise<{ held: number; loose: number }> {
  return page.evaluate(async () => {
    const { db } = (window as unknown as { session: Session }).session;
    const meta = ['facebook', 'instagram', 'instagram-story', 'threads', 'whatsapp'];
    const channels = (await db.channels.toArray()).filter(({ platform }) => meta.includes(platform));
    const rows = (await db.deliveries.toArray()).filter(
      (row) =>
        row.gone === 0 &&
        row.wall >= '2026-11-27T18:00' &&
        row.wall < '2026-11-27T20:00' &&
        channels.some(({ id }) => id === row.channelId),
    );
    const held = rows.filter((row) => row.status === 'held').length;
    return { held, loose: rows.filter((row) => row.status === 'scheduled').length };
  });
}

test('a later end holds what it newly hits, also after a plan was applied', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [] });
  const page = await openSample(story);
  await declareMeta(page, { since: '2026-11-27T10:05', until: '2026-11-27T18:00', isHolding: true });
  await page.getByTestId('outage-apply').click();
  await expect(page.getByTestId('outage-applied')).toBeVisible();
  const before = await evening(page);
  expect(before).toEqual({ held: 0, loose: expect.any(Number) });
  expect(before.loose).toBeGreaterThan(2);

  await page.getByTestId('outage-estimate').click();
  await page.getByTestId('outage-estimate-time').fill('2026-11-27T20:00');
  await page.getByTestId('outage-estimate-save').click();
  await expect.poll(() => evening(page)).toEqual({ held: before.loose, loose: 0 });
  await expect(page.getByTestId('outage-apply')).toBeEnabled();

  await page.keyboard.press('Control+z');
  await expect.poll(() => evening(page)).toEqual(before);
  await story.close();
});
