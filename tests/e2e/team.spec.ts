import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startStory, type Story, type TestWindow } from './support/app';

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

/** Moves the delivery that has this title on Friday to another time, as a person of that team would. */
async function move({ page }: Story, title: string, wall: string): Promise<void> {
  await page.evaluate(
    async ([name, to]) => {
      const { standing, run } = window as unknown as TestWindow;
      const row = (await standing()).find((each) => each.title === name);
      if (row && to) await run('delivery.move', { moves: [{ id: row.id as never, wall: to }] });
    },
    [title, wall] as const,
  );
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
