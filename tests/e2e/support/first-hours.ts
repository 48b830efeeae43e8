import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { DeliveryRow } from '../../../src/core/model/delivery';
import type { TestWindow } from './app';
import { alsoOn, moveTo, placeFromBank, rewrite, setState, writeIntoBank } from './by-hand';
import { FRIDAY } from './desk';
import type { OpenPlan } from './stored-plan';

/** What people do in the first hours of the Black Friday story, where what is tested is what comes of it. */

/** The plan of the story. */
export const PLAN = resolve(import.meta.dirname, '../../fixtures/scenario-black-friday.json');
/** Stands in for a picture of the screen. */
const SCREEN = resolve(import.meta.dirname, '../../fixtures/media/plain.png');

/** Deliveries by their keys. */
type Rows = ReadonlyMap<string, DeliveryRow>;

/** From the first screen to the calendar, with the plan of the story. */
export async function startFromPlan(page: Page): Promise<void> {
  await page.getByTestId('workspace-name').fill('Bramble & Rye');
  await page.getByTestId('start-plan').click();
  await page.getByTestId('import-run').click();
  await page.getByTestId('import-show').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
}

/** Fills in the writer's report: on a phone, the feed does not refresh. */
export async function fillReport(page: Page): Promise<void> {
  await page.getByTestId('check-report-who').fill('Writer');
  await page.getByTestId('check-report-platform').selectOption('instagram');
  await page.getByTestId('check-report-what').selectOption('read');
  await page.getByTestId('check-report-network').selectOption('mobile');
  await page.getByTestId('check-report-device').fill('phone');
  await page.getByTestId('check-report-text').fill('Feed does not refresh');
  await page.getByTestId('check-report-shot').setInputFiles(SCREEN);
}

/** Checks now, whether or not something is known already. */
export async function look(page: Page): Promise<void> {
  await page.getByTestId('check-now').or(page.getByTestId('check-again')).click();
}

/** Apart, the lead edits one text and moves two posts. */
export async function leadDecides(page: Page, rows: Rows): Promise<void> {
  await rewrite(page, idOf(rows, 'fri-wa-1130'), 'Two for one until six, in every shop.');
  await moveTo(page, idOf(rows, 'fri-ig-1500'), '2026-11-28T13:30');
  await moveTo(page, idOf(rows, 'fri-fb-1400'), '2026-11-28T18:30');
}

/** Apart, the designer calls one of the three off, moves another elsewhere and rewrites the third. */
export async function designerDecides(page: Page, rows: Rows): Promise<void> {
  // No door in the window yet (R85): that it comes too late cannot be said.
  await setState(page, idOf(rows, 'fri-wa-1130'), 'cancelled');
  await moveTo(page, idOf(rows, 'fri-ig-1500'), '2026-11-28T19:00');
  await rewrite(page, idOf(rows, 'fri-fb-1400'), 'Gift boxes: come and taste on Saturday.');
}

/** Four offers go out on channels that work. */
export async function placeElsewhere(page: Page, rows: Rows): Promise<void> {
  const channels = await channelsByKey(page);
  for (const [key, channel, wall] of [
    ['fri-igs-1600', 'x', `${FRIDAY}T16:30`],
    ['fri-th-1430', 'bsky', `${FRIDAY}T17:00`],
    ['fri-wa-1130', 'sms', `${FRIDAY}T14:00`],
    ['fri-fb-1100', 'email', `${FRIDAY}T14:00`],
  ] as const) {
    await alsoOn(page, idOf(rows, key), channels.get(channel) ?? '', wall);
  }
}

/**
 * Three posts of the bank fill gaps on channels that work, five are written for the return.
 * @returns how many that made, as stored
 */
export async function fillTheGaps(page: Page): Promise<number> {
  const before = await itemsMade(page);
  const channels = await channelsByKey(page);
  for (const [title, channel] of [
    ['Meet the night shift', 'tt'],
    ["Three ways to use yesterday's bread", 'pin'],
    ['What rye does', 'li'],
  ] as const) {
    await placeFromBank(page, title, channels.get(channel) ?? '', `${FRIDAY}T16:30`);
  }
  for (const title of ['Facebook', 'Instagram', 'Threads', 'WhatsApp', 'A day without a feed']) {
    const words = title.startsWith('A ') ? 'What we baked meanwhile.' : `We are back on ${title}.`;
    await writeIntoBank(page, title, words, 'return');
  }
  return (await itemsMade(page)) - before;
}

/** Deliveries and posts of the bank, counted together. */
async function itemsMade(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { db } = (window as unknown as OpenPlan).session;
    const bank = await db.posts.where('inBank').equals(1).toArray();
    return (await db.deliveries.toArray()).length + bank.length;
  });
}

async function channelsByKey(page: Page): Promise<ReadonlyMap<string, string>> {
  const channels = await page.evaluate(() => (window as unknown as OpenPlan).session.db.channels.toArray());
  return new Map(channels.map(({ key, id }) => [key, id]));
}

function idOf(rows: Rows, key: string): string {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`no ${key} in the plan`);
  return row.id;
}
