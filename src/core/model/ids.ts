/**
 * Ids say where a thing lives, so that no lookup is needed to find its shard.
 *
 *   post      2026-11_k3f9x2ab        month of creation, then a random part
 *   delivery  2026-11_k3f9x2ab.p7qd   the post's id, then its own part
 *   outage    2026_o_k3f9x2ab         year of declaration
 *   sighting  2026_s_k3f9x2ab         year in which it was seen
 *   others    ch_… ca_… day_… ho_… ap_… pe_…; the workspace itself is `ws`
 *
 * Which kind an id is for, and in which shard it lives, is told in kinds.ts.
 *
 * A post never changes its shard: moving it between documents would lose a colleague's edit.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PostId = Branded<'post'>;
export type DeliveryId = Branded<'delivery'>;
export type ChannelId = Branded<'channel'>;
export type CampaignId = Branded<'campaign'>;
export type DayId = Branded<'day'>;
export type OutageId = Branded<'outage'>;
export type SightingId = Branded<'sighting'>;
export type HandoverId = Branded<'handover'>;
export type ApprovalId = Branded<'approval'>;
export type PersonId = Branded<'person'>;

/** The id of a thing of any kind. */
export type AnyId =
  | PostId
  | DeliveryId
  | ChannelId
  | CampaignId
  | DayId
  | OutageId
  | SightingId
  | HandoverId
  | ApprovalId
  | PersonId;

/** Draws the random part of an id: 8 or more lower-case letters and digits, never the same twice. */
export type DrawId = () => string;

export const WORKSPACE_ID = 'ws';

/** @param month 'YYYY-MM' of creation; a trailing letter ('2026-11b') names a spill-over shard */
export function newPostId(month: string, draw: DrawId): PostId {
  return `${month}_${draw()}` as PostId;
}
export function newDeliveryId(post: PostId, draw: DrawId): DeliveryId {
  return `${post}.${draw()}` as DeliveryId;
}
export function newChannelId(draw: DrawId): ChannelId {
  return `ch_${draw()}` as ChannelId;
}
export function newCampaignId(draw: DrawId): CampaignId {
  return `ca_${draw()}` as CampaignId;
}
export function newDayId(draw: DrawId): DayId {
  return `day_${draw()}` as DayId;
}
export function newOutageId(year: number, draw: DrawId): OutageId {
  return `${year}_o_${draw()}` as OutageId;
}
export function newSightingId(year: number, draw: DrawId): SightingId {
  return `${year}_s_${draw()}` as SightingId;
}
export function newHandoverId(draw: DrawId): HandoverId {
  return `ho_${draw()}` as HandoverId;
}
export function newApprovalId(draw: DrawId): ApprovalId {
  return `ap_${draw()}` as ApprovalId;
}

export function newPersonId(draw: DrawId): PersonId {
  return `pe_${draw()}` as PersonId;
}

/** The record of somebody whom an earlier version listed in the workspace: the same on every device. */
export function listedPersonId(listed: string): PersonId {
  // A dot would begin the id of a part.
  return `pe_${encodeURIComponent(listed).replaceAll('.', '%2E')}` as PersonId;
}

// What follows takes text that is known to name a thing of its kind: from a row, a key, the DOM, another process. It
// checks nothing: who looks a wrong one up finds nothing. Where a wrong one matters, kinds.ts says what an id is for.

/** A text known to name a post. */
export function asPostId(text: string): PostId {
  return text as PostId;
}
/** A text known to name a delivery. */
export function asDeliveryId(text: string): DeliveryId {
  return text as DeliveryId;
}
/** A text known to name a channel. */
export function asChannelId(text: string): ChannelId {
  return text as ChannelId;
}
/** A text known to name a campaign. */
export function asCampaignId(text: string): CampaignId {
  return text as CampaignId;
}
/** A text known to name a day of the team's own. */
export function asDayId(text: string): DayId {
  return text as DayId;
}
/** A text known to name an outage. */
export function asOutageId(text: string): OutageId {
  return text as OutageId;
}
/** A text known to name a sighting. */
export function asSightingId(text: string): SightingId {
  return text as SightingId;
}
/** A text known to name a hand-over. */
export function asHandoverId(text: string): HandoverId {
  return text as HandoverId;
}
/** A text known to name an approval. */
export function asApprovalId(text: string): ApprovalId {
  return text as ApprovalId;
}
/** A text known to name a person. */
export function asPersonId(text: string): PersonId {
  return text as PersonId;
}

/** The post (or other root) a thing belongs to: a delivery's post, else the thing itself. */
export function rootOf(id: PostId | DeliveryId): PostId;
export function rootOf(id: string): string;
export function rootOf(id: string): string {
  const dot = id.indexOf('.');
  return dot < 0 ? id : id.slice(0, dot);
}

/** The workspace, of which there is one, has no id in its row. */
export function keyOf(row: object): string {
  return 'id' in row && typeof row.id === 'string' ? row.id : WORKSPACE_ID;
}
