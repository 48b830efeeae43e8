import { wallToInstant } from '../../time';
import { asChannelId, asDeliveryId, asPostId } from '../ids';
import type { Delivery, DeliveryRow } from '../delivery';

/** What a test cares about; everything else of a delivery gets an ordinary value. */
type Sketch<Whole extends Delivery> = Partial<Omit<Whole, 'id'>> & {
  readonly id: string;
  readonly wall: string;
  readonly zone: string;
};
export type DeliverySketch = Sketch<Delivery>;
export type RowSketch = Sketch<DeliveryRow>;

/** A whole delivery from a few facts; its instant follows from wall and zone. */
export function testDelivery({ id, ...rest }: DeliverySketch): Delivery {
  const { at, dst } = wallToInstant(rest.wall, rest.zone);
  return {
    key: null,
    postId: asPostId(`2026-11_${id}`),
    channelId: asChannelId('ch_facebook'),
    at,
    dst,
    status: 'scheduled',
    reason: '',
    moveKind: null,
    insteadOf: null,
    heldBy: null,
    heldWas: null,
    inOutages: {},
    withoutMedia: false,
    movedFrom: null,
    lateSend: null,
    deletedAt: null,
    extra: {},
    ...rest,
    id: asDeliveryId(id),
  };
}

/** The same as screens read it: with what its post says. */
export function testRow(sketch: RowSketch): DeliveryRow {
  return {
    day: sketch.wall.slice(0, 10),
    title: `Title of ${sketch.id}`,
    text: '',
    ownText: false,
    timing: 'flexible',
    lastUseful: null,
    importance: 'normal',
    kind: 'news',
    campaignId: null,
    order: null,
    labels: [],
    mediaKind: 'none',
    gone: 0,
    conflicted: false,
    ...sketch,
    ...testDelivery(sketch),
  };
}
