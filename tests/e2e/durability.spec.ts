import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startWorkspaceForTest, type TestWindow } from './support/app';
import { launchHoldfast, type RunningHoldfast } from './support/launch';

/** How often the app is killed; each time with half the rounds losing IndexedDB as well. */
const KILLS = 50;
/** Answered in one round before the kill, at most. */
const MOST_EDITS = 60;

/** A small generator with a fixed seed: the moments differ from round to round, not from run to run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Make posts and change their titles as fast as answers come, telling the test of each one that was saved. */
async function storm({ page }: RunningHoldfast, round: number): Promise<void> {
  await page.evaluate((roundNumber) => {
    const { run, acknowledged } = window as unknown as TestWindow & { acknowledged(title: string): void };
    const lane = async (name: string) => {
      for (let n = 0; ; n += 1) {
        const title = `r${roundNumber}-${name}-${n}`;
        const made = await run('post.create', { text: `words of ${title}`, title, bank: true });
        if (made.ok) acknowledged(title);
      }
    };
    for (const name of ['a', 'b', 'c']) void lane(name);
  }, round);
}

async function titles({ page }: RunningHoldfast): Promise<string[]> {
  return page.evaluate(() => (window as unknown as TestWindow).postTitles());
}

async function kill(holdfast: RunningHoldfast): Promise<void> {
  const { app } = holdfast;
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await ended;
}

/** The browser's own store, gone as after a full disk or a downgrade. */
function deleteIndexedDb(userData: string): void {
  const found = readdirSync(userData).filter((name) => name === 'IndexedDB');
  expect(found).toEqual(['IndexedDB']);
  rmSync(join(userData, 'IndexedDB'), { recursive: true });
}

test('nothing the screen called saved is lost by 50 kills, with IndexedDB deleted before every other restart', async () => {
  test.setTimeout(900_000);
  const userData = mkdtempSync(join(tmpdir(), 'holdfast-kill-'));
  const random = seeded(20261127);
  const acknowledged = new Set<string>();
  let holdfast = await launchHoldfast({ userData });
  await startWorkspaceForTest(holdfast);
  for (let round = 0; round < KILLS; round += 1) {
    // At the answer to any of the first edits, with two more on their way.
    const enough = acknowledged.size + 1 + Math.floor(random() * MOST_EDITS);
    const stormy = new Promise<void>((resolve) => {
      const add = (title: string): void => {
        if (acknowledged.add(title).size === enough) resolve();
      };
      void holdfast.page.exposeFunction('acknowledged', add).then(() => storm(holdfast, round));
    });
    await stormy;
    await kill(holdfast);
    if (round % 2 === 1) deleteIndexedDb(userData);
    holdfast = await launchHoldfast({ userData });
    await holdfast.page.waitForFunction(() => (window as unknown as TestWindow).isReady?.() ?? false);
    const there = new Set(await titles(holdfast));
    expect([...acknowledged].filter((title) => !there.has(title))).toEqual([]);
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  test.info().annotations.push({ type: 'edits', description: `${acknowledged.size} acknowledged, 0 lost` });
  await holdfast.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
});
