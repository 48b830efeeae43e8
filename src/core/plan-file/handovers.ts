import type { Handover, HandoverItem } from '../model/handover';
import { HANDOVER_CHANGES } from '../model/handover';
import { MOST } from './limits';
import { MOMENT, needed, referenceSet, TEXT, ZONE } from './thing-field';
import { planKind } from './thing-kind';
import { objects, parts } from './thing-parts';

const ITEMS = parts<HandoverItem>(
  {
    write: ({ deliveryId, channelId, at, wall, zone, title, text, change, remoteId }, to) => ({
      delivery: to.key('delivery', deliveryId),
      channel: to.key('channel', channelId),
      at: to.moment(at),
      wall,
      zone,
      title,
      text,
      change,
      ...(remoteId !== undefined && { remoteId }),
    }),
    read: (from) => {
      const remoteId = from.string('remoteId');
      return {
        deliveryId: from.string('delivery') ?? '',
        channelId: from.string('channel') ?? '',
        at: from.moment('at') ?? from.fault('at', 'is missing.'),
        wall: from.string('wall') ?? '',
        zone: from.string('zone') ?? '',
        title: from.string('title') ?? '',
        text: from.string('text') ?? '',
        change: from.oneOf('change', HANDOVER_CHANGES) ?? 'edit',
        ...(remoteId !== undefined && remoteId !== '' && { remoteId }),
      };
    },
    name: ({ deliveryId }, refer) => refer('delivery', String(deliveryId)),
  },
  (name, value, refer) => ({
    [name]: objects(value).map((item) => ({
      ...item,
      deliveryId: refer('delivery', String(item['deliveryId'])),
      channelId: refer('channel', String(item['channelId'])),
    })),
  }),
  MOST.items,
);

/** What a scheduler was told, and what of it was done by hand. */
export const HANDOVER = planKind<Handover>({
  kind: 'handover',
  most: MOST.handovers,
  rows: (to) => to.rows.handovers,
  fields: {
    scheduler: TEXT,
    zone: ZONE,
    at: needed(MOMENT),
    by: TEXT,
    items: ITEMS,
    ticked: referenceSet('delivery', 'ticked/', MOST.items),
  },
});
