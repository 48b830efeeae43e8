import type { Env, View } from '../commands/command';
import type { Json, JsonObject } from '../json';
import { sameJson } from '../json';
import type { Edit } from '../model/edits';
import { MASTER_SLOT } from '../model/edits';
import type { CampaignId, ChannelId, DeliveryId, PostId } from '../model/ids';
import { newCampaignId, newChannelId, newDayId, newDeliveryId, newPostId, WORKSPACE_ID } from '../model/ids';
import type { Delivery, Post, Status } from '../model/types';
import { matchDeliveries } from './match-deliveries';
import type { ImportOutcome } from './command';
import type { ImportedChannel, ImportedDelivery, ImportedPost, ImportItem, ImportSource } from './types';

const NEW_CHANNEL = {
  handle: '',
  gapMinutes: 60,
  dailyCap: null,
  postingTimes: null,
  quietHours: null,
  blackout: [],
  purposes: [],
  schedulerProfile: {},
  state: 'active',
  regions: [],
} as const;

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

/** Writes what an import brings as edits: only what is new or differs, in one pass over the items. */
export class ImportWriter {
  readonly edits: Edit[] = [];
  readonly made: PostId[] = [];
  private readonly channels = new Map<string, ChannelId>();
  private readonly campaigns = new Map<string, CampaignId>();
  private readonly byKey = new Map<string, DeliveryId>();
  private readonly standIns: { readonly id: DeliveryId; readonly key: string }[] = [];
  private readonly skipped: { row: number; reason: string }[] = [];
  private added = 0;
  private updated = 0;
  private unchanged = 0;

  constructor(
    private readonly view: View,
    private readonly source: ImportSource,
    private readonly env: Env,
  ) {}

  outcome(): ImportOutcome {
    const { added, updated, unchanged, skipped } = this;
    return { added, updated, unchanged, skipped };
  }

  /** Workspace, channels, campaigns and own days: what posts refer to. */
  writeFrame(): void {
    this.writeWorkspace();
    const used = new Set(this.source.items.flatMap((item) => item.deliveries.map(({ channel }) => channel)));
    const wanted = this.source.channels.filter(
      (channel) => channel.described || used.has(channel.ref) || channel.existing !== null,
    );
    for (const channel of wanted) {
      this.channels.set(channel.ref, channel.existing ?? newChannelId(this.env.draw));
    }
    const before = this.view.channels().length;
    wanted.forEach((channel, index) => this.writeChannel(channel, before + index));
    for (const campaign of this.source.campaigns) {
      const id = campaign.existing ?? newCampaignId(this.env.draw);
      this.campaigns.set(campaign.ref, id);
      const known = this.view.campaign(id);
      const { name, ordered } = campaign.fields;
      if (known === undefined) {
        const fields = { key: campaign.ref, name: name ?? campaign.ref, ordered: ordered ?? false };
        this.edits.push({
          op: 'create',
          kind: 'campaign',
          id,
          fields: { ...fields, ...extras(campaign.extra) },
        });
      } else {
        const said = { ...(name !== undefined && { name }), ...(ordered !== undefined && { ordered }) };
        this.set(id, {
          ...changed(said, { ...known }),
          ...newExtras(campaign.extra, known.extra),
          ...revived(known),
        });
      }
    }
    for (const day of this.source.days) {
      const known = this.view.days().find((own) => own.key === day.key);
      if (known === undefined) {
        const fields = { key: day.key, name: day.name, rule: day.rule, ...extras(day.extra) };
        this.edits.push({ op: 'create', kind: 'day', id: newDayId(this.env.draw), fields });
      } else {
        const said = changed({ name: day.name, rule: day.rule }, { ...known });
        this.set(known.id, { ...said, ...newExtras(day.extra, known.extra), ...revived(known) });
      }
    }
  }

  private writeWorkspace(): void {
    const from = this.source.workspace;
    if (from === null) return;
    const known = this.view.workspace();
    if (known !== undefined) {
      // The workspace keeps its own name and zone; only what it never knew is taken over.
      const regions = known.regions.length === 0 && from.regions !== undefined && from.regions.length > 0;
      return this.set(WORKSPACE_ID, {
        ...(regions && { regions: from.regions }),
        ...newExtras(from.extra, known.extra),
      });
    }
    this.edits.push({
      op: 'create',
      kind: 'workspace',
      id: WORKSPACE_ID,
      fields: {
        name: from.name ?? 'Imported plan',
        zone: from.zone ?? 'UTC',
        regions: from.regions ?? [],
        mappings: {},
        ...extras(from.extra),
      },
    });
  }

  private writeChannel(channel: ImportedChannel, order: number): void {
    const id = this.channels.get(channel.ref);
    if (id === undefined) return;
    const fallbacks = channel.fallbacks?.flatMap((ref) => this.channels.get(ref) ?? []);
    const said = {
      platform: channel.platform,
      ...channel.fields,
      ...(fallbacks !== undefined && { fallbacks }),
    };
    const known = this.view.channel(id);
    if (known === undefined) {
      const zone = channel.fields.zone ?? this.view.workspace()?.zone ?? this.source.workspace?.zone ?? 'UTC';
      const fields = {
        key: channel.ref,
        name: channel.ref,
        ...NEW_CHANNEL,
        zone,
        fallbacks: [],
        order,
        ...said,
      };
      this.edits.push({ op: 'create', kind: 'channel', id, fields: { ...fields, ...extras(channel.extra) } });
    } else if (channel.described) {
      this.set(id, {
        ...changed(said, { ...known }),
        ...newExtras(channel.extra, known.extra),
        ...revived(known),
      });
    }
  }

