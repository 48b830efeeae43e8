import { IMPORTANCES, POST_KINDS, STATUSES, TIMINGS } from '../core/model/types';
import type { Conflict, Delivery, DeliveryRow, Media, Post, ReviewNote } from '../core/model/types';
import { MASTER_SLOT } from '../core/model/edits';
import type { CampaignId, ChannelId, DeliveryId, OutageId, PostId } from '../core/model/ids';
import { readMedia } from '../core/media';
import { isInstant } from '../core/time';
import {
  asObject,
  choiceField,
  extraOf,
  flagField,
  instantOrNull,
  listOf,
  numberOrNull,
  partsOf,
  textField,
  textOrNull,
} from './fields';
import { readBeside } from '../core/model/beside';
import type { Moments } from './fields';
import type { RootState } from './conflicts';
import type { EntityState } from './state';

const MOVE_KINDS = ['postpone', 'divert', 'covered', 'hold', 'drop'] as const;

/** A post and its deliveries as rows. */
export function projectPost(
  state: RootState,
  entity: EntityState,
  moments: Moments,
  conflicts: readonly Conflict[],
): { post: Post; deliveries: DeliveryRow[] } {
  const post = readPost(state, entity);
  const disputed = new Set(conflicts.map((conflict) => conflict.entityId));
  const deliveries: DeliveryRow[] = [];
  for (const part of state.entities.values()) {
    if (part.created?.k !== 'delivery') continue;
    const conflicted = disputed.has(part.id) || disputed.has(post.id);
    deliveries.push(readDelivery(part, post, moments, conflicted));
  }
  return { post, deliveries: deliveries.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function readPost(state: RootState, entity: EntityState): Post {
  const { changes } = state.log;
  const updatedAt = changes.reduce((latest, change) => Math.max(latest, change.a), 0);
  return {
    id: entity.id as PostId,
    key: textOrNull(entity, 'key'),
    title: textField(entity, 'title'),
    text: state.text(MASTER_SLOT),
    link: textField(entity, 'link'),
    timing: choiceField(entity, 'timing', TIMINGS, 'flexible'),
    lastUseful: instantOrNull(entity, 'lastUseful'),
    importance: choiceField(entity, 'importance', IMPORTANCES, 'normal'),
    kind: choiceField(entity, 'kind', POST_KINDS, 'promotion'),
    campaignId: textOrNull(entity, 'campaignId') as CampaignId | null,
    order: numberOrNull(entity, 'order'),
    labels: partsOf(entity, 'labels/').flatMap(([label, on]) => (on === true ? label : [])),
    notes: textField(entity, 'notes'),
    sources: textField(entity, 'sources'),
    reviews: readReviews(entity),
    bank: flagField(entity, 'bank'),
    media: listOf(entity.value('media')).flatMap((item) => readMedia(item) ?? []),
    variants: Object.fromEntries(
      partsOf(entity, 'variant/').flatMap(([channel, slot]) =>
        typeof slot === 'string' ? [[channel, { text: state.text(slot) }]] : [],
      ),
    ),
    ...besideOf(entity),
    extra: extraOf(entity),
    createdAt: entity.created?.a ?? 0,
    createdBy: entity.created?.b ?? '',
    updatedAt,
    deletedAt: instantOrNull(entity, 'deletedAt'),
  };
}

function readReviews(entity: EntityState): ReviewNote[] {
  return partsOf(entity, 'review/')
    .flatMap(([id, value]) => {
      const { at, by, kind, text } = asObject(value) ?? {};
      if (!isInstant(at) || (kind !== 'asked' && kind !== 'sent-back')) return [];
      const note: ReviewNote = {
        at,
        by: typeof by === 'string' ? by : '',
        kind,
        text: typeof text === 'string' ? text : '',
      };
      return { id, note };
    })
    .sort((a, b) => a.note.at - b.note.at || (a.id < b.id ? -1 : 1))
    .map(({ note }) => note);
}

function besideOf(entity: EntityState): Pick<Post, 'beside'> {
  const beside = readBeside(partsOf(entity, 'beside/'));
  return Object.keys(beside).length === 0 ? {} : { beside };
}

function readDelivery(entity: EntityState, post: Post, moments: Moments, conflicted: boolean): DeliveryRow {
  const channelId = textField(entity, 'channelId') as ChannelId;
  const { day, ...moment } = moments.read(entity.value('when'));
  const own = Object.hasOwn(post.variants, channelId) ? post.variants[channelId] : undefined;
  const deletedAt = instantOrNull(entity, 'deletedAt');
  const withoutMedia = flagField(entity, 'withoutMedia');
  return {
    id: entity.id as DeliveryId,
    key: textOrNull(entity, 'key'),
    postId: post.id,
    channelId,
    ...moment,
    status: choiceField(entity, 'status', STATUSES, 'draft'),
    reason: textField(entity, 'reason'),
    moveKind: MOVE_KINDS.find((kind) => kind === entity.value('moveKind')) ?? null,
    insteadOf: textOrNull(entity, 'insteadOf') as DeliveryId | null,
    ...readHold(entity),
    withoutMedia,
    movedFrom: instantOrNull(entity, 'movedFrom'),
    extra: extraOf(entity),
    deletedAt,
    day,
    title: post.title,
    text: own?.text ?? post.text,
    ownText: own !== undefined,
    timing: post.timing,
    lastUseful: post.lastUseful,
    importance: post.importance,
    kind: post.kind,
    campaignId: post.campaignId,
    order: post.order,
    labels: post.labels,
    mediaKind: withoutMedia ? 'none' : mediaKind(post.media),
    gone: post.deletedAt !== null || deletedAt !== null ? 1 : 0,
    conflicted,
  };
}

/** For which outage a delivery is held; whoever gave it another state since has ended that hold. */
function readHold(entity: EntityState): Pick<Delivery, 'heldBy' | 'heldWas'> {
  if (entity.value('status') !== 'held') return { heldBy: null, heldWas: null };
  return {
    heldBy: textOrNull(entity, 'heldBy') as OutageId | null,
    heldWas: STATUSES.find((status) => status === entity.value('heldWas')) ?? null,
  };
}

/** The moving picture decides, as platforms treat a mixed post as a film. */
function mediaKind(media: readonly Media[]): DeliveryRow['mediaKind'] {
  if (media.length === 0) return 'none';
  return media.some((item) => item.mime.startsWith('video/')) ? 'film' : 'picture';
}

/** A delivery row without what its post says. */
export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    key: row.key,
    postId: row.postId,
    channelId: row.channelId,
    wall: row.wall,
    zone: row.zone,
    at: row.at,
    dst: row.dst,
    status: row.status,
    reason: row.reason,
    moveKind: row.moveKind,
    insteadOf: row.insteadOf,
    heldBy: row.heldBy,
    heldWas: row.heldWas,
    withoutMedia: row.withoutMedia,
    movedFrom: row.movedFrom,
    extra: row.extra,
    deletedAt: row.deletedAt,
  };
}
