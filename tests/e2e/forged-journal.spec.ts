import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import * as Y from 'yjs';
import { shardOf } from '../../src/core/model/kinds';
import { encodeRecord } from '../../src/ledger';
import { forgedChange, forgeryOf } from '../../src/ledger/testing/forge';
import type { Session } from '../../src/renderer/store/session';
import { startStory, type Story, type TestWindow } from './support/app';
import { stoppedScreens } from './support/places';
import { Profile } from './support/profiles';

type Window = TestWindow & { session: Session };

const NOW = '2026-11-27T10:20:00Z';
/** Forgeries in one journal, and journals. */
const FORGERIES = 120;
const SEEDS = [1, 2, 3];

/** What there is in the sample to meddle with, the newest record, and the conflicts that are open. */
async function sampleFacts({ page }: Story): Promise<{ ids: string[]; posts: string[]; last: number }> {
  return page.evaluate(async () => {
    const { db } = (window as unknown as Window).session;
    const posts = (await db.posts.limit(6).toArray()).map((row) => row.id as string);
    const others = [db.deliveries, db.channels, db.campaigns, db.days, db.outages, db.handovers].map(
      async (table) => (await table.limit(4).toArray()).map((row) => row.id as string),
    );
    const last = (await db.updates.orderBy('sequence').last())?.sequence ?? 0;
    return { ids: ['ws', ...posts, ...(await Promise.all(others)).flat()], posts, last };
  });
}

/** Writes forged changes into the journal as a version without any check would have. */
function forgeInto(journal: string, ids: readonly string[], last: number, seed: number): void {
  const forgeries = fc.sample(forgeryOf([...ids, '2026_o_forged', '2026_s_forged', 'ap_forged']), {
    seed,
    numRuns: FORGERIES,
  });
  const docs = new Map<string, Y.Doc>();
  forgeries.forEach((forgery, n) => {
    const shard = shardOf(forgery.entity);
    const doc = docs.get(shard) ?? new Y.Doc();
    docs.set(shard, doc);
    doc.getArray('log').push([JSON.stringify(forgedChange(forgery, n, []))]);
  });
  const segment = readdirSync(journal)
    .filter((name) => name.endsWith('.hfj'))
    .sort()
    .at(-1);
  const shards = [...docs];
  shards.forEach(([shard, doc], index) => {
    const record = encodeRecord({
      type: 'update',
      shard,
      device: 'eve',
      sequence: last + 1 + index,
      group: { index, count: shards.length },
      payload: Y.encodeStateAsUpdate(doc),
    });
    appendFileSync(join(journal, segment ?? ''), record);
  });
}

for (const seed of SEEDS) {
  test(`${FORGERIES} forged changes in the journal stop no screen, and the plan stays, seed ${seed}`, async () => {
    const profile = new Profile();
    const before = await startStory({ now: NOW, open: [], userData: profile.folder });
    await before.page.getByTestId('start-sample').click();
    await before.page.getByTestId('screen-calendar').waitFor();
    await before.page.waitForFunction(() => (window as unknown as TestWindow).isReady());
    const { ids, posts, last } = await sampleFacts(before);
    const titles = await before.page.evaluate(() => (window as unknown as TestWindow).postTitles());
    await before.close();

    forgeInto(profile.journal, ids, last, seed);

    const after = await startStory({ now: NOW, open: [], userData: profile.folder });
    await after.page.waitForFunction(() => (window as unknown as TestWindow).isCompared?.() === true);
    const there = await after.page.evaluate(() => (window as unknown as TestWindow).postTitles());
    expect(there.length).toBeGreaterThanOrEqual(titles.length);
    expect(await stoppedScreens(after.page, posts)).toEqual([]);
    const made = await after.page.evaluate(() =>
      (window as unknown as TestWindow).run('post.create', { text: 'Still working.', bank: true }),
    );
    expect(made.ok).toBe(true);
    await after.close();
    profile.remove();
  });
}