  writeItem(item: ImportItem): void {
    const id = this.view.postByKey(item.key);
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
    this.made.push(id);
    const { labels, variants, text, campaign, extra, ...scalars } = item.post;
    const timing = scalars.timing ?? (scalars.bank === true ? 'evergreen' : 'flexible');
    const fields: { [field: string]: Json } = {
      key: item.key,
      ...NEW_POST,
      ...jsonOf({ ...scalars, timing }),
      campaignId: campaign === null || campaign === undefined ? null : (this.campaigns.get(campaign) ?? null),
      ...extras(extra),
    };
    for (const label of labels ?? []) fields[`labels/${label}`] = true;
    const texts: { [slot: string]: string } = { [MASTER_SLOT]: text ?? '' };
    for (const [ref, variant] of Object.entries(variants ?? {})) {
      const channel = this.channels.get(ref);
      if (channel === undefined) continue;
      const slot = `${channel}:${this.env.draw()}`;
      fields[`variant/${channel}`] = slot;
      texts[slot] = variant.text;
    }
    this.edits.push({ op: 'create', kind: 'post', id, fields, texts });
    for (const delivery of item.deliveries) this.createDelivery(id, delivery, text ?? '');
    this.added += Math.max(1, item.deliveries.length);
  }

  private createDelivery(post: PostId, delivery: ImportedDelivery, text: string): void {
    const channelId = this.channels.get(delivery.channel);
    if (channelId === undefined) throw new Error(`import names an unknown channel: ${delivery.channel}`);
    const id = newDeliveryId(post, this.env.draw);
    this.note(id, delivery);
    const { wall, zone, key, reason, moveKind } = delivery;
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
        ...(reason !== undefined && { reason }),
        ...(moveKind !== undefined && { moveKind }),
        ...extras(delivery.extra),
      },
    });
  }

  private note(id: DeliveryId, delivery: ImportedDelivery): void {
    if (delivery.key !== null) this.byKey.set(delivery.key, id);
    if (delivery.insteadOf) this.standIns.push({ id, key: delivery.insteadOf });
  }

  private update(id: PostId, known: Post, item: ImportItem): void {
    const isBack = known.deletedAt !== null;
    const touched = this.updatePost(id, known, item.post) || isBack;
    const existing = this.view.deliveriesOf(id);
    const pairs = matchDeliveries(item.deliveries, existing, (ref) => this.channels.get(ref));
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

  private updatePost(id: PostId, known: Post, post: ImportedPost): boolean {
    const before = this.edits.length;
    const { labels, variants, text, campaign, extra, ...scalars } = post;
    const campaignId =
      campaign === null || campaign === undefined ? campaign : (this.campaigns.get(campaign) ?? null);
    const said = { ...jsonOf(scalars), ...(campaignId !== undefined && { campaignId }) };
    const fields: { [field: string]: Json } = {
      ...changed(said, { ...known }),
      ...newExtras(extra, known.extra),
      ...revived(known),
    };
    if (labels !== undefined) {
      for (const label of labels) if (!known.labels.includes(label)) fields[`labels/${label}`] = true;
      for (const label of known.labels) if (!labels.includes(label)) fields[`labels/${label}`] = null;
    }
    const slots: { slot: string; text: string }[] = [];
    if (text !== undefined && text !== known.text) slots.push({ slot: MASTER_SLOT, text });
    for (const [ref, variant] of Object.entries(variants ?? {})) {
      const channel = this.channels.get(ref);
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

  private updateDelivery(known: Delivery, delivery: ImportedDelivery): boolean {
    const before = this.edits.length;
    this.note(known.id, delivery);
    const channelId = this.channels.get(delivery.channel);
    const { wall, zone, status, reason, moveKind } = delivery;
    const said = {
      ...(channelId !== undefined && { channelId }),
      ...(status !== undefined && { status }),
      ...(reason !== undefined && { reason }),
      ...(moveKind !== undefined && { moveKind }),
    };
    const moved = wall !== known.wall || zone !== known.zone;
    this.set(known.id, {
      ...changed(said, { ...known }),
      ...(moved && { when: { wall, zone } }),
      ...newExtras(delivery.extra, known.extra),
      ...revived(known),
    });
    return this.edits.length > before;
  }

  /** Which delivery another one stands in for: only known once all have their ids. */
  writeStandIns(): void {
    for (const { id, key } of this.standIns) {
      const other = this.byKey.get(key);
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

function extras(extra: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(extra).map(([name, value]) => [`extra/${name}`, value]));
}

function newExtras(extra: JsonObject, known: JsonObject): JsonObject {
  return extras(
    Object.fromEntries(Object.entries(extra).filter(([name, value]) => !sameJson(known[name], value))),
  );
}

function revived(known: { readonly deletedAt: number | null }): JsonObject {
  return known.deletedAt === null ? {} : { deletedAt: null };
}

/** The model's readonly types are plain JSON; media without an address simply lack the field. */
function jsonOf(
  fields: Omit<ImportedPost, 'labels' | 'variants' | 'text' | 'campaign' | 'extra'>,
): JsonObject {
  const { media, ...scalars } = fields;
  return { ...scalars, ...(media !== undefined && { media: media.map((item) => ({ ...item })) }) };
}

/** Those of the said fields that are not so already. */
function changed(said: object, known: object): JsonObject {
  const now = new Map<string, Json>(Object.entries(known));
  const fields: [string, Json][] = Object.entries(said);
  return Object.fromEntries(fields.filter(([name, value]) => !sameJson(now.get(name), value)));
}
