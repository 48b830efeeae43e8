import { replanInput } from '../../../core/outage/replan-input';
import { solemnDays } from '../../../core/outage/solemn';
import { DEFAULT_POLICY } from '../../../core/outage/policy';
import { replan } from '../../../core/replan';
import type { ReplanInput } from '../../../core/replan';
import { HoldfastDb } from '../db';
import { readSoundRows } from '../sound-rows';
import { campaigns, channels, deliveriesBetween } from '../queries';
import type { ReplanAnswer, ReplanAsk } from './protocol';
import { DAY_MS } from '../../../core/time/units';

/** How far after the outage free times are looked for, plus a day of margin for gaps. Source: the re-plan model. */
const LOOK_AHEAD_MS = 16 * DAY_MS;

async function inputFor(ask: ReplanAsk): Promise<ReplanInput> {
  const db = new HoldfastDb(ask.workspaceId);
  readSoundRows(db);
  try {
    const from = Math.min(...ask.outages.map((outage) => outage.since));
    const until = Math.max(...ask.outages.map((outage) => outage.until));
    const [allChannels, allCampaigns, deliveries, days, workspace] = await Promise.all([
      channels(db),
      campaigns(db),
      deliveriesBetween(db, from - 2 * DAY_MS, until + LOOK_AHEAD_MS),
      db.days.toArray(),
      db.workspace.toCollection().first(),
    ]);
    const down = new Set<string>(ask.outages.flatMap((outage) => outage.channelIds));
    const hit = deliveries.filter((row) => down.has(row.channelId) && row.at < until);
    const posts = await db.posts.bulkGet([...new Set(hit.map((row) => row.postId as string))]);
    return replanInput({
      now: ask.now,
      channels: allChannels,
      deliveries,
      posts: new Map(posts.flatMap((post) => (post ? [[post.id as string, post] as const] : []))),
      outages: ask.outages,
      orderedCampaigns: new Set(allCampaigns.filter((row) => row.ordered).map((row) => row.id as string)),
      solemnDays: solemnDays(
        from,
        until + LOOK_AHEAD_MS,
        workspace?.zone ?? 'UTC',
        days.filter((day) => day.deletedAt === null),
      ),
      regions: workspace?.regions ?? [],
      policy: DEFAULT_POLICY,
      ...(ask.pins ? { pins: ask.pins } : {}),
      ...(ask.extraCap === undefined ? {} : { extraCap: ask.extraCap }),
    });
  } finally {
    db.close();
  }
}

function answer(message: ReplanAnswer): void {
  self.postMessage(message);
}

self.addEventListener('message', (event: MessageEvent<ReplanAsk>) => {
  const ask = event.data;
  inputFor(ask)
    .then((input) => {
      const { pins = [], ...free } = input;
      // What a person has fixed comes first: it is the plan they are looking at.
      if (pins.length > 0) answer({ kind: 'plan', plan: replan(input, ask.base ?? 'balanced') });
      for (const name of ask.names) answer({ kind: 'plan', plan: replan(free, name) });
      answer({ kind: 'end' });
    })
    .catch((cause: unknown) =>
      answer({
        kind: 'bug',
        message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      }),
    );
});
