import type { CommandContext, PlanReader } from '../command/command';
import { placeForChannel } from '../command/lookups';
import { isJsonObject, sameJson, type Json, type JsonObject } from '../json';
import type { Edit } from '../model/edits';
import { BRIEF_SLOT } from '../model/campaign';
import type { CampaignId, ChannelId, DayId, OutageId } from '../model/ids';
import { rulesJson } from '../platform';
import { sameName } from '../review';
import { newCampaignId, newChannelId, newDayId, newOutageId, WORKSPACE_ID } from '../model/ids';
import { byKey } from './by-key';
import { importedChannelRegister, importedRegister } from './import-register';
import { changed, deleted, extras, newExtras, revived, yearOf } from './field-diff';
import type { ImportedCampaign, ImportedChannel, ImportSource } from './types';

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

/** What the names in a file stand for here. */
export interface ImportRefs {
  readonly channels: ReadonlyMap<string, ChannelId>;
  readonly campaigns: ReadonlyMap<string, CampaignId>;
  readonly days: ReadonlyMap<string, DayId>;
  readonly outages: ReadonlyMap<string, OutageId>;
}

/** Workspace, people, channels, campaigns and own days as edits: what the posts of an import refer to. */
export function frameEdits(
  view: PlanReader,
  source: ImportSource,
  env: CommandContext,
): { readonly edits: readonly Edit[]; readonly refs: ImportRefs } {
  const channels = new Map<string, ChannelId>();
  const campaigns = new Map<string, CampaignId>();
  const used = new Set(source.items.flatMap((item) => item.deliveries.map(({ channel }) => channel)));
  const wanted = source.channels.filter(
    (channel) => channel.described || used.has(channel.ref) || channel.existing !== null,
  );
  for (const channel of wanted) channels.set(channel.ref, channel.existing ?? newChannelId(env.draw));
  for (const campaign of source.campaigns) {
    campaigns.set(campaign.ref, campaign.existing ?? newCampaignId(env.draw));
  }
  const days = dayIds(view, source, env);
  const refs = { channels, campaigns, days, outages: outageIds(view, source, env) };
  const before = placeForChannel(view);
  return {
    edits: [
      ...workspaceEdits(view, source, refs),
      ...peopleEdits(view, source),
      ...wanted.flatMap((channel, index) => channelEdits(view, source, channel, refs, before + index)),
      ...source.campaigns.flatMap((campaign) => campaignEdits(view, campaign, refs)),
      ...dayEdits(view, source.days, days),
    ],
    refs,
  };
}

function workspaceEdits(view: PlanReader, { workspace: from }: ImportSource, refs: ImportRefs): Edit[] {
  if (from === null) return [];
  const known = view.workspace();
  if (known !== undefined) {
    // The workspace keeps its own name and zone; only what it never knew is taken over.
    const regions = known.regions.length === 0 && from.regions !== undefined && from.regions.length > 0;
    return set(WORKSPACE_ID, {
      ...(regions && { regions: from.regions }),
      ...newExtras(from.extra, known.extra),
      ...importedRegister(from.register, refs.channels, known.register),
      ...newMappings(from.mappings, known.mappings, refs),
    });
  }
  const fields = {
    name: from.name ?? 'Imported plan',
    zone: from.zone ?? 'UTC',
    regions: from.regions ?? [],
    mappings: {},
    ...newMappings(from.mappings, {}, refs),
    ...extras(from.extra),
    ...importedRegister(from.register, refs.channels),
  };
  return [{ op: 'create', kind: 'workspace', id: WORKSPACE_ID, fields }];
}

/** @param order its place among the channels when it is new */
function channelEdits(
  view: PlanReader,
  source: ImportSource,
  channel: ImportedChannel,
  refs: ImportRefs,
  order: number,
): Edit[] {
  const id = refs.channels.get(channel.ref);
  if (id === undefined) return [];
  const fallbacks = channel.fallbacks?.flatMap((ref) => refs.channels.get(ref) ?? []);
  const { rules, ...fields } = channel.fields;
  const said = {
    platform: channel.platform,
    ...fields,
    ...(rules !== undefined && { rules: rulesJson(rules) }),
    ...(fallbacks !== undefined && { fallbacks }),
  };
  const known = view.channel(id);
  const register = importedChannelRegister(channel.register, refs.channels, known?.register);
  if (known === undefined) {
    const zone = channel.fields.zone ?? view.workspace()?.zone ?? source.workspace?.zone ?? 'UTC';
    const named = { key: channel.ref, name: channel.ref, ...NEW_CHANNEL, zone, fallbacks: [], order };
    const fields = { ...named, ...said, ...extras(channel.extra), ...register, ...deleted(channel) };
    return [{ op: 'create', kind: 'channel', id, fields }];
  }
  if (!channel.described || channel.deletedAt !== undefined) return [];
  return set(id, {
    ...changed(said, { ...known }),
    ...newExtras(channel.extra, known.extra),
    ...register,
    ...revived(known),
  });
}

