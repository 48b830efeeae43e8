import { expect, test } from '@playwright/test';
import { startStory, type TestWindow } from './support/app';
import { openFromList } from './support/by-hand';

test('who reads a channel, and the tone there, is said once and stands where one writes (R70)', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [] });
  const { page } = story;
  await page.getByTestId('start-sample').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());

  await page.getByTestId('room-settings').click();
  await page.getByRole('button', { name: /^Change .*LinkedIn/ }).click();
  await page.getByTestId('channel-voice').fill('Bakers and shop owners; plain, no exclamation marks');
  await page.getByTestId('channel-save').click();
  await expect(page.getByTestId('channel-sheet')).toHaveCount(0);

  await openFromList(page, 'LinkedIn');
  await expect(page.getByTestId('composer-voice')).toHaveText(
    'Bakers and shop owners; plain, no exclamation marks',
  );
  await story.close();
});
