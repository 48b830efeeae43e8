import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startStory, type Story, type TestWindow } from '../e2e/support/app';
import { META, startNet } from '../e2e/support/net';
import { calendarView, keepPicture, openSample } from './picture';

const CSV = resolve(import.meta.dirname, 'plan-to-import.csv');
const SAMPLE = resolve(import.meta.dirname, '../../resources/sample-plan.json');
/** The Wednesday before Black Friday, and the Friday on which Meta is away. */
const CALM = '2026-11-25T09:00:00Z';
const FRIDAY = '2026-11-27T10:20:00Z';

async function sample(now: string, open: readonly string[] = [], env = {}): Promise<Story> {
  const story = await startStory({ now, open, env });
  await openSample(story);
  return story;
}

/** A post for four channels, on the day that is shown. */
async function writePost(page: Page): Promise<void> {
  const text =
    'The bakers who start at three.\n\nWhile the town sleeps, four of them shape 600 loaves by hand and tie the ' +
    'first ribbons. From Friday: a quarter off every gift box, in both shops and online.\n\n' +
    '#BlackFriday #Sourdough #Bakery';
  await page.evaluate(
    async ([words, platforms]) => {
      const { run, session } = window as unknown as TestWindow & {
        session: { db: { channels: { toArray(): Promise<{ id: string; platform: string }[]> } } };
      };
      const channels = await session.db.channels.toArray();
      const deliveries = channels
        .filter(({ platform }) => platforms.includes(platform))
        .map(({ id }) => ({ channelId: id, wall: '2026-11-26T12:30', status: 'draft' as const }));
      await run('post.create', { title: 'Quarter off every gift box', text: words, deliveries });
    },
    [text, new Array<string>('facebook', 'x', 'linkedin', 'bluesky')] as const,
  );
}

test('getting started', async () => {
  const story = await startStory({ now: CALM, open: [CSV] });
  const { page } = story;
  await page.getByTestId('workspace-name').fill('Bramble & Rye');
  await keepPicture(story, 'start');
  await page.getByTestId('start-plan').click();
  await page.getByTestId('import-run').waitFor();
  await keepPicture(story, 'import');
  await story.close();
});

test('the calendar and its views', async () => {
  const story = await sample(CALM);
  await story.page.getByTestId('delivery').first().waitFor();
  await keepPicture(story, 'calendar-lanes');
  for (const view of ['Week', 'Month', 'Quarter', 'To do']) {
    await calendarView(story, view);
    await keepPicture(story, `calendar-${view.toLowerCase().replace(' ', '-')}`);
  }
  await story.close();
});

