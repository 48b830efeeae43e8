import { expect, test, type Page } from '@playwright/test';
import { startStory, type TestWindow } from './support/app';

/** Opens the first post of the list that belongs to a campaign. */
async function openCampaignPost(page: Page): Promise<void> {
  await page.getByTestId('room-calendar').click();
  await page.getByText('List', { exact: true }).click();
  // The list may still be filling when its first row is pressed.
  await expect(async () => {
    await page.getByTestId('delivery').filter({ hasText: 'Black Friday' }).first().dblclick();
    await expect(page.getByTestId('screen-composer')).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

test('a brief and what is known of an outage are signed for exactly what they say', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [] });
  const { page } = story;
  await page.getByTestId('start-sample').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());

  // The brief: written, signed, changed, signed again, and the signature taken back with one undo.
  await openCampaignPost(page);
  await page.getByTestId('composer-brief').click();
  await page.getByTestId('composer-brief-text').fill('Sell the bread of the day before six.');
  await page.getByTestId('composer-brief-keep').click();
  const line = page.getByTestId('signed-line');
  await expect(line).toHaveText(/^Not approved by a person\./);
  await page.getByTestId('sign-approve').click();
  await expect(line).toHaveText(/^Approved by .+ 10:20\. Covers this exact version\./);
  await page.getByTestId('composer-brief-text').fill('Sell the bread of the day before eight.');
  await expect(line).toHaveCount(0);
  await page.getByTestId('composer-brief-keep').click();
  await expect(line).toHaveText(/^Changed since .+ approved it\./);
  await page.getByTestId('sign-approve').click();
  await expect(line).toHaveAttribute('data-state', 'approved');
  await page.getByTestId('sign-withdraw').click();
  await expect(line).toHaveAttribute('data-state', 'none');
  await page.keyboard.press('Escape');

  // The outage: what it says of its cause.
  await page.getByTestId('room-outage').click();
  await page.getByTestId('outage-down-meta').click();
  await page.getByTestId('outage-declare').click();
  await page.getByTestId('outage-step-hold').click();
  await page.getByTestId('outage-cause').selectOption('claimed');
  await page.getByLabel('Details').fill('A change of routing, they say');
  await page.getByTestId('outage-facts-save').click();
  await expect(page.getByRole('alert')).toHaveText('Say who states the cause; until then it stays unknown.');
  await page.getByLabel('Source').fill('Their status page, 10:40');
  await page.getByTestId('outage-facts-save').click();
  await expect(line).toHaveAttribute('data-state', 'none');
  await page.getByTestId('sign-approve').click();
  await expect(line).toHaveText(/^Approved by .+ Covers this exact version\./);
  await story.close();
});
