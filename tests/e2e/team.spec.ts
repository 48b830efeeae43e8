import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import type { CommandInputs, CommandName } from '../../src/core/commands';
import { startStory, type Story, type TestWindow } from './support/app';
import type { PlainIds } from './support/plain-ids';
import { axeFindings } from './support/axe';
import { alsoOn, closeComposer, moveTo, openDelivery, rewrite } from './support/by-hand';

const NOW = '2026-11-27T10:20:00Z';

async function ready({ page }: Story): Promise<void> {
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
}

/** Saves a bundle from the Team room and puts it aside under a name of its own; answers with its path. */
async function saveBundle({ page, saved }: Story): Promise<string> {
  const fresh = () =>
    readdirSync(saved).find((name) => name.endsWith('.holdfast') && !name.startsWith('aside-'));
  await page.getByTestId('room-team').click();
  await page.getByTestId('save-bundle').click();
  await expect.poll(fresh).toBeDefined();
  const aside = join(saved, `aside-${readdirSync(saved).length}.holdfast`);
  renameSync(join(saved, fresh() ?? ''), aside);
  return aside;
}

/** Moves the delivery that has this title to another time, in the composer. */
async function move(who: Story, title: string, wall: string): Promise<void> {
  await moveTo(who.page, (await postOf(who, title)).id, wall);
}

async function places({ page }: Story) {
  const rows = await page.evaluate(() => (window as unknown as TestWindow).standing());
  return rows.map(({ id, channelId, at, title, text, status }) => ({
    id,
    channelId,
    at,
    title,
    text,
    status,
  }));
}

/** What of a table of the working copy the tests need. */
interface Tables {
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
}

/** A colleague's bundle, taken into this window. */
async function take(who: Story, bundle: string): Promise<void> {
  // The dialogs answer in order; whichever is asked next, it is this one.
  const open = Array.from({ length: 9 }, () => bundle);
  writeFileSync(join(who.saved, 'dialogs.json'), JSON.stringify({ open, saveFolder: who.saved }));
  await who.page.getByTestId('room-team').click();
  await who.page.getByTestId('merge-bundle').click();
}

/** Two windows with the same plan, the second one from the first one's bundle. */
async function twoDesks(): Promise<{ anna: Story; ben: Story }> {
  const anna = await startStory({ now: NOW, open: [] });
  await anna.page.getByTestId('start-sample').click();
  await ready(anna);
  const first = await saveBundle(anna);
  const ben = await startStory({ now: NOW, open: [first] });
  await ben.page.getByTestId('start-bundle').click();
  await ready(ben);
  return { anna, ben };
}

/** The post with this title, on the channel it stands on first. */
async function postOf({ page }: Story, title: string): Promise<{ id: string; channelId: string }> {
  const rows = await page.evaluate(() => (window as unknown as TestWindow).standing());
  const row = rows.find((each) => each.title === title);
  if (row === undefined) throw new Error(`no post “${title}”`);
  return { id: row.id, channelId: row.channelId };
}

/** Takes a channel out of the plan, in the settings. */
async function removeChannel({ page }: Story, name: string): Promise<void> {
  await page.getByTestId('room-settings').click();
  await page
    .getByTestId('channel-row')
    .filter({ hasText: name })
    .first()
    .getByRole('button', { name: /^Change / })
    .click();
  await page.getByTestId('channel-sheet').getByRole('button', { name: 'Remove channel' }).click();
  await expect(page.getByTestId('channel-sheet')).toHaveCount(0);
}

/** One command of this person; the code of the refusal, or null when it went through. */
async function run<Name extends CommandName>(
  { page }: Story,
  name: Name,
  input: PlainIds<CommandInputs[Name]>,
): Promise<string | null> {
  const ask = JSON.stringify([name, input]);
  return page.evaluate(async (said) => {
    const [command, given] = JSON.parse(said) as [CommandName, never];
    const done = await (window as unknown as TestWindow).run(command, given);
    return done.ok ? null : done.error.code;
  }, ask);
}

