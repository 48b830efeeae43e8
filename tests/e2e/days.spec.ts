import { expect, test } from '@playwright/test';
import { startStory, type TestWindow } from './support/app';

test('from a day to its post and back: the day knows what is written for it', async () => {
  const story = await startStory({ now: '2026-11-20T10:20:00Z', open: [] });
  const { page } = story;
  await page.getByTestId('start-sample').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());

  await page.getByTestId('room-days').click();
  const day = page.getByRole('listitem').filter({ hasText: 'Black Friday' }).first();
  await day.hover();
  await day.getByTestId('make-post').click();
  const composer = page.getByTestId('screen-composer');
  await expect(composer.getByTestId('composer-from-day')).toContainText('Black Friday, 27 Nov 2026');
  await page.keyboard.press('Escape');

  // The same day again: the list says how many, and leads to each.
  await expect(day.getByTestId('posts-of-day')).toHaveText('1 post');
  await day.hover();
  await day.getByTestId('make-post').click();
  await composer.getByTestId('composer-title').fill('Doors open at six');
  await page.keyboard.press('Escape');
  await expect(day.getByTestId('posts-of-day')).toHaveText('2 posts');
  await day.getByTestId('posts-of-day').click();
  await page.getByRole('menuitem', { name: 'Doors open at six' }).click();
  await expect(composer.getByTestId('composer-title')).toHaveValue('Doors open at six');

  // Next year's day is another.
  await composer.getByRole('button', { name: 'Black Friday, 27 Nov 2026' }).click();
  await expect(composer).toHaveCount(0);
  await expect(page.getByTestId('screen-days')).toBeVisible();
  await day.getByTestId('posts-of-day').click();
  await page.getByRole('menuitem', { name: 'Doors open at six' }).click();
  await composer
    .getByTestId('composer-from-day')
    .getByRole('button', { name: 'No longer for this day' })
    .click();
  await expect(composer.getByTestId('composer-from-day')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(day.getByTestId('posts-of-day')).toHaveText('1 post');
  await page.keyboard.press('Control+z');
  await expect(day.getByTestId('posts-of-day')).toHaveText('2 posts');
  await story.close();
});