test('a post in the composer', async () => {
  const story = await sample(CALM);
  const { page } = story;
  await writePost(page);
  await page.getByTestId('delivery').filter({ hasText: 'Quarter off' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('screen-composer').waitFor();
  await page.getByTestId('composer-tab').filter({ hasText: 'X' }).first().click();
  await page.getByTestId('composer-preview-card').waitFor();
  await keepPicture(story, 'composer');
  await story.close();
});

test('bank and days', async () => {
  const story = await sample(CALM);
  const { page } = story;
  await page.getByTestId('room-bank').click();
  await page.getByTestId('bank-post').first().waitFor();
  await keepPicture(story, 'bank');
  await page.getByTestId('room-days').click();
  await page.getByTestId('own-day').waitFor();
  await keepPicture(story, 'days');
  await story.close();
});

test('the day of an outage', async () => {
  const net = await startNet();
  for (const id of META) net.names.set(`${id}.test`, 'failed');
  const story = await sample(FRIDAY, [], { HOLDFAST_PROBES: net.script });
  const { page } = story;
  await page.getByTestId('room-outage').click();
  await page.getByTestId('check-now').click();
  await page.getByTestId('check-declare').waitFor();
  await keepPicture(story, 'outage-check');
  await page.getByTestId('check-declare').click();
  await page.getByTestId('outage-until-own').click();
  await page.getByTestId('outage-until').fill('2026-11-27T18:00');
  await page.getByTestId('outage-preview').waitFor();
  await keepPicture(story, 'outage-declare');
  await page.getByTestId('outage-declare').click();
  await page.getByTestId('outage-plan-balanced').waitFor();
  await keepPicture(story, 'outage-plans');
  await page.getByTestId('outage-step-tell').click();
  await page.getByTestId('tell-write').waitFor();
  await keepPicture(story, 'outage-tell');
  await page.getByTestId('outage-step-plan').click();
  await page.getByTestId('outage-apply').click();
  await page.getByTestId('outage-undo').waitFor();
  await page.getByTestId('outage-step-read').click();
  await page.getByTestId('read-post').first().waitFor();
  await keepPicture(story, 'outage-read');
  await page.getByTestId('room-calendar').click();
  await page.getByTestId('delivery').first().waitFor();
  await keepPicture(story, 'outage-calendar');
  await story.close();
  net.close();
});

test('handing over, posting by hand, checking results', async () => {
  const story = await sample(FRIDAY, [sentList()]);
  const { page } = story;
  await page.getByTestId('room-handover').click();
  await page.getByTestId('handover-scheduler-buffer').click();
  await page.getByTestId('handover-save').waitFor();
  await keepPicture(story, 'handover-files');
  await page.getByTestId('handover-view-outbox').click();
  await page.getByTestId('outbox-connect-save').waitFor();
  await keepPicture(story, 'handover-send');
  await page.getByTestId('handover-view-copy').click();
  await page.getByTestId('copy-pack-headline').waitFor();
  await keepPicture(story, 'handover-by-hand');
  await page.getByTestId('handover-view-happened').click();
  await page.getByTestId('readback-choose').click();
  await page.getByTestId('readback-headline').waitFor();
  await keepPicture(story, 'handover-results');
  await story.close();
});

test('team and settings', async () => {
  const anna = await sample(CALM);
  await decide(anna, '2026-11-27T12:30', 'Take a warm loaf to your neighbour. The second one is on us.');
  const ben = await startStory({ now: CALM, open: [await bundleOf(anna)] });
  await ben.page.getByTestId('start-bundle').click();
  await ben.page.getByTestId('screen-calendar').waitFor();
  await ben.page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  await decide(anna, '2026-11-27T13:30', 'Take a warm loaf to your neighbour, today until four.');
  await decide(ben, '2026-11-27T14:30', 'Take a warm loaf to your neighbour, today until six.');
  const theirs = await bundleOf(ben);
  writeFileSync(
    join(anna.saved, 'dialogs.json'),
    JSON.stringify({ open: Array.from({ length: 9 }, () => theirs), saveFolder: anna.saved }),
  );
  await anna.page.getByTestId('room-team').click();
  await anna.page.getByTestId('merge-bundle').click();
  await anna.page.getByTestId('conflict').first().waitFor();
  await keepPicture(anna, 'team');
  await ben.close();

  const { page } = anna;
  await page.getByTestId('room-settings').click();
  await page.getByTestId('channel-row').nth(4).scrollIntoViewIfNeeded();
  await keepPicture(anna, 'settings-channels');
  await page.getByTestId('share-verdict').scrollIntoViewIfNeeded();
  await keepPicture(anna, 'settings-dependencies');
  await page.getByTestId('room-calendar').click();
  await page.keyboard.press('?');
  await page.getByTestId('shortcuts').waitFor();
  await keepPicture(anna, 'keyboard');
  await anna.close();
});

/** What Buffer says of the posts that were due on Friday until now: all sent, but for one failed and one late. */
function sentList(): string {
  interface Plan {
    readonly posts: readonly { text: string; deliveries?: readonly { channel: string; at: string }[] }[];
  }
  const { posts } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Plan;
  const due = posts.flatMap(({ text, deliveries = [] }) =>
    deliveries.map(({ channel, at }) => ({ channel, text, at: `${at}:00Z` })),
  );
  const list = due
    .filter(({ at }) => Date.parse(at) < Date.parse(FRIDAY))
    .map((row, place) => {
      if (place === 1) return { ...row, status: 'failed' };
      const late = place === 3 ? 25 : 0;
      const sentAt = new Date(Date.parse(row.at) + late * 60_000).toISOString();
      return { ...row, status: 'sent', sentAt };
    });
  const path = join(mkdtempSync(join(tmpdir(), 'holdfast-sent-')), 'buffer.json');
  writeFileSync(path, JSON.stringify(list));
  return path;
}

/** Somebody moves and rewrites one post, as two people do who are apart. */
async function decide({ page }: Story, wall: string, text: string): Promise<void> {
  await page.evaluate(
    async ([to, words]) => {
      const { standing, run } = window as unknown as TestWindow;
      const row = (await standing()).find(({ title }) => title === 'A loaf for your neighbour');
      const session = (
        window as unknown as {
          session: { db: { deliveries: { get(id: string): Promise<{ postId: string }> } } };
        }
      ).session;
      if (!row) throw new Error('the sample has changed');
      const { postId } = await session.db.deliveries.get(row.id);
      await run('delivery.move', { moves: [{ id: row.id, wall: to }] });
      await run('post.text', { id: postId, channelId: null, text: words });
    },
    [wall, text] as const,
  );
}

/** The workspace as a bundle, put aside under a name of its own. */
async function bundleOf({ page, saved }: Story): Promise<string> {
  const fresh = () => readdirSync(saved).find((name) => name.endsWith('.holdfast'));
  await page.getByTestId('room-team').click();
  await page.getByTestId('save-bundle').click();
  await expect.poll(fresh).toBeDefined();
  const aside = join(mkdtempSync(join(tmpdir(), 'holdfast-aside-')), 'plan.holdfast');
  renameSync(join(saved, fresh() ?? ''), aside);
  return aside;
}
