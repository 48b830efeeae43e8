import { expect, test, type Page } from '@playwright/test';
import { startStory, type Story, type TestWindow } from './support/app';

const NOW = '2026-11-27T07:20:00Z';

async function sample(story: Story): Promise<Page> {
  const { page } = story;
  await page.getByTestId('start-sample').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  return page;
}

/** Opens the composer on the first delivery whose name begins so, with the keyboard. */
async function compose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('screen-composer').waitFor();
}

const LOAF = /^12:00 A loaf for your neighbour/;

test('approved, changed, shown what changed, approved again (R133)', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await sample(story);
  await compose(page, LOAF);
  const review = page.getByTestId('composer-review');
  await page.getByTestId('review-approve').click();
  await expect(review).toContainText('exactly as it reads now');

  const text = page.getByTestId('composer-text');
  const before = await text.inputValue();
  await text.fill(`${before} Until noon.`);
  await expect(review).toContainText('The approval is out of date');
  await expect(review).toContainText('It was changed after that.');
  await expect(page.getByTestId('review-changes').locator('ins').first()).toContainText('Until noon.');
  await expect(page.getByTestId('composer-next')).toContainText('Approve again');

  // The same is said where a team settles things.
  await page.keyboard.press('Escape');
  await page.getByTestId('room-team').click();
  await expect(page.getByTestId('conflict')).toContainText('Approved, then changed');
  await page.getByRole('button', { name: 'See what has changed' }).click();
  await page.getByTestId('review-approve').click();
  await expect(review).toContainText('exactly as it reads now');
  await page.getByTestId('composer-close').click();
  await expect(page.getByTestId('conflict')).toHaveCount(0);
  await story.close();
});

test('sent back with a note, and only approvers may approve', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await sample(story);
  await page.getByTestId('room-settings').click();
  await page.getByTestId('person-name').fill('Head of marketing');
  await page.getByTestId('add-person').click();
  await page.getByTestId('person-approves').click();
  await expect(page.getByTestId('approval-rule')).toContainText('you are not');
  await page.getByTestId('room-calendar').click();
  await compose(page, LOAF);
  await expect(page.getByTestId('review-approve')).toHaveCount(0);
  await page.getByTestId('review-ask').click();
  await page.keyboard.press('Escape');

  // I am made an approver too: now I may send it back.
  await page.getByTestId('room-settings').click();
  await page.getByTestId('add-me').click();
  await page.getByTestId('person-approves').last().click();
  await page.getByTestId('room-calendar').click();
  await compose(page, LOAF);
  await page.getByTestId('composer-draft').click();
  await page.getByTestId('composer-next').click();
  await page.getByTestId('review-send-back').click();
  await page.getByTestId('review-note').fill('Say which shop.');
  await page.getByTestId('review-send').click();
  await expect(page.getByTestId('composer-review')).toContainText('Say which shop.');
  await page.getByTestId('composer-history').click();
  await expect(page.getByTestId('composer-history-panel')).toContainText('Sent it back: “Say which shop.”');
  await story.close();
});

test('any earlier text comes back, a channel’s own too, and one undo takes that back', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await sample(story);
  await compose(page, LOAF);
  await page.getByTestId('composer-tailor').click();
  const own = page.getByTestId('composer-own-text');
  await own.fill('A loaf, today.');
  await page.getByTestId('composer-link').fill('https://bramble.example/loaf');
  await own.fill('A loaf, tomorrow, in both shops.');
  await expect(page.getByTestId('composer-saved')).toContainText('Saved');
  await page.getByTestId('composer-history').click();
  const panel = page.getByTestId('composer-history-panel');
  await expect(panel.locator('ins').first()).toBeVisible();
  await panel.getByTestId('history-restore').first().click();
  await page.getByRole('button', { name: 'Back to the channels' }).click();
  await expect(own).toHaveValue('A loaf, today.');
  await page.getByTestId('undo').click();
  await expect(own).toHaveValue('A loaf, tomorrow, in both shops.');
  await story.close();
});
