import { expect, test } from 'vitest';
import * as ids from './ids';
import { ENTITY_KINDS, isPostShard, kindOfId, KINDS, shardOf } from './kinds';
import type { EntityKind } from './kinds';

const draw = () => 'k3f9x2ab';
const post = ids.newPostId('2026-11b', draw);

const EXAMPLES: { readonly [Kind in EntityKind]: readonly [id: string, shard: string] } = {
  delivery: [ids.newDeliveryId(post, draw), 'posts-2026-11b'],
  post: [post, 'posts-2026-11b'],
  channel: [ids.newChannelId(draw), 'plan'],
  campaign: [ids.newCampaignId(draw), 'plan'],
  day: [ids.newDayId(draw), 'plan'],
  outage: [ids.newOutageId(2026, draw), 'outages-2026'],
  sighting: [ids.newSightingId(2026, draw), 'outages-2026'],
  handover: [ids.newHandoverId(draw), 'plan'],
  approval: [ids.newApprovalId(draw), 'approvals'],
  person: [ids.newPersonId(draw), 'plan'],
  workspace: [ids.WORKSPACE_ID, 'plan'],
};

test('an id tells its kind, and no other, and the shard it lives in', () => {
  const told = Object.fromEntries(
    Object.entries(EXAMPLES).map(([kind, [id]]) => [
      kind,
      [ENTITY_KINDS.filter((each) => KINDS[each].id.test(id)), kindOfId(id), shardOf(id)],
    ]),
  );
  const wanted = Object.entries(EXAMPLES).map(([kind, [, shard]]) => [kind, [[kind], kind, shard]]);
  expect(told).toEqual(Object.fromEntries(wanted));
});

test('what a newer version makes lives in the plan’s shard, and its kind is not guessed', () => {
  expect([kindOfId('zz_k3f9x2ab'), shardOf('zz_k3f9x2ab')]).toEqual([undefined, 'plan']);
});

test('only posts have shards that are opened as they are needed', () => {
  const large = ENTITY_KINDS.filter((kind) => isPostShard(EXAMPLES[kind][1]));
  expect(large).toEqual(ENTITY_KINDS.filter((kind) => !KINDS[kind].isSmall));
});
