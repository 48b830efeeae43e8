import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { DeliveryRow } from '../../src/core/model/delivery';
import type { Outage } from '../../src/core/model/outage';
import { startStory, type TestWindow } from './support/app';

/**
 * A profile as the build of November 2026 left it, before each kind had a reader of its own: the sample at 10:20, Meta
 * declared down with 20 posts held, of which one was a draft, one in review and one approved; one line in the log by
 * hand, one day of the team's own, one post placed from the bank, one channel removed.
 */
const FROZEN = resolve(import.meta.dirname, '../fixtures/profiles/2026-11.zip');
const DRAFT = '2026-11_btne45bb7w.p948jw2dw4';
const IN_REVIEW = '2026-11_pfrpm7s5s9.sx22bpjwe1';
const APPROVED = '2026-11_r4ybtnbbzk.nvsp28bmgk';

interface OpenPlan {
  readonly session: {
    readonly db: {
      readonly deliveries: { toArray(): Promise<DeliveryRow[]> };
      readonly outages: { toArray(): Promise<Outage[]> };
      readonly days: { toArray(): Promise<{ name: string }[]> };
    };
  };
}

function unpack(without: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-older-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(FROZEN)))) {
    if (without !== '' && name.includes(without)) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

async function planOf(page: Page) {
  return page.evaluate(async () => {
    const { db } = (window as unknown as OpenPlan).session;
    const [deliveries, outages, days] = await Promise.all([
      db.deliveries.toArray(),
      db.outages.toArray(),
      db.days.toArray(),
    ]);
    return {
      status: Object.fromEntries(deliveries.map((row) => [row.id, row.status])),
      held: deliveries
        .filter((row) => row.status === 'held')
        .map(({ id, heldWas, heldBy, inOutages }) => ({ id, heldWas, role: inOutages[heldBy ?? ''] })),
      log: outages.flatMap((outage) => outage.log.map(({ kind }) => kind)),
      days: days.map((day) => day.name),
    };
  });
}

for (const without of ['', 'IndexedDB', '/journal/']) {
  const what =
    without === '' ? 'both copies' : without === 'IndexedDB' ? 'the journal alone' : 'IndexedDB alone';
  test(`what an older build left behind is opened and read right, from ${what}`, async () => {
    const userData = unpack(without);
    const at = { now: '2026-11-27T10:25:00Z', open: [], userData };
    let story = await startStory(at);
    try {
      let { page } = story;
      await page.getByTestId('screen-calendar').waitFor();
      await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
      const before = await planOf(page);
      const was = Object.fromEntries(before.held.map(({ id, heldWas }) => [id, heldWas]));
      expect({ held: before.held.length, was: [was[DRAFT], was[IN_REVIEW], was[APPROVED]] }).toEqual({
        held: 20,
        was: ['draft', 'review', 'scheduled'],
      });
      expect(new Set(before.held.map(({ role }) => role))).toEqual(new Set(['held']));
      // What was written as words stays in those words.
      expect(before.log).toEqual(['note', 'note']);
      expect(before.days).toEqual(['Our birthday']);

      // Through the window: the outage is there with its log, ends, and each post comes back as what it was.
      await page.getByTestId('room-outage').click();
      await expect(page.getByText('Meta declared down')).toBeVisible();
      await expect(page.getByText('Checked with the agency')).toBeVisible();
      await page.getByTestId('outage-step-end').click();
      await page.getByTestId('outage-end-here').click();
      await page.getByTestId('outage-ended').waitFor();
      await page.getByTestId('release-ahead').click();
      await expect.poll(async () => (await planOf(page)).held).toEqual([]);
      const after = (await planOf(page)).status;
      expect([after[DRAFT], after[IN_REVIEW], after[APPROVED]]).toEqual(['draft', 'review', 'scheduled']);
      await story.close();

      // The next start finds rows of its own make and the same plan.
      story = await startStory(at);
      page = story.page;
      await page.getByTestId('screen-calendar').waitFor();
      await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
      expect((await planOf(page)).status).toEqual(after);
    } finally {
      await story.close();
      rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}