test('two people rewrite the same words apart: both versions are shown, the post waits in review, one is chosen', async () => {
  const { anna, ben } = await twoDesks();
  const title = 'A loaf for your neighbour';
  const { id } = await postOf(anna, title);
  const until = (hour: string) =>
    `Take a warm loaf to your neighbour. The second one is on us until ${hour}.`;
  await rewrite(anna.page, id, until('four'));
  await rewrite(ben.page, id, until('six'));
  await take(anna, await saveBundle(ben));

  const card = anna.page.getByTestId('conflict');
  await expect(card).toHaveCount(1);
  // Their clocks stand at the same minute here, so either may be the first.
  const own = async (within: Locator) => (await within.locator('ins').allTextContents()).toSorted();
  expect(await own(card)).toEqual(['four', 'six']);
  // Rows that an earlier version wrote, which knew no such conflict, are read anew at the next start.
  await anna.page.evaluate(async () => {
    const { db } = (window as unknown as { session: { db: { table(name: string): Tables } } }).session;
    await db.table('meta').delete('reading');
    await db.table('conflicts').clear();
  });
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await anna.page.evaluate((chosen) => window.holdfast.setTheme(chosen), theme);
    await anna.page.reload();
    await anna.page.getByTestId('room-team').click();
    await expect(card).toHaveCount(1);
    found.push(...(await axeFindings(anna.page)).map((one) => `${theme}: ${one}`));
  }
  const status = async () => (await places(anna)).find((row) => row.id === id)?.status;
  expect(await status()).toBe('review');
  const barred = await run(anna, 'delivery.status', { ids: [id], status: 'scheduled' });
  expect(barred).toBe('two-versions');

  // By keyboard alone.
  const version = (word: string) => card.getByRole('listitem').filter({ hasText: `until ${word}` });
  await version('four').getByRole('button').focus();
  await anna.page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  expect(await status()).toBe('scheduled');
  const words = async () => (await places(anna)).find((row) => row.id === id)?.text;
  expect(await words()).toContain('until four');

  // Taken back, the very same choice is open again, in the composer too; made again it is settled.
  await anna.page.keyboard.press('Control+z');
  await expect(card).toHaveCount(1);
  expect(await status()).toBe('review');
  await card.getByRole('button', { name: 'Rewrite' }).click();
  const composer = anna.page.getByTestId('composer-conflicts');
  await expect(composer).toBeVisible();
  expect(await own(composer)).toEqual(['four', 'six']);
  found.push(...(await axeFindings(anna.page)).map((one) => `composer: ${one}`));
  expect(found).toEqual([]);
  await composer.getByRole('listitem').filter({ hasText: 'until six' }).getByRole('button').click();
  await expect(composer).toHaveCount(0);
  expect([await status(), (await words())?.includes('until six')]).toEqual(['scheduled', true]);
  await anna.close();
  await ben.close();
});

