import { describe, expect, it } from 'vitest';
import { setUpTestWorkspace } from '../../ledger/testing/test-workspace';
import { asCampaignId, asDeliveryId, asPostId } from '../model/ids';

/** The desk with a campaign of three, an offer among them, and one that is out already. */
function campaignDesk() {
  const desk = setUpTestWorkspace();
  const campaign = asCampaignId(
    desk.run('campaign.create', { name: 'Stollen', ordered: true }).made[0] ?? '',
  );
  const ids = ['28T09:00', '28T12:00', '29T09:00'].map((time, order) => {
    const made = desk.run('post.create', {
      text: `Part ${order}`,
      campaignId: campaign,
      order,
      deliveries: [
        { channelId: desk.fb, wall: `2026-11-${time}`, status: order === 0 ? 'published' : 'scheduled' },
      ],
    }).made;
    return { post: asPostId(made[0] ?? ''), delivery: asDeliveryId(made[1] ?? '') };
  });
  const deliveries = ids.map(({ delivery }) => delivery);
  const shown = () =>
    deliveries.map((id) => `${desk.row(id)?.wall} ${desk.row(id)?.status} ${desk.row(id)?.reason}`);
  return { ...desk, campaign, ids, deliveries, shown };
}

describe('R49 a campaign as a whole', () => {
  it('R110 moves days later with order and spacing kept, one reason, one undo', () => {
    const { run, workspace, env, campaign, deliveries, shown } = campaignDesk();
    const before = shown();
    const ran = run('campaign.move', {
      campaignId: campaign,
      ids: deliveries,
      how: { kind: 'postpone', days: 2 },
      reason: 'The oven is broken.',
    });
    expect(ran.label).toBe('campaign “Stollen” postponed: 2 posts');
    expect(shown()).toEqual([
      before[0],
      '2026-11-30T12:00 scheduled The oven is broken.',
      '2026-12-01T09:00 scheduled The oven is broken.',
    ]);
    workspace.undo(ran.undo, env);
    expect(shown()).toEqual(before);
  });

  it('R83 refuses by name what would come too late, and then moves nothing', () => {
    const { run, refuse, campaign, ids, deliveries, shown } = campaignDesk();
    run('post.update', {
      ids: [asPostId(ids[1]?.post ?? '')],
      fields: { lastUseful: Date.parse('2026-11-28T18:00:00Z') },
    });
    const before = shown();
    const how = { kind: 'postpone', days: 1 } as const;
    expect(refuse('campaign.move', { campaignId: campaign, ids: deliveries, how, reason: '' })).toBe(
      'past-use-by',
    );
    expect(shown()).toEqual(before);
  });

  it('holds, calls off, reroutes what is still to come', () => {
    const { run, x, campaign, deliveries, shown, row } = campaignDesk();
    const all = { campaignId: campaign, ids: deliveries, reason: 'Meta is down.' };
    run('campaign.move', { ...all, how: { kind: 'reroute', channelId: x } });
    expect(deliveries.map((id) => row(id)?.channelId === x)).toEqual([false, true, true]);
    run('campaign.move', { ...all, how: { kind: 'hold' } });
    expect(shown().map((line) => line.split(' ')[1])).toEqual(['published', 'held', 'held']);
    run('campaign.move', { ...all, how: { kind: 'cancel' } });
    expect(shown().map((line) => line.split(' ')[1])).toEqual(['published', 'cancelled', 'cancelled']);
  });
});
