import { expect, it } from 'vitest';
import type { ExportItem } from '../export/types';
import { testChannel } from '../model/testing/channel';
import { testDelivery } from '../model/testing/delivery';
import { testPost } from '../model/testing/post';
import type { Delivery } from '../model/delivery';
import { leftForPeople } from './left-for-people';

const NOW = Date.parse('2026-11-27T10:20:00Z');
const [fb, sms, mail] = [
  testChannel({ platform: 'facebook' }),
  testChannel({ platform: 'sms' }),
  testChannel({ platform: 'email', schedulerProfile: { 'mail-tool': 'News' } }),
];

function item(id: string, channel: typeof fb, wall: string, more: Partial<Delivery> = {}): ExportItem {
  const post = testPost({ id: `p-${id}` });
  const place = { postId: post.id, channelId: channel.id, wall, zone: 'Europe/London' };
  return { delivery: testDelivery({ ...place, ...more, id }), post, channel, campaign: null };
}

it('what stands in no list is left for people: channels of no tool, and what a plan put where it does not fit yet', () => {
  const items = [
    item('late', sms, '2026-11-28T09:00'),
    item('soon', sms, '2026-11-27T11:30'),
    item('past', sms, '2026-11-27T09:00'),
    item('draft', sms, '2026-11-27T12:00', { status: 'draft' }),
    item('told', fb, '2026-11-27T12:00'),
    item('of its tool', mail, '2026-11-27T12:00'),
    item('needs words', fb, '2026-11-27T16:00', { status: 'draft', moveKind: 'divert' }),
    item('gone', sms, '2026-11-27T13:00', { deletedAt: NOW }),
  ];
  const { byHand, unfinished } = leftForPeople(items, new Set([fb.id]), NOW);
  expect([byHand, unfinished].map((list) => list.map(({ delivery }) => delivery.id))).toEqual([
    ['soon', 'late'],
    ['needs words'],
  ]);
});