test('a removed channel and an own version taken away meet a colleague’s work: listed, and settled either way', async () => {
  const { anna, ben } = await twoDesks();
  const { id, channelId } = await postOf(anna, 'A loaf for your neighbour');
  const { other, name } = await anna.page.evaluate(async (own) => {
    const { standing, channelNames } = window as unknown as TestWindow;
    const names = Object.entries(await channelNames());
    const rows = await standing();
    const found = names.find(
      ([one, said]) =>
        one !== own &&
        rows.some((row) => row.channelId === one) &&
        names.filter(([, each]) => each.includes(said)).length === 1,
    );
    return { other: found?.[0] ?? '', name: found?.[1] ?? '' };
  }, channelId);
  await removeChannel(anna, name);
  await alsoOn(ben.page, id, other, '2026-11-29T09:30');
  const bundle = await saveBundle(ben);
  await take(anna, bundle);
  const cards = anna.page.locator('[data-testid=conflict][data-kind=deleted-channel]');
  // What Anna saw there is called off with it; what Ben put there meanwhile is asked about.
  await expect(cards).toHaveCount(1);
  await cards
    .first()
    .getByRole('button', { name: /^Bring the channel back/ })
    .click();
  await expect(cards).toHaveCount(0);
  await anna.page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(1);

  await openDelivery(anna.page, id);
  await anna.page.getByTestId('composer-tailor').click();
  await anna.page.getByTestId('composer-own-text').fill('For our neighbours: the second loaf is free.');
  await closeComposer(anna.page);
  await take(ben, await saveBundle(anna));
  const words = async (who: Story) => (await places(who)).find((row) => row.id === id)?.text;
  await expect.poll(() => words(ben)).toContain('is free');
  await openDelivery(ben.page, id);
  await ben.page.getByTestId('composer-inherit').click();
  await expect(ben.page.getByTestId('composer-own-text')).toHaveCount(0);
  await closeComposer(ben.page);
  await openDelivery(anna.page, id);
  await anna.page.getByTestId('composer-own-text').fill('For our neighbours: the second loaf is 4.50.');
  await closeComposer(anna.page);
  await take(anna, await saveBundle(ben));
  const version = anna.page.locator('[data-testid=conflict]').filter({ hasText: 'Custom text' });
  await expect(version).toContainText('4.50');
  await version.getByRole('button', { name: /^Keep the/ }).click();
  await expect(version).toHaveCount(0);
  expect(await words(anna)).toContain('4.50');
  await anna.close();
  await ben.close();
});

test('two people move the same post apart, meet again, and nobody’s decision is lost', async () => {
  const anna = await startStory({ now: NOW, open: [] });
  await anna.page.getByTestId('start-sample').click();
  await ready(anna);
  const first = await saveBundle(anna);

  const ben = await startStory({ now: NOW, open: [first] });
  await ben.page.getByTestId('start-bundle').click();
  await ready(ben);
  expect(await places(ben)).toEqual(await places(anna));

  // Apart: the same post to two times, and one more move each that the other knows nothing of.
  await move(anna, 'Ask us anything about sourdough', '2026-11-28T13:30');
  await move(ben, 'Ask us anything about sourdough', '2026-11-28T19:00');
  await move(anna, 'A loaf for your neighbour', '2026-11-27T20:15');
  await move(ben, 'Stonebaked white, still warm', '2026-11-27T21:15');
  const fromBen = await saveBundle(ben);

  // Anna takes Ben's bundle: his other move is there, hers too, and the quarrel stands in the list.
  writeFileSync(
    join(anna.saved, 'dialogs.json'),
    JSON.stringify({ open: [fromBen], saveFolder: anna.saved }),
  );
  await anna.page.getByTestId('room-team').click();
  await anna.page.getByTestId('merge-bundle').click();
  await expect(anna.page.getByTestId('conflict')).toHaveCount(1);
  const titles = (await places(anna)).filter((row) =>
    [Date.parse('2026-11-27T20:15:00Z'), Date.parse('2026-11-27T21:15:00Z')].includes(row.at),
  );
  expect(titles.map((row) => row.title).sort()).toEqual([
    'A loaf for your neighbour',
    'Stonebaked white, still warm',
  ]);

  // Settled once, it is settled for both, and both see the same plan.
  await anna.page.getByTestId('conflict').getByRole('button').first().click();
  await expect(anna.page.getByTestId('conflict')).toHaveCount(0);
  const settled = await saveBundle(anna);
  writeFileSync(
    join(ben.saved, 'dialogs.json'),
    JSON.stringify({ open: [first, settled], saveFolder: ben.saved }),
  );
  await ben.page.getByTestId('merge-bundle').click();
  await expect.poll(() => places(ben)).toEqual(await places(anna));
  await expect(ben.page.getByTestId('conflict')).toHaveCount(0);
  await anna.close();
  await ben.close();
});
