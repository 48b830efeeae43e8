import type { Json } from '../core/json';
import { IMPORTANCES, POST_KINDS, TIMINGS } from '../core/model/post';
import { OUTAGE_FIELD, OUTAGE_ROLES, type OutageRoles } from '../core/model/outage-role';
import type { OutageId } from '../core/model/ids';
import { STATUSES, isFirm } from '../core/model/status';
import type { Conflict } from '../core/model/conflict';
import { MOVE_KINDS } from '../core/model/delivery';
import type { Delivery, DeliveryRow } from '../core/model/delivery';
import { mediaKindOf } from '../core/model/media';
import type { FromDay, Post, ReviewNote } from '../core/model/post';
import { asCampaignId, asChannelId, asDeliveryId, asPostId } from '../core/model/ids';
import { MASTER_SLOT, TEXT_FIELD, VARIANT_FIELD } from '../core/model/edits';
import { readMedia } from '../core/media';
import { isInstant, isLocalDate } from '../core/time';
import { readSupplements } from '../core/model/supplements';
import * as as from './codecs';
import type { RowReader } from './codecs';
import { asObject, listOf, partsOf } from './fields';
import type { Moments } from './fields';
import type { RootState } from './conflict-parts';
import { readHold } from './read-hold';
import type { EntityState } from './state';

