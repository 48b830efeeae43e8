import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { DeliveryRow } from '../../../src/core/model/delivery';
import type { TestWindow } from './app';
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
  await page.evaluate(
    async ([wa, ig, fb]) => {
      const { run } = window as unknown as TestWindow;
      await run('post.text', {
        id: wa ?? '',
        channelId: null,
        text: 'Two for one until six, in every shop.',
      });
      await run('delivery.move', { moves: [{ id: ig ?? '', wall: '2026-11-28T13:30' }] });
      await run('delivery.move', { moves: [{ id: fb ?? '', wall: '2026-11-28T18:30' }] });
    },
    [rows.get('fri-wa-1130')?.postId, rows.get('fri-ig-1500')?.id, rows.get('fri-fb-1400')?.id] as const,
  );
}

/** Apart, the designer calls one of the three off, moves another elsewhere and rewrites the third. */
export async function designerDecides(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(
    async ([wa, ig, fb]) => {
      const { run } = window as unknown as TestWindow;
      await run('delivery.status', { ids: [wa ?? ''], status: 'cancelled', reason: 'too late' });
      await run('delivery.move', { moves: [{ id: ig ?? '', wall: '2026-11-28T19:00' }] });
      await run('post.text', {
        id: fb ?? '',
        channelId: null,
        text: 'Gift boxes: come and taste on Saturday.',
      });
    },
    [rows.get('fri-wa-1130')?.id, rows.get('fri-ig-1500')?.id, rows.get('fri-fb-1400')?.postId] as const,
  );
}

/** Four offers go out on channels that work. */
export async function placeElsewhere(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(
    async (places) => {
      const { run } = window as unknown as TestWindow;
      const channels = await (window as unknown as OpenPlan).session.db.channels.toArray();
      for (const { post, channel, wall } of places) {
        const found = channels.find(({ key }) => key === channel);
        await run('delivery.add', {
          postId: post ?? '',
          placements: [{ channelId: found?.id ?? '', wall, status: 'scheduled' }],
        });
      }
    },
    [
      { post: rows.get('fri-igs-1600')?.postId, channel: 'x', wall: `${FRIDAY}T16:30` },
      { post: rows.get('fri-th-1430')?.postId, channel: 'bsky', wall: `${FRIDAY}T17:00` },
      { post: rows.get('fri-wa-1130')?.postId, channel: 'sms', wall: `${FRIDAY}T14:00` },
      { post: rows.get('fri-fb-1100')?.postId, channel: 'email', wall: `${FRIDAY}T14:00` },
    ],
  );
}

/**
 * Three posts of the bank fill gaps on channels that work, five are written for the return.
 * @returns how many that made
 */
export async function fillTheGaps(page: Page): Promise<number> {
  const fillers = ['tt', 'pin', 'li'];
  return page.evaluate(
    async ([keys, friday]) => {
      const { run } = window as unknown as TestWindow;
      const { db } = (window as unknown as OpenPlan).session;
      const channels = await db.channels.toArray();
      const bank = await db.posts.where('inBank').equals(1).toArray();
      let count = 0;
      for (const [at, key] of keys.entries()) {
        const placed = await run('post.from-bank', {
          id: bank[at]?.id ?? '',
          placements: [
            { channelId: channels.find((one) => one.key === key)?.id ?? '', wall: `${friday}T16:30` },
          ],
        });
        if (placed.ok) count += 1;
      }
      for (const title of ['Facebook', 'Instagram', 'Threads', 'WhatsApp', 'A day without a feed']) {
        const text = title.startsWith('A ') ? 'What we baked meanwhile.' : `We are back on ${title}.`;
        const kept = await run('post.create', { title, text, bank: true, labelsAdd: ['return'] });
        if (kept.ok) count += 1;
      }
      return count;
    },
    [fillers, FRIDAY] as const,
  );
}
