import type { CommandContext, PlanReader } from '../command/command';
import { statusBeneath } from '../command/lookups';
import type { Json, JsonObject } from '../json';
import { mediaValue } from '../media';
import type { Edit } from '../model/edits';
import { MASTER_SLOT } from '../model/edits';
import { OUTAGE_FIELD, type OutageRoles } from '../model/outage-role';
import type { DeliveryId, PostId } from '../model/ids';
import { newDeliveryId, newPostId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import type { Post, ReviewNote } from '../model/post';
import { asLines, fieldsOf } from '../plan-file';
import { type Status, canBeHeld, isOver, mayLeaveHoldAs } from '../model/status';
import type { ImportRefs } from './import-frame';
import { withKeptFiles } from './kept-media';
import { matchDeliveries } from './match-deliveries';
import { changed, deleted, extras, newExtras, revived } from './field-diff';
import { postWithKey } from './post-with-key';
import { isStanding, isStandingDelivery } from './standing';
import type { ImportedDelivery, ImportedPost, ImportItem, ImportOutcome } from './types';

const NEW_POST = {
  title: '',
  link: '',
  lastUseful: null,
  importance: 'normal',
  kind: 'promotion',
  order: null,
  notes: '',
  bank: false,
  media: [],
} as const;

/** Writes posts and deliveries of an import as edits: only what is new or differs, in one pass over the items. */
export class ItemWriter {
  readonly edits: Edit[] = [];
  readonly made: PostId[] = [];
  /** Ids here of what the file names, by its keys. */
  readonly posts = new Map<string, PostId>();
  readonly deliveries = new Map<string, DeliveryId>();
  private readonly standIns: { readonly id: DeliveryId; readonly key: string }[] = [];
  private readonly skipped: { row: number; reason: string }[] = [];
  private added = 0;
  private updated = 0;
  private unchanged = 0;

  constructor(
    private readonly view: PlanReader,
    private readonly env: CommandContext,
    private readonly refs: ImportRefs,
  ) {}

  outcome(): ImportOutcome {
    const { added, updated, unchanged, skipped } = this;
    return { added, updated, unchanged, skipped };
  }

  writeItem(item: ImportItem): void {
    const id = postWithKey(this.view, item.key);
    if (id !== undefined) this.posts.set(item.key, id);
    const known = id === undefined ? undefined : this.view.post(id);
    if (id === undefined || known === undefined) {
      if (item.onlyUpdate) {
        this.skipped.push({ row: item.row, reason: 'cancelled, and it was never here' });
        return;
      }
      this.create(item);
    } else if (item.auto && known.deletedAt === null) {
      // The key says that this very row came before: whatever differs now was changed here, by a person.
      this.unchanged += Math.max(1, item.deliveries.length);
    } else {
      this.update(id, known, item);
    }
  }

  private create(item: ImportItem): void {
    const id = newPostId(this.env.postMonth(), this.env.draw);
    this.posts.set(item.key, id);
    if (isStanding(item)) this.made.push(id);
    const { labels, variants, beside, text, campaign, fromDay, extra, reviews, ...scalars } = item.post;
    const timing = scalars.timing ?? (scalars.bank === true ? 'evergreen' : 'flexible');
    const fields: { [field: string]: Json } = {
      key: item.key,
      ...NEW_POST,
      ...jsonOf({ ...scalars, timing }),
      campaignId:
        campaign === null || campaign === undefined ? null : (this.refs.campaigns.get(campaign) ?? null),
      ...this.dayField(fromDay),
      ...extras(extra),
      ...this.besideFields(beside),
      ...reviewFields(reviews),
    };
    for (const label of labels ?? []) fields[`labels/${label}`] = true;
    const texts: { [slot: string]: string } = { [MASTER_SLOT]: text ?? '' };
    for (const [ref, variant] of Object.entries(variants ?? {})) {
      const channel = this.refs.channels.get(ref);
      if (channel === undefined) continue;
      const slot = `${channel}:${this.env.draw()}`;
      fields[`variant/${channel}`] = slot;
      texts[slot] = variant.text;
    }
    this.edits.push({ op: 'create', kind: 'post', id, fields, texts });
    for (const delivery of item.deliveries) this.createDelivery(id, delivery, text ?? '');
    if (isStanding(item)) this.added += Math.max(1, item.deliveries.filter(isStandingDelivery).length);
  }

  private createDelivery(post: PostId, delivery: ImportedDelivery, text: string): void {
    const channelId = this.refs.channels.get(delivery.channel);
    if (channelId === undefined) throw new Error(`import names an unknown channel: ${delivery.channel}`);
    const id = newDeliveryId(post, this.env.draw);
    this.note(id, delivery);
    const { wall, zone, key } = delivery;
    this.edits.push({
      op: 'create',
      kind: 'delivery',
      id,
      fields: {
        key,
        postId: post,
        channelId,
        when: { wall, zone },
        status: arrivalStatus(delivery, text),
        ...this.stateFields(delivery),
        ...extras(delivery.extra),
        ...deleted(delivery),
      },
    });
  }

  private note(id: DeliveryId, delivery: ImportedDelivery): void {
    if (delivery.key !== null) this.deliveries.set(delivery.key, id);
    if (delivery.insteadOf) this.standIns.push({ id, key: delivery.insteadOf });
  }

  /** Why a delivery stands as it does, as far as the file says. */
  private stateFields({
    reason,
    moveKind,
    heldBy,
    heldWas,
    inOutages = {},
    withoutMedia,
    movedFrom,
    lateSend,
  }: ImportedDelivery): JsonObject {
    const outage = heldBy === undefined ? undefined : this.refs.outages.get(heldBy);
    return {
      ...roleFields(inOutages, (key) => this.refs.outages.get(key) ?? key),
      ...(reason !== undefined && { reason }),
      ...(moveKind !== undefined && { moveKind }),
      ...(outage !== undefined && { heldBy: outage }),
      ...(heldWas !== undefined && { heldWas }),
      ...(withoutMedia !== undefined && { withoutMedia }),
      ...(movedFrom !== undefined && { movedFrom }),
      ...(lateSend !== undefined && { lateSend }),
    };
  }

  private update(id: PostId, known: Post, item: ImportItem): void {
    const existing = this.view.deliveriesOf(id);
    const found = matchDeliveries(item.deliveries, existing, (ref) => this.refs.channels.get(ref));
    if (!isStanding(item)) {
      // What the file has among the deleted is not taken away here, nor brought back.
      for (const { delivery, known: own } of found) if (own !== undefined) this.note(own.id, delivery);
      return;
    }
    const isBack = known.deletedAt !== null;
    const touched = this.updatePost(id, known, item.post, item.deliveries.length > 0) || isBack;
    const pairs = found.filter(({ delivery }) => isStandingDelivery(delivery));
    for (const { delivery, known: own } of found) {
      if (isStandingDelivery(delivery)) continue;
      if (own === undefined) this.createDelivery(id, delivery, item.post.text ?? known.text);
      else this.note(own.id, delivery);
    }
    for (const { delivery, known: own } of pairs) {
      if (own === undefined) {
        this.createDelivery(id, delivery, item.post.text ?? known.text);
        this.added += 1;
        continue;
      }
      const differs = this.updateDelivery(own, delivery);
      if (isBack || own.deletedAt !== null) this.added += 1;
      else if (touched || differs) this.updated += 1;
      else this.unchanged += 1;
    }
    if (pairs.length > 0) return;
    if (isBack) this.added += 1;
    else if (touched) this.updated += 1;
    else this.unchanged += 1;
  }

  private updatePost(id: PostId, known: Post, post: ImportedPost, hasDates: boolean): boolean {
    const before = this.edits.length;
    const { labels, variants, beside, text, campaign, fromDay, extra, media, reviews, ...rest } = post;
    // Who wrote it first, and when, is known here.
    const { createdAt: _at, createdBy: _by, deletedAt: _deleted, ...scalars } = rest;
    const campaignId =
      campaign === null || campaign === undefined ? campaign : (this.refs.campaigns.get(campaign) ?? null);
    const files = media === undefined ? {} : { media: withKeptFiles(media, known.media) };
    const said = {
      ...jsonOf({ ...scalars, ...files }),
      ...(campaignId !== undefined && { campaignId }),
      ...this.dayField(fromDay),
    };
    // A row with a date says nothing of the bank: as in the window, what only waited for its date leaves it.
    const isDated = post.bank === undefined && known.bank && known.timing !== 'evergreen' && hasDates;
    const fields: { [field: string]: Json } = {
      ...changed(said, { ...known }),
      ...(isDated && { bank: false }),
      ...newExtras(extra, known.extra),
      ...this.besideFields(beside, known),
      ...changed(reviewFields(reviews), reviewFields(known.reviews)),
      ...revived(known),
    };
    if (labels !== undefined) {
      for (const label of labels) if (!known.labels.includes(label)) fields[`labels/${label}`] = true;
      for (const label of known.labels) if (!labels.includes(label)) fields[`labels/${label}`] = null;
    }
    const slots: { slot: string; text: string }[] = [];
    if (text !== undefined && text !== known.text) slots.push({ slot: MASTER_SLOT, text });
    for (const [ref, variant] of Object.entries(variants ?? {})) {
      const channel = this.refs.channels.get(ref);
      if (channel === undefined || known.variants[channel]?.text === variant.text) continue;
      const own = this.view.variantSlot(id, channel);
      const slot = own ?? `${channel}:${this.env.draw()}`;
      if (own === undefined) fields[`variant/${channel}`] = slot;
      slots.push({ slot, text: variant.text });
    }
    this.set(id, fields);
    for (const one of slots) this.edits.push({ op: 'text', id, ...one });
    return this.edits.length > before;
  }

  /** The day that a post is written for, with the id that its key stands for here. */
  private dayField(fromDay: ImportedPost['fromDay']): JsonObject {
    if (fromDay === undefined) return {};
    const { key, date } = fromDay;
    const own = key === undefined ? undefined : this.refs.days.get(key);
    const id = own ?? fromDay.id ?? key;
    return id === undefined ? {} : { fromDay: { id, date } };
  }

  /** What goes with the words, in flat fields; of a known post only what differs. */
  private besideFields(beside: ImportedPost['beside'] = {}, known?: Post): JsonObject {
    const fields: { [field: string]: Json } = {};
    for (const [ref, said] of Object.entries(beside)) {
      const channel = this.refs.channels.get(ref);
      if (channel === undefined) continue;
      const now = changed(said, { ...known?.beside?.[channel] });
      for (const [name, value] of Object.entries(now)) fields[`beside/${channel}/${name}`] = value;
    }
    return fields;
  }

  private updateDelivery(known: Delivery, delivery: ImportedDelivery): boolean {
    const before = this.edits.length;
    this.note(known.id, delivery);
    const channelId = this.refs.channels.get(delivery.channel);
    const { wall, zone, status } = delivery;
    // What it comes out of a hold as is not for a file to raise: see `statusSaid`.
    const { heldWas: _was, ...state } = this.stateFields(delivery);
    const said = {
      ...(channelId !== undefined && { channelId }),
      ...state,
    };
    const moved = wall !== known.wall || zone !== known.zone;
    this.set(known.id, {
      ...statusSaid(known, status),
      ...changed(said, { ...known, ...roleFields(known.inOutages) }),
      ...(moved && { when: { wall, zone } }),
      ...newExtras(delivery.extra, known.extra),
      ...revived(known),
    });
    return this.edits.length > before;
  }

  /** Which delivery another one stands in for: only known once all have their ids. */
  writeStandIns(): void {
    for (const { id, key } of this.standIns) {
      const other = this.deliveries.get(key);
      if (other !== undefined && this.view.delivery(id)?.insteadOf !== other)
        this.set(id, { insteadOf: other });
    }
  }

  private set(id: string, fields: { readonly [field: string]: Json }): void {
    if (Object.keys(fields).length > 0) this.edits.push({ op: 'set', id, fields });
  }
}

/**
 * The status of a delivery that is new here: what its file says, else scheduled, because a plan in a spreadsheet
 * is meant to go out; a row without words is only an idea, which no scheduler may get.
 */
export function arrivalStatus(delivery: ImportedDelivery, text: string): Status {
  return delivery.status ?? (text.trim() === '' ? 'idea' : 'scheduled');
}

/**
 * The status that a file gives a delivery which is here already. What is held stays held, for a file knows nothing of
 * the hold: it may come back as less then, never as more. What would still go out can be held by a file.
 */
function statusSaid(known: Delivery, status: Status | undefined): JsonObject {
  if (status === undefined || status === known.status) return {};
  if (status === 'held') {
    if (!canBeHeld(known.status)) return {};
    return { status, heldBy: null, heldWas: statusBeneath(known) };
  }
  if (known.status !== 'held' || isOver(status)) return { status };
  const was = statusBeneath(known);
  return was !== status && mayLeaveHoldAs(was, status) ? { heldWas: status } : {};
}

/** What a delivery was to each outage, a field each. */
function roleFields(roles: OutageRoles, idOf = (outage: string): string => outage): JsonObject {
  return Object.fromEntries(
    Object.entries(roles).map(([one, role]) => [`${OUTAGE_FIELD}${idOf(one)}`, role]),
  );
}

/** Lines between writers and approvers, each a field of its own. */
function reviewFields(reviews: readonly ReviewNote[] = []): JsonObject {
  return asLines('review/')('reviews', reviews.map(fieldsOf));
}

/** The model's readonly types are plain JSON; media without an address simply lack the field. */
function jsonOf(
  fields: Omit<
    ImportedPost,
    'labels' | 'variants' | 'beside' | 'text' | 'campaign' | 'fromDay' | 'extra' | 'reviews'
  >,
): JsonObject {
  const { media, ...scalars } = fields;
  return { ...scalars, ...(media !== undefined && { media: media.map(mediaValue) }) };
}
