import { expect, test } from '@playwright/test';
import { openSample, startStory } from './support/app';
import { axeFindings } from './support/axe';
import { declareMeta } from './support/by-hand';

test('a hold says what the scheduler still has, and nothing that no list carries is passed over', async () => {
  const story = await startStory({ now: '2026-11-27T09:20:00Z', open: [] });
  const page = await openSample(story);
  await page.getByTestId('room-handover').click();
  await page.getByTestId('handover-scheduler-buffer').click();
  await page.getByTestId('handover-save').click();
  await expect(page.getByTestId('handover-saved')).toBeVisible();

  await declareMeta(page, { since: '2026-11-27T09:05', until: '2026-11-27T18:00', isHolding: true });
  await expect(page.getByText(/^\d+ held posts are still in Buffer\.$/)).toBeVisible();
  await expect(page.getByText(/The first goes out there at \d\d:\d\d unless/)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  // What was done comes first, in view and under the cursor.
  await page.getByTestId('outage-apply').click();
  await expect(page.locator(':focus')).toContainText('The balanced plan is applied');
  await expect(page.getByTestId('outage-next-read')).toHaveText('Next: re-read each post');

  await page.getByTestId('outage-next-handover').click();
  await expect(page.getByTestId('handover-unfinished')).toContainText('that the plan moved need');
  await expect(page.getByTestId('handover-left')).toContainText('SMS');
  await page.getByTestId('handover-left').getByRole('button', { name: 'Post by hand' }).click();
  await story.close();
});
