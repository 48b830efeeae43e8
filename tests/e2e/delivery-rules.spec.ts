import { expect, test, type Page } from '@playwright/test';
import type { Session } from '../../src/renderer/store/session';
import { openSample, startStory, type TestWindow } from './support/app';
import { axeFindings } from './support/axe';
import { addChannel, fillWhen, openDelivery, timeOf, writePost } from './support/by-hand';

const NOW = '2026-11-27T10:20:00Z';

/** The first delivery of a post, as it is stored. */
function stored(page: Page, title: string) {
  return page.evaluate(async (of) => {
    const { db } = (window as unknown as { session: Session }).session;
    const rows = (await db.deliveries.toArray()).filter((row) => row.title === of && row.gone === 0);
    const [row] = rows.sort((a, b) => a.at - b.at);
    if (!row) throw new Error(`no delivery of ${of}`);
    return {
      id: row.id as string,
      wall: row.wall,
      status: row.status,
      reason: row.reason,
      lateSend: row.lateSend,
    };
  }, title);
}

function channelOf(page: Page, platform: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const { db } = (window as unknown as { session: Session }).session;
    return (await db.channels.toArray()).find((one) => one.platform === wanted)?.id ?? '';
  }, platform);
}

const TIRED = 'Crumbs for the ducks';

test('a time that cannot be kept is refused, with the nearest good ones to press', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  const post = { title: TIRED, words: 'Stale crumbs go to the ducks.', wall: '2026-11-29T14:10' };
  await writePost(page, { ...post, channelId: await channelOf(page, 'linkedin') }, 'draft');
  const { id } = await stored(page, TIRED);
  await openDelivery(page, id);
  const row = timeOf(page, id);

  await fillWhen(row, '2027-03-28T01:30');
  const instead = page.getByTestId('instead');
  await expect(instead).toContainText('There is no 01:30 that night');
  await expect(row.locator('input[type=time]')).toHaveValue('14:10');
  await expect(instead.getByTestId('instead-insist')).toHaveCount(0);
  await expect(instead.getByTestId('instead-time')).toHaveText([
    'Sat 27 Mar 2027, 17:00',
    'Sun 28 Mar 2027, 09:00',
  ]);
  expect(await axeFindings(page)).toEqual([]);
  await instead.getByTestId('instead-time').first().click();
  await expect(row.locator('input[type=date]')).toHaveValue('2027-03-27');
  await expect(instead).toHaveCount(0);
  expect((await stored(page, TIRED)).wall).toBe('2027-03-27T17:00');

  // By keyboard alone: the offer is under the cursor, and Esc leads back to the field and leaves all as it was.
  await fillWhen(row, '2026-11-27T09:00');
  await expect(instead).toContainText('That time has passed.');
  await expect(instead.getByTestId('instead-time').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(instead).toHaveCount(0);
  await expect(row.locator('input[type=time]')).toBeFocused();
  await expect(page.getByTestId('screen-composer')).toBeVisible();
  expect((await stored(page, TIRED)).wall).toBe('2027-03-27T17:00');
  await story.close();
});

test('past its use-by time only who approves lets it go, which stays with it (R12)', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  const post = { title: TIRED, words: 'Half price until noon.', wall: '2026-11-29T14:10' };
  await writePost(page, { ...post, channelId: await channelOf(page, 'linkedin') }, 'scheduled');
  const { id } = await stored(page, TIRED);
  await page.evaluate(
    async (postId) => {
      const lastUseful = Date.parse('2026-11-29T18:00:00Z');
      const { run } = window as unknown as TestWindow;
      await run('post.update', { ids: [postId], fields: { lastUseful } });
    },
    id.split('.')[0] ?? '',
  );

  await openDelivery(page, id);
  const row = timeOf(page, id);
  await fillWhen(row, '2026-11-30T09:40');
  const instead = page.getByTestId('instead');
  await expect(instead).toContainText('That is after its use-by time.');
  await instead.getByTestId('instead-insist').click();
  await expect(row.locator('input[type=time]')).toHaveValue('09:40');
  await expect(row).toContainText('decided that it goes out all the same');
  const kept = await stored(page, TIRED);
  expect(kept.lateSend).toBe(Date.parse('2026-11-30T09:40:00Z'));

  await page.getByTestId('notice').getByRole('button', { name: 'Undo' }).click();
  await expect(row.locator('input[type=time]')).toHaveValue('14:10');
  expect((await stored(page, TIRED)).lateSend).toBeNull();

  // With an approver named who is somebody else, nobody here can insist.
  await page.getByTestId('composer-close').click();
  await page.getByTestId('room-settings').click();
  await page.getByTestId('person-name').fill('Priya');
  await page.getByTestId('add-person').click();
  const approves = page.getByTestId('person').filter({ hasText: 'Priya' }).getByTestId('person-approves');
  await approves.click();
  await expect(approves).toBeChecked();
  await openDelivery(page, id);
  await fillWhen(timeOf(page, id), '2026-11-30T09:40');
  await expect(instead).toContainText('That is after its use-by time.');
  await expect(instead.getByTestId('instead-insist')).toHaveCount(0);
  await story.close();
});

test('what goes through against a wish of the channel is said, at once and beside its time', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  const channelId = await channelOf(page, 'linkedin');
  await page.evaluate(async (id) => {
    const { run } = window as unknown as TestWindow;
    const fields = { quietHours: { from: '21:00', to: '07:00' } };
    await run('channel.update', { id, fields });
  }, channelId);
  await writePost(page, { title: TIRED, words: 'Crumbs.', channelId, wall: '2026-11-29T14:10' }, 'draft');
  const { id } = await stored(page, TIRED);
  await openDelivery(page, id);
  const row = timeOf(page, id);
  await fillWhen(row, '2026-11-29T22:00');
  await expect(page.getByTestId('placed-notice')).toContainText('quiet hours (21:00 to 07:00)');
  await expect(row.getByTestId('time-breach')).toContainText('quiet hours (21:00 to 07:00)');
  await expect(page.getByTestId('composer-verdict')).toContainText('quiet hours');
  await fillWhen(row, '2026-11-29T15:10');
  await expect(page.getByTestId('placed-notice')).toHaveCount(0);
  await expect(row.getByTestId('time-breach')).toHaveCount(0);
  await story.close();
});

test('a text that its platform refuses is not scheduled by the status menu either', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  const post = { title: TIRED, words: 'x'.repeat(400), wall: '2026-11-29T14:10' };
  await writePost(page, { ...post, channelId: await channelOf(page, 'x') }, 'draft');
  const { id } = await stored(page, TIRED);
  await openDelivery(page, id);
  await timeOf(page, id).getByRole('combobox').selectOption('scheduled');
  await expect(page.getByTestId('notice')).toContainText('120 characters too many for X');
  await expect(timeOf(page, id).getByRole('combobox')).toHaveValue('draft');

  // The next channel is another matter.
  await addChannel(page, await channelOf(page, 'linkedin'), '2026-11-29T16:10');
  await page.getByTestId('composer-time').first().getByRole('combobox').selectOption('scheduled');
  await expect(page.getByTestId('composer-time').first().getByRole('combobox')).toHaveValue('scheduled');
  await story.close();
});