/** A post and its deliveries as rows. */
export function projectPost(
  state: RootState,
  entity: EntityState,
  moments: Moments,
  conflicts: readonly Conflict[],
): { post: Post; deliveries: DeliveryRow[] } {
  const clashes = new Map(
    conflicts.flatMap(({ id, kind, field }) =>
      kind === 'same-text' ? [[field.slice(TEXT_FIELD.length), id]] : [],
    ),
  );
  const [anyClash] = clashes.values();
  const post = {
    ...POST.read(entity, state),
    ...(anyClash === undefined ? {} : { wordsConflict: anyClash }),
  };
  const disputed = new Set(conflicts.map((conflict) => conflict.entityId));
  const deliveries: DeliveryRow[] = [];
  for (const part of state.entities.values()) {
    if (part.created?.k !== 'delivery') continue;
    const conflicted = disputed.has(part.id) || disputed.has(post.id);
    const row = readDelivery(state, part, post, moments, conflicted);
    const own = entity.value(`${VARIANT_FIELD}${row.channelId}`);
    const clash = clashes.get(typeof own === 'string' ? own : MASTER_SLOT);
    deliveries.push(clash === undefined ? row : backToReview(row, clash));
  }
  return { post, deliveries: deliveries.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Said with a delivery that is held back because its words are open to choice. */
const TWO_VERSIONS = 'Two versions of the text: choose one.';

/** Not written anywhere: it is so as long as the conflict is open. */
function backToReview(row: DeliveryRow, conflict: string): DeliveryRow {
  const isHeldBack = isFirm(row.status);
  return {
    ...row,
    ...(isHeldBack ? { status: 'review', reason: TWO_VERSIONS } : {}),
    wordsConflict: { id: conflict, was: row.status },
  };
}

/** A post as its own root tells it. */
export const POST: RowReader<Omit<Post, 'wordsConflict'>> = as.rowReader<Omit<Post, 'wordsConflict'>>({
  id: as.ownId(asPostId),
  key: as.textOrNull,
  title: as.text,
  text: as.computed((_entity, { texts }) => texts.now(MASTER_SLOT)),
  link: as.text,
  timing: as.choice(TIMINGS, 'flexible'),
  lastUseful: as.instantOrNull,
  importance: as.choice(IMPORTANCES, 'normal'),
  kind: as.choice(POST_KINDS, 'promotion'),
  campaignId: as.idOrNull(asCampaignId),
  order: as.numberOrNull,
  labels: as.names('labels/'),
  fromDay: as.valueOf(readFromDay),
  notes: as.text,
  sources: as.text,
  reviews: as.computed(readReviews),
  bank: as.flag,
  media: as.valueOf((value) => listOf(value).flatMap((item) => readMedia(item) ?? [])),
  variants: as.computed(readVariants),
  beside: as.computed(readBeside),
  extra: as.extra,
  // A plan file says who wrote it first, and when; else it is who made it here.
  createdAt: as.instant((entity) => entity.created?.a ?? 0),
  createdBy: as.madeBy,
  updatedAt: as.computed((_entity, { log }) =>
    log.changes.reduce((latest, change) => Math.max(latest, change.a), 0),
  ),
  deletedAt: as.instantOrNull,
});

function readFromDay(value: Json | undefined): FromDay | null {
  const { id, date } = asObject(value) ?? {};
  return typeof id === 'string' && typeof date === 'string' && isLocalDate(date) ? { id, date } : null;
}

function readVariants(entity: EntityState, { texts }: RootState): Post['variants'] {
  return Object.fromEntries(
    partsOf(entity, VARIANT_FIELD).flatMap(([channel, slot]) =>
      typeof slot === 'string' ? [[channel, { text: texts.now(slot) }]] : [],
    ),
  );
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

function readBeside(entity: EntityState): Post['beside'] {
  const beside = readSupplements(partsOf(entity, 'beside/'));
  return Object.keys(beside).length === 0 ? undefined : beside;
}

type OwnFields = Omit<
  Delivery,
  'postId' | 'wall' | 'zone' | 'at' | 'dst' | 'heldBy' | 'heldWas' | 'wordsConflict'
>;

/** What a delivery says by itself; the rest follows from its moment, its hold and its post. */
export const DELIVERY: RowReader<OwnFields> = as.rowReader<OwnFields>({
  id: as.ownId(asDeliveryId),
  key: as.textOrNull,
  channelId: as.idOf(asChannelId),
  status: as.choice(STATUSES, 'draft'),
  reason: as.text,
  moveKind: as.oneOfOrNull(MOVE_KINDS),
  insteadOf: as.idOrNull(asDeliveryId),
  withoutMedia: as.flag,
  movedFrom: as.instantOrNull,
  lateSend: as.instantOrNull,
  inOutages: as.computed(readRoles),
  extra: as.extra,
  deletedAt: as.instantOrNull,
});

function readDelivery(
  state: RootState,
  entity: EntityState,
  post: Post,
  moments: Moments,
  conflicted: boolean,
): DeliveryRow {
  const delivery = DELIVERY.read(entity, state);
  const { channelId, withoutMedia, deletedAt } = delivery;
  const hold = readHold(state, entity);
  const own = Object.hasOwn(post.variants, channelId) ? post.variants[channelId] : undefined;
  return {
    ...delivery,
    ...moments.read(entity.value('when')),
    ...hold,
    inOutages: withHold(delivery.inOutages, hold.heldBy),
    postId: post.id,
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
    mediaKind: withoutMedia ? 'none' : mediaKindOf(post.media),
    gone: post.deletedAt !== null || deletedAt !== null ? 1 : 0,
    conflicted,
  };
}

function readRoles(entity: EntityState): OutageRoles {
  const roles = partsOf(entity, OUTAGE_FIELD).flatMap(([outage, value]) => {
    const role = OUTAGE_ROLES.find((one) => one === value);
    return role === undefined ? [] : [[outage, role] as const];
  });
  return roles.length === 0 ? NO_ROLES : Object.fromEntries(roles);
}

/** What older versions wrote knows only for which outage a delivery is held: that is its part in it. */
function withHold(roles: OutageRoles, heldBy: OutageId | null): OutageRoles {
  return heldBy === null || Object.hasOwn(roles, heldBy) ? roles : { ...roles, [heldBy]: 'held' };
}

const NO_ROLES: OutageRoles = Object.freeze({});

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
    lateSend: row.lateSend,
    inOutages: row.inOutages,
    extra: row.extra,
    deletedAt: row.deletedAt,
    ...(row.wordsConflict && { wordsConflict: row.wordsConflict }),
  };
}
