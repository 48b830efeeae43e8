import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does to a post, done in the window: found in the calendar or the bank, changed in the composer. */

/** Opens the composer on a delivery of the calendar, with the keyboard. */
export async function openDelivery(page: Page, deliveryId: string): Promise<void> {
  await page.getByTestId('room-calendar').click();
  await page.locator(`[data-testid=delivery][data-delivery-id="${deliveryId}"]`).first().focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('screen-composer').waitFor();
}

/** Closes the composer: what was typed is saved by then. */
export async function closeComposer(page: Page): Promise<void> {
  await expect(page.getByTestId('composer-saved')).toContainText('Saved here');
  await page.getByTestId('composer-close').click();
  await expect(page.getByTestId('screen-composer')).toHaveCount(0);
}

/** Gives a post other words, the same for all its channels. */
export async function rewrite(page: Page, deliveryId: string, words: string): Promise<void> {
  await openDelivery(page, deliveryId);
  await page.getByTestId('composer-text').fill(words);
  await closeComposer(page);
}

/** Gives a delivery another time; `wall` as '2026-11-28T13:30'. */
export async function moveTo(page: Page, deliveryId: string, wall: string): Promise<void> {
  await openDelivery(page, deliveryId);
  const row = timeOf(page, deliveryId);
  await fillWhen(row, wall);
  await expect(row.locator('input[type=time]')).toHaveValue(wall.slice(11));
  await closeComposer(page);
}

/** Sets the state of a delivery, as 'cancelled'. */
export async function setState(page: Page, deliveryId: string, status: string): Promise<void> {
  await openDelivery(page, deliveryId);
  const state = timeOf(page, deliveryId).getByRole('combobox');
  await state.selectOption(status);
  await expect(state).toHaveValue(status);
  await closeComposer(page);
}

/** Puts the post of a delivery on one more channel, where it is scheduled. */
export async function alsoOn(page: Page, deliveryId: string, channelId: string, wall: string): Promise<void> {
  await openDelivery(page, deliveryId);
  await page.getByTestId('composer-add-channel').click();
  await page.getByTestId('composer-add-channel-select').selectOption(channelId);
  await fillWhen(page.getByRole('group', { name: /^Goes out on / }), wall);
  await page.getByTestId('composer-add-delivery').click();
  const row = page.getByTestId('composer-time').first();
  await expect(row.locator('input[type=time]')).toHaveValue(wall.slice(11));
  await row.getByRole('combobox').selectOption('scheduled');
  await expect(row.getByRole('combobox')).toHaveValue('scheduled');
  await closeComposer(page);
}

function timeOf(page: Page, deliveryId: string): Locator {
  return page.locator(`[data-testid=composer-time][data-delivery-id="${deliveryId}"]`);
}

async function fillWhen(within: Locator, wall: string): Promise<void> {
  await within.locator('input[type=date]').fill(wall.slice(0, 10));
  await within.locator('input[type=time]').fill(wall.slice(11));
  await within.locator('input[type=time]').press('Enter');
}
