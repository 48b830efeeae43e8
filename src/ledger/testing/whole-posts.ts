import fc from 'fast-check';
import { mediaValue } from '../../core/media';
import { MOVE_KINDS } from '../../core/model/delivery';
import { HANDOVER_CHANGES } from '../../core/model/handover';
import { IMPORTANCES, POST_KINDS, REVIEW_KINDS, TIMINGS } from '../../core/model/post';
import { OUTAGE_ROLES } from '../../core/model/outage-role';
import { STATUSES } from '../../core/model/status';
import * as value from './whole-values';
import type { Draw } from './whole-values';
import { oneOf, someOf, type Fields, type Ids } from './whole-ids';

/** The fields of a post, and its texts by slot. */
export function postFields(draw: Draw, ids: Ids): { fields: Fields; texts: { [slot: string]: string } } {
  const texts: { [slot: string]: string } = { m: draw(value.words) };
  const fields: Fields = {
    title: draw(value.words),
    link: draw(fc.constantFrom('', 'https://example.com/a?b=1')),
    timing: draw(fc.constantFrom(...TIMINGS)),
    lastUseful: draw(fc.option(value.instants)),
    importance: draw(fc.constantFrom(...IMPORTANCES)),
    kind: draw(fc.constantFrom(...POST_KINDS)),
    campaignId: draw(fc.option(oneOf(ids.campaigns))),
    order: draw(fc.option(fc.nat({ max: 99 }))),
    fromDay: draw(fc.option(value.fromDays)),
    notes: draw(value.words),
    sources: draw(value.words),
    bank: draw(fc.boolean()),
    media: draw(value.list(value.media, 2)).map(mediaValue),
    ...(draw(fc.boolean()) && { createdAt: draw(value.instants), createdBy: draw(value.names) }),
  };
  for (const label of draw(value.set(value.someWords))) fields[`labels/${label}`] = true;
  for (const channel of draw(someOf(ids.channels))) {
    const slot = `${channel}:s`;
    fields[`variant/${channel}`] = slot;
    texts[slot] = draw(value.words);
  }
  for (const channel of draw(someOf(ids.channels))) {
    for (const [name, said] of Object.entries(draw(value.supplements)))
      fields[`beside/${channel}/${name}`] = said;
  }
  const review = fc.record({
    at: value.instants,
    by: value.names,
    kind: fc.constantFrom(...REVIEW_KINDS),
    text: value.words,
  });
  draw(value.list(review)).forEach((line, at) => (fields[`review/r${at}`] = line));
  return { fields, texts };
}

/** The fields of a delivery; its id names its post. */
export function deliveryFields(draw: Draw, ids: Ids, id: string): Fields {
  const status = draw(fc.constantFrom(...STATUSES));
  const held = {
    heldBy: draw(fc.option(oneOf(ids.outages))),
    heldWas: draw(fc.option(fc.constantFrom(...STATUSES))),
  };
  return {
    postId: id.slice(0, id.indexOf('.')),
    channelId: draw(oneOf(ids.channels)),
    when: { wall: draw(value.walls), zone: draw(value.zones) },
    status,
    reason: draw(value.words),
    moveKind: draw(fc.option(fc.constantFrom(...MOVE_KINDS))),
    insteadOf: draw(fc.option(oneOf(ids.deliveries))),
    ...(status === 'held' && held),
    ...Object.fromEntries(
      draw(someOf(ids.outages)).map((id) => [`outage/${id}`, draw(fc.constantFrom(...OUTAGE_ROLES))]),
    ),
    withoutMedia: draw(fc.boolean()),
    movedFrom: draw(fc.option(value.instants)),
    lateSend: draw(fc.option(value.instants)),
  };
}

/** The fields of a hand-over to a scheduler. */
export function handoverFields(draw: Draw, { channels, deliveries }: Ids): Fields {
  const item = fc.record(
    {
      deliveryId: oneOf(deliveries),
      channelId: oneOf(channels),
      at: value.instants,
      wall: value.walls,
      zone: value.zones,
      title: value.words,
      text: value.words,
      change: fc.constantFrom(...HANDOVER_CHANGES),
      remoteId: fc.constant('4711'),
    },
    { requiredKeys: ['deliveryId', 'channelId', 'at', 'wall', 'zone', 'title', 'text', 'change'] },
  );
  return {
    scheduler: draw(fc.constantFrom('buffer', 'by hand')),
    zone: draw(value.zones),
    at: draw(value.instants),
    by: draw(value.names),
    items: draw(value.list(item)),
    ...Object.fromEntries(draw(someOf(deliveries)).map((id) => [`ticked/${id}`, true])),
  };
}