function campaignEdits(view: PlanReader, campaign: ImportedCampaign, refs: ImportRefs): Edit[] {
  const id = refs.campaigns.get(campaign.ref);
  if (id === undefined) return [];
  const known = view.campaign(id);
  const { name, ordered, hashtags = {}, brief } = campaign.fields;
  const sets = Object.fromEntries(
    Object.entries(hashtags)
      .filter(([platform, tags]) => !sameJson(known?.hashtags?.[platform], tags))
      .map(([platform, tags]) => [`hashtags/${platform}`, tags]),
  );
  if (known === undefined) {
    const fields = { key: campaign.ref, name: name ?? campaign.ref, ordered: ordered ?? false, ...sets };
    return [
      {
        op: 'create',
        kind: 'campaign',
        id,
        fields: { ...fields, ...extras(campaign.extra), ...deleted(campaign) },
        ...(brief !== undefined && { texts: { [BRIEF_SLOT]: brief } }),
      },
    ];
  }
  if (campaign.deletedAt !== undefined) return [];
  const said = { ...(name !== undefined && { name }), ...(ordered !== undefined && { ordered }) };
  const fields = {
    ...changed(said, { ...known }),
    ...sets,
    ...newExtras(campaign.extra, known.extra),
    ...revived(known),
  };
  const isNewBrief = brief !== undefined && brief !== (known.brief ?? '');
  const words: Edit[] = isNewBrief ? [{ op: 'text', id, slot: BRIEF_SLOT, text: brief }] : [];
  return [...set(id, fields), ...words];
}

function dayEdits(view: PlanReader, days: ImportSource['days'], ids: ReadonlyMap<string, DayId>): Edit[] {
  const ours = byKey(view.days());
  return days.flatMap((day): Edit[] => {
    const known = ours(day.key);
    const id = ids.get(day.key);
    if (known === undefined) {
      if (id === undefined) return [];
      const fields = { key: day.key, name: day.name, rule: day.rule, ...extras(day.extra), ...deleted(day) };
      return [{ op: 'create', kind: 'day', id, fields }];
    }
    if (day.deletedAt !== undefined) return [];
    const said = changed({ name: day.name, rule: day.rule }, { ...known });
    return set(known.id, { ...said, ...newExtras(day.extra, known.extra), ...revived(known) });
  });
}

/** Each person is one field of the workspace; whoever stands there under another key already stays as they are. */
function peopleEdits(view: PlanReader, { workspace: from, people }: ImportSource): Edit[] {
  const workspace = view.workspace();
  if (workspace === undefined && from === null) return [];
  const known = workspace?.people ?? [];
  const fields = people.flatMap(({ key, name, ...said }): [string, Json][] => {
    const own = known.find(({ id }) => id === key);
    if (own === undefined && known.some((one) => sameName(one.name, name))) return [];
    const { zone, approver } = {
      zone: from?.zone ?? workspace?.zone ?? 'UTC',
      approver: false,
      ...own,
      ...said,
    };
    const value = { name, zone, approver };
    const isNews = own === undefined || Object.keys(changed(value, own)).length > 0;
    return isNews ? [[`people/${key}`, value]] : [];
  });
  return set(WORKSPACE_ID, Object.fromEntries(fields));
}

/** What was decided for files with other columns than those that are known here. */
function newMappings(said: JsonObject = {}, known: JsonObject, refs: ImportRefs): JsonObject {
  const fresh = Object.entries(said).filter(([fingerprint]) => !Object.hasOwn(known, fingerprint));
  if (fresh.length === 0) return {};
  const mappings = fresh.map(([fingerprint, mapping]) => [fingerprint, withChannel(mapping, refs)] as const);
  return { mappings: { ...known, ...Object.fromEntries(mappings) } };
}

function withChannel(mapping: Json, refs: ImportRefs): Json {
  if (!isJsonObject(mapping)) return mapping;
  const { channelKey: key, ...rest } = mapping;
  if (typeof key !== 'string') return mapping;
  const channel = refs.channels.get(key);
  return channel === undefined ? rest : { ...rest, channel };
}

/** Ids of the team's own days, by key: those known here, and new ones for the others of the file. */
function dayIds(view: PlanReader, { days }: ImportSource, env: CommandContext): Map<string, DayId> {
  const known = byKey(view.days());
  const here = view.days().flatMap(({ key, id }) => (key === null ? [] : [[key, id] as const]));
  return new Map([...here, ...days.map(({ key }) => [key, known(key)?.id ?? newDayId(env.draw)] as const)]);
}

/** Ids of the outages of a file: those known here, and new ones for the others. */
function outageIds(view: PlanReader, { things }: ImportSource, env: CommandContext): Map<string, OutageId> {
  const known = byKey(view.outages());
  const outages = things.filter(({ kind }) => kind === 'outage');
  return new Map(
    outages.map(({ key, said }) => [key, known(key)?.id ?? newOutageId(yearOf(said['since']), env.draw)]),
  );
}

function set(id: string, fields: { readonly [field: string]: Json }): Edit[] {
  return Object.keys(fields).length > 0 ? [{ op: 'set', id, fields }] : [];
}
