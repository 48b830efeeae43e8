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

/** Takes a draft through approval, from one of its deliveries: it is asked for, then given. */
export async function approve(page: Page, deliveryId: string): Promise<void> {
  await openDelivery(page, deliveryId);
  await page.getByTestId('composer-next').filter({ hasText: 'Ask for approval' }).click();
  await page.getByTestId('review-approve').click();
  await expect(page.getByTestId('composer-review')).toContainText('Covers this exact version');
  await closeComposer(page);
}

/** Puts the post of a delivery on one more channel, where it is scheduled. */
export async function alsoOn(page: Page, deliveryId: string, channelId: string, wall: string): Promise<void> {
  await openDelivery(page, deliveryId);
  await addChannel(page, channelId, wall);
  await schedule(page);
  await closeComposer(page);
}

/** Puts the post in the open composer on one more channel, as a draft; that channel's tab is open then. */
export async function addChannel(page: Page, channelId: string, wall: string): Promise<void> {
  await page.getByTestId('composer-add-channel').click();
  await page.getByTestId('composer-add-channel-select').selectOption(channelId);
  await fillWhen(page.getByRole('group', { name: /^Goes out on / }), wall);
  await page.getByTestId('composer-add-delivery').click();
  const row = page.getByTestId('composer-time').first();
  await expect(row.locator('input[type=time]')).toHaveValue(wall.slice(11));
}

/** Schedules the post in the open composer on the channel whose tab is open. */
export async function schedule(page: Page): Promise<void> {
  const state = page.getByTestId('composer-time').first().getByRole('combobox');
  await state.selectOption('scheduled');
  await expect(state).toHaveValue('scheduled');
}

export interface NewPost {
  readonly title?: string;
  readonly words: string;
  readonly channelId: string;
  /** As '2026-11-28T13:30'. */
  readonly wall: string;
}

/** Writes a post for one channel, from the calendar. */
export async function writePost(
  page: Page,
  { title = '', words, channelId, wall }: NewPost,
  state: 'draft' | 'scheduled',
): Promise<void> {
  await page.getByTestId('room-calendar').click();
  await page.getByTestId('new-post').click();
  await page.getByTestId('composer-text').fill(words);
  if (title !== '') await page.getByTestId('composer-title').fill(title);
  await addChannel(page, channelId, wall);
  if (state === 'scheduled') await schedule(page);
  await closeComposer(page);
}

/** Says in the outage room that Meta is down, since when and until when; `since` as '2026-11-27T10:05'. */
export async function declareMeta(
  page: Page,
  {
    since,
    until,
    isHolding,
  }: { readonly since: string; readonly until: string; readonly isHolding: boolean },
): Promise<void> {
  await page.getByTestId('room-outage').click();
  await page.getByTestId('outage-down-meta').click();
  await page.getByTestId('outage-since').fill(since);
  await page.getByTestId('outage-until-own').click();
  await page.getByTestId('outage-until').fill(until);
  await page.getByTestId('outage-hold').setChecked(isHolding);
  await page.getByTestId('outage-declare').click();
  await page.getByTestId('outage-end').waitFor();
}

/** Writes a post into the bank, with a label to find it by. */
export async function writeIntoBank(page: Page, title: string, words: string, label: string): Promise<void> {
  await page.getByTestId('room-bank').click();
  await page.getByTestId('bank-add').click();
  await page.getByTestId('composer-title').fill(title);
  await page.getByTestId('composer-text').fill(words);
  await page.getByPlaceholder('Add a label').fill(label);
  await page.getByPlaceholder('Add a label').press('Enter');
  await expect(page.getByRole('button', { name: `Remove the label ${label}` })).toBeVisible();
  await closeComposer(page);
  await expect(page.getByRole('button', { name: `Schedule… ${title}` })).toBeVisible();
}

/** Schedules a post of the bank on a channel; `wall` as '2026-11-28T13:30'. */
export async function placeFromBank(
  page: Page,
  title: string,
  channelId: string,
  wall: string,
): Promise<void> {
  await page.getByTestId('room-bank').click();
  await page.getByRole('button', { name: `Schedule… ${title}` }).click();
  const form = page.getByRole('dialog', { name: `Schedule ${title}` });
  await form.getByTestId('bank-place-channel').selectOption(channelId);
  await form.getByLabel('Day').fill(wall.slice(0, 10));
  await form.getByLabel('Time').fill(wall.slice(11));
  await form.getByTestId('bank-place-go').click();
  await expect(form).toHaveCount(0);
}

export function timeOf(page: Page, deliveryId: string): Locator {
  return page.locator(`[data-testid=composer-time][data-delivery-id="${deliveryId}"]`);
}

export async function fillWhen(within: Locator, wall: string): Promise<void> {
  await within.locator('input[type=date]').fill(wall.slice(0, 10));
  await within.locator('input[type=time]').fill(wall.slice(11));
  await within.locator('input[type=time]').press('Enter');
}

/** Opens the first post of the list whose row says this, with the mouse. */
export async function openFromList(page: Page, words: string): Promise<void> {
  await page.getByTestId('room-calendar').click();
  await page.getByText('List', { exact: true }).click();
  const composer = page.getByTestId('screen-composer');
  const row = page.getByTestId('delivery').filter({ hasText: words }).first();
  // The list may still be filling when its first row is pressed, and the sheet may come late: then it is not pressed
  // again.
  await expect(async () => {
    if (!(await composer.isVisible())) await row.dblclick({ timeout: 5_000 });
    await expect(composer).toBeVisible({ timeout: 5_000 });
  }).toPass();
}
