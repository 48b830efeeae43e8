import { IMPORTANCES, POST_KINDS, TIMINGS } from '../core/model/post';
import { STATUSES } from '../core/model/status';
import type { Conflict } from '../core/model/conflict';
import type { Delivery, DeliveryRow } from '../core/model/delivery';
import type { Media } from '../core/model/media';
import type { Post, ReviewNote } from '../core/model/post';
import { MASTER_SLOT, TEXT_FIELD, VARIANT_FIELD } from '../core/model/edits';
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
import { readSupplements } from '../core/model/supplements';
import type { Moments } from './fields';
import type { RootState } from './conflict-parts';
import type { EntityState } from './state';

const MOVE_KINDS = ['postpone', 'divert', 'covered', 'hold', 'drop'] as const;

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
  const post = { ...readPost(state, entity), ...(anyClash === undefined ? {} : { wordsConflict: anyClash }) };
  const disputed = new Set(conflicts.map((conflict) => conflict.entityId));
  const deliveries: DeliveryRow[] = [];
  for (const part of state.entities.values()) {
    if (part.created?.k !== 'delivery') continue;
    const conflicted = disputed.has(part.id) || disputed.has(post.id);
    const row = readDelivery(part, post, moments, conflicted);
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
  const isHeldBack = row.status === 'approved' || row.status === 'scheduled';
  return {
    ...row,
    ...(isHeldBack ? { status: 'review', reason: TWO_VERSIONS } : {}),
    wordsConflict: { id: conflict, was: row.status },
  };
}

function readPost(state: RootState, entity: EntityState): Post {
  const { changes } = state.log;
  const updatedAt = changes.reduce((latest, change) => Math.max(latest, change.a), 0);
  return {
    id: entity.id as PostId,
    key: textOrNull(entity, 'key'),
    title: textField(entity, 'title'),
    text: state.texts.now(MASTER_SLOT),
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
        typeof slot === 'string' ? [[channel, { text: state.texts.now(slot) }]] : [],
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
  const beside = readSupplements(partsOf(entity, 'beside/'));
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
    ...(row.wordsConflict && { wordsConflict: row.wordsConflict }),
  };
}
