import { expect, test } from '@playwright/test';
import { startStory, type Story, type TestWindow } from './support/app';
import { launchHoldfast } from './support/launch';

const NOW = '2026-11-27T07:20:00Z';

async function sample(story: Story): Promise<void> {
  await story.page.getByTestId('start-sample').click();
  await story.page.getByTestId('screen-calendar').waitFor();
  await story.page.waitForFunction(() => (window as unknown as TestWindow).isReady());
}

/** Opens the composer on the first delivery whose name begins so, with the keyboard. */
async function compose({ page }: Story, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('screen-composer').waitFor();
}

test('words typed a moment before the window is closed are there at the next start', async () => {
  const story = await startStory({ now: NOW, open: [] });
  await sample(story);
  await compose(story, /^12:00 A loaf for your neighbour/);
  const text = story.page.getByTestId('composer-text');
  await text.fill('A loaf for your neighbour, and one for the postman.');
  await story.app.close();

  const again = await launchHoldfast({
    userData: story.userData,
    env: { HOLDFAST_NOW: NOW, TZ: 'Europe/London' },
  });
  await again.page.waitForFunction(() => (window as unknown as TestWindow).isReady?.() ?? false);
  const rows = await again.page.evaluate(() => (window as unknown as TestWindow).standing());
  expect(rows.map((row) => row.text)).toContain('A loaf for your neighbour, and one for the postman.');
  await again.app.close();
});

test('one text for all, an own version for one, and the count follows its platform', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await sample(story);
  await compose(story, /^12:00 A loaf for your neighbour/);
  await expect(page.getByTestId('composer-count')).toContainText('280');
  await page.getByTestId('composer-tailor').click();
  const own = page.getByTestId('composer-own-text');
  await own.fill('x'.repeat(281));
  await expect(page.getByTestId('composer-findings')).toContainText('281 of 280');
  await own.fill('A loaf, today.');
  await expect(page.getByTestId('composer-saved')).toContainText('Saved');
  await page.keyboard.press('Escape');
  const texts = async () => {
    const rows = await page.evaluate(() => (window as unknown as TestWindow).standing());
    return rows.filter((row) => row.title === 'A loaf for your neighbour').map((row) => row.text);
  };
  await expect.poll(texts).toContain('A loaf, today.');
  await story.close();
});

test('a time that is typed counts when the composer is left by Esc', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const { page } = story;
  await sample(story);
  await compose(story, /^12:00 A loaf for your neighbour/);
  await page
    .getByTestId('composer-time')
    .getByLabel(/^Time on .*, time$/)
    .fill('18:45');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('screen-composer')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^18:45 A loaf for your neighbour/ })).toHaveCount(1);
  await story.close();
});
