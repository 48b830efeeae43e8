import { expect, test, type Page } from '@playwright/test';
import type { Session } from '../../src/renderer/store/session';
import { startStory, type TestWindow } from './support/app';
import { stoppedScreens } from './support/places';

type Window = TestWindow & { session: Session };

/** Values that no door of the ledger lets in, put into the tables all the same. */
async function putOddRows(page: Page): Promise<{ odd: string; without: string }> {
  return page.evaluate(async () => {
    const { db } = (window as unknown as Window).session;
    const [delivery] = await db.deliveries.orderBy('at').toArray();
    const [channel] = await db.channels.toArray();
    const post = delivery && (await db.posts.get(delivery.postId));
    const [handover] = await db.handovers.toArray();
    const [approval] = await db.approvals.toArray();
    if (!delivery || !channel || !post) throw new Error('the sample has changed');
    const put = (table: string, row: object) => db.table<object>(table).put(row);
    const odd = { ...post, id: '2026-11_oddoddodd1', key: null, title: 'Odd one', lastUseful: 1e308 };
    await put('posts', odd);
    await put('posts', {
      ...post,
      id: '2026-11_oddoddodd2',
      key: null,
      title: '',
      text: '',
      inBank: 1,
      bank: true,
      timing: 'dated',
      lastUseful: NaN,
      createdAt: -1e308,
    });
    const without = {
      ...post,
      id: '2026-11_oddoddodd3',
      key: null,
      title: 'No such kind',
      inBank: 1,
      bank: true,
      kind: 'no-such',
      timing: 'no-such',
      importance: 'no-such',
    };
    await put('posts', without);
    const row = { ...delivery, postId: odd.id, title: 'Odd one' };
    await put('deliveries', { ...row, id: `${odd.id}.1`, zone: 'Mars/Base', lastUseful: 1e308 });
    await put('deliveries', {
      ...row,
      id: `${odd.id}.2`,
      wall: '',
      day: '',
      lastUseful: NaN,
      movedFrom: 1e308,
      lateSend: 1e308,
    });
    await put('deliveries', {
      ...row,
      id: `${odd.id}.3`,
      at: 1e308,
      wall: '10000-01-01T00:00',
      day: '10000-01-01',
    });
    await put('deliveries', {
      ...row,
      id: `${odd.id}.4`,
      channelId: 'ch_nowhere',
      status: 'no-such',
      importance: 'no-such',
    });
    await put('channels', {
      ...channel,
      id: 'ch_odd',
      platform: 'no-such-platform',
      zone: 'Mars/Base',
      name: '',
      postingTimes: { mon: ['', '99:99'] },
    });
    const outage = {
      down: ['no-such'],
      channelIds: ['ch_nowhere'],
      since: 1e308,
      until: -1e308,
      reason: '',
      planned: '',
      endedAt: null,
      appliedAt: NaN,
      moves: [],
      log: [{ at: 1e308, by: '', text: '' }],
      deletedAt: null,
      mergedInto: null,
      back: { ch_odd: 1e308 },
      reviewAt: NaN,
      nextUpdateAt: 1e308,
    };
    const facts = {
      capabilities: [],
      except: [],
      causes: [],
      parts: [],
      notices: [],
      still: [],
      sources: [],
      paid: [],
    };
    await put('outages', { ...facts, ...outage, id: 'out_odd1' });
    await put('outages', { ...facts, ...outage, id: 'out_odd2', since: NaN, endedAt: 1e308 });
    await put('sightings', { id: 'si_odd', at: NaN, who: '', what: '', deletedAt: null, shot: null });
    if (handover) await put('handovers', { ...handover, id: 'ho_odd', at: 1e308, zone: 'Mars/Base' });
    if (approval) await put('approvals', { ...approval, id: 'ap_odd', at: 1e308 });
    const side = (n: number, value: unknown) => ({ changeId: `c-${n}`, by: 'Priya', at: 1e308, value });
    for (const [n, field] of ['lastUseful', 'when', 'no-such', null].entries()) {
      await put('conflicts', {
        id: `cf_odd${n}`,
        kind: 'same-field',
        rootId: odd.id,
        field,
        sides: [side(1, 1e308), side(2, { wall: '', zone: 'Mars/Base' })],
      });
    }
    return { odd: odd.id, without: without.id };
  });
}

test('no odd row stops a screen: what cannot be drawn is named in its place', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [] });
  const { page } = story;
  await page.getByTestId('start-sample').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  const { odd, without } = await putOddRows(page);
  expect(await stoppedScreens(page, [odd, without])).toEqual([]);
  await page.getByTestId('room-team').click();
  await expect(page.getByTestId('conflict').or(page.getByTestId('odd-row'))).toHaveCount(4);
  await expect(page.getByTestId('odd-row')).toHaveText(
    /^This conflict cannot be shown: .*Odd one\. Nothing is lost\.Open it$/,
  );
  await page.getByTestId('room-bank').click();
  await expect(page.getByText('No such kind').first()).toBeVisible();
  await story.close();
});
