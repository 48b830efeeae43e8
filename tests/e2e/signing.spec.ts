import { expect, test } from '@playwright/test';
import { startStory, type TestWindow } from './support/app';
import { openFromList } from './support/by-hand';

test('a brief and what is known of an outage are signed for exactly what they say', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [] });
  const { page } = story;
  await page.getByTestId('start-sample').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());

  // The brief: written, signed, changed, signed again, and the signature taken back with one undo.
  await openFromList(page, 'Black Friday');
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
