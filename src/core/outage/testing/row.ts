import type { ChannelId, DeliveryId, PostId } from '../../model/ids';
import type { DeliveryRow } from '../../model/types';
import { wallToInstant } from '../../time';

/** What a test cares about; everything else of a row gets an ordinary value. */
export type RowSketch = Partial<Omit<DeliveryRow, 'id'>> & {
  readonly id: string;
  readonly wall: string;
  readonly zone: string;
};

/** A whole delivery row from a few facts, for tests and for trying screens. */
export function testRow(sketch: RowSketch): DeliveryRow {
  const { id, ...rest } = sketch;
  return {
    key: null,
    postId: `2026-11_${id}` as PostId,
    channelId: 'ch_fb' as ChannelId,
    at: wallToInstant(sketch.wall, sketch.zone).at,
    dst: 'plain',
    status: 'scheduled',
    reason: '',
    moveKind: null,
    insteadOf: null,
    deletedAt: null,
    extra: {},
    day: sketch.wall.slice(0, 10),
    title: `Title of ${id}`,
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
    ...rest,
    id: id as DeliveryId,
  };
}
