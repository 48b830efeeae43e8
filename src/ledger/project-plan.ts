import { CAUSES, OUTAGE_CAPABILITIES, OUTAGE_REACHES } from '../core/model/outage';
import { readLogEntry } from '../core/model/outage-log';
import type { OutageFacts, PaidCampaign, Outage } from '../core/model/outage';
import { SIGHTING_ACCOUNTS, SIGHTING_NETWORKS, SIGHTING_VIAS, SIGHTING_WHATS } from '../core/model/sighting';
import type { Sighting } from '../core/model/sighting';
import { isInstant, isZone } from '../core/time';
import { CHANNEL_STATES } from '../core/model/channel';
import { WEEKDAYS } from '../core/time/types';
import type { Approval, ApprovedContent, ApprovedMedia } from '../core/model/approval';
import type { Campaign } from '../core/model/campaign';
import type { Channel } from '../core/model/channel';
import type { Handover, HandoverItem } from '../core/model/handover';
import type { OwnDayRow } from '../core/model/day';
import type { Person } from '../core/model/person';
import type { Workspace } from '../core/model/workspace';
import type {
  ApprovalId,
  CampaignId,
  ChannelId,
  DayId,
  DeliveryId,
  HandoverId,
  OutageId,
  PostId,
  SightingId,
} from '../core/model/ids';
import { readMedia } from '../core/media';
import type { Json, JsonObject } from '../core/json';
import { readSupplements } from '../core/model/supplements';
import {
  asObject,
  choiceField,
  dateList,
  extraOf,
  flagField,
  instantField,
  instantOrNull,
  listOf,
  numberField,
  numberOrNull,
  objectField,
  partsOf,
  textField,
  textList,
  textOrNull,
  zoneField,
} from './fields';
import { readChannelRegister, readWorkspaceRegister } from './project-register';
import { readRules } from '../core/platform';
import type { EntityState } from './state';

export function readWorkspace(entity: EntityState): Workspace {
  const register = readWorkspaceRegister(entity);
  return {
    name: textField(entity, 'name'),
    zone: zoneField(entity, 'zone'),
    regions: textList(entity.value('regions')),
    mappings: objectField(entity, 'mappings'),
    people: partsOf(entity, 'people/').flatMap(([id, value]) => readPerson(id, value) ?? []),
    ...(register && { register }),
    extra: extraOf(entity),
  };
}

function readPerson(id: string, value: Json): Person | undefined {
  const { name, zone, approver } = asObject(value) ?? {};
  if (typeof name !== 'string' || name === '') return undefined;
  const known = typeof zone === 'string' && isZone(zone) ? zone : 'UTC';
  return { id, name, zone: known, approver: approver === true };
}

export function readChannel(entity: EntityState): Channel {
  const register = readChannelRegister(entity);
  return {
    id: entity.id as ChannelId,
    key: textOrNull(entity, 'key'),
    platform: textField(entity, 'platform'),
    name: textField(entity, 'name'),
    handle: textField(entity, 'handle'),
    zone: zoneField(entity, 'zone'),
    gapMinutes: numberField(entity, 'gapMinutes', 0),
    dailyCap: numberOrNull(entity, 'dailyCap'),
    postingTimes: readPostingTimes(entity.value('postingTimes')),
    quietHours: readQuietHours(entity.value('quietHours')),
    blackout: dateList(entity.value('blackout')),
    fallbacks: textList(entity.value('fallbacks')) as ChannelId[],
    purposes: textList(entity.value('purposes')),
    schedulerProfile: Object.fromEntries(
      Object.entries(objectField(entity, 'schedulerProfile')).filter(isNamed),
    ),
    state: choiceField(entity, 'state', CHANNEL_STATES, 'active'),
    regions: textList(entity.value('regions')),
    order: numberField(entity, 'order', 0),
    ...(register && { register }),
    extra: extraOf(entity),
    deletedAt: instantOrNull(entity, 'deletedAt'),
    ...rulesOf(entity.value('rules')),
  };
}

/** Rules that nobody set, or that this version cannot read, are no rules. */
function rulesOf(value: Json | undefined): Pick<Channel, 'rules'> {
  const rules = readRules(value);
  return rules === undefined ? {} : { rules };
}

function isNamed(entry: [string, Json]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

function readPostingTimes(value: Json | undefined): Channel['postingTimes'] {
  const times = asObject(value);
  if (times === undefined) return null;
  return Object.fromEntries(
    WEEKDAYS.flatMap((day) => (times[day] === undefined ? [] : [[day, textList(times[day])]])),
  );
}

function readQuietHours(value: Json | undefined): Channel['quietHours'] {
  const { from, to } = asObject(value) ?? {};
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null;
}

export function readCampaign(entity: EntityState): Campaign {
  return {
    id: entity.id as CampaignId,
    key: textOrNull(entity, 'key'),
    name: textField(entity, 'name'),
    ordered: flagField(entity, 'ordered'),
    ...hashtagsOf(entity),
    extra: extraOf(entity),
    deletedAt: instantOrNull(entity, 'deletedAt'),
  };
}

function hashtagsOf(entity: EntityState): Pick<Campaign, 'hashtags'> {
  const sets = partsOf(entity, 'hashtags/').map(([platform, tags]) => [platform, textList(tags)] as const);
  const filled = sets.filter(([, tags]) => tags.length > 0);
  return filled.length === 0 ? {} : { hashtags: Object.fromEntries(filled) };
}

export function readDay(entity: EntityState): OwnDayRow {
  return {
    id: entity.id as DayId,
    key: textOrNull(entity, 'key'),
    name: textField(entity, 'name'),
    rule: textField(entity, 'rule'),
    extra: extraOf(entity),
    deletedAt: instantOrNull(entity, 'deletedAt'),
  };
}

export function readOutage(entity: EntityState): Outage {
  const log = partsOf(entity, 'log/').flatMap(([id, line]) => readLogEntry(id, line) ?? []);
  const facts = readOutageFacts(entity);
  const named = textList(entity.value('channelIds')) as ChannelId[];
  return {
    ...facts,
    id: entity.id as OutageId,
    down: textList(entity.value('down')),
    channelIds: named.filter((id) => !facts.except.includes(id)),
    since: instantField(entity, 'since', 0),
    until: instantField(entity, 'until', 0),
    reason: textField(entity, 'reason'),
    endedAt: instantOrNull(entity, 'endedAt'),
    appliedPlan: textOrNull(entity, 'appliedPlan'),
    appliedAt: instantOrNull(entity, 'appliedAt'),
    log: log.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    createdBy: entity.created?.b ?? '',
    deletedAt: instantOrNull(entity, 'deletedAt'),
  };
}

function readOutageFacts(entity: EntityState): OutageFacts {
  const instants = partsOf(entity, 'back/').filter((part): part is [string, number] => isInstant(part[1]));
  return {
    capability: choiceField(entity, 'capability', OUTAGE_CAPABILITIES, 'all'),
    except: partsOf(entity, 'except/').flatMap(([id, on]) => (on === true ? (id as ChannelId) : [])),
    isOpenEnded: flagField(entity, 'isOpenEnded'),
    reviewAt: instantOrNull(entity, 'reviewAt'),
    back: Object.fromEntries(instants),
    cause: choiceField(entity, 'cause', CAUSES, 'unknown'),
    causeText: textField(entity, 'causeText'),
    causeSource: textField(entity, 'causeSource'),
    reach: choiceField(entity, 'reach', OUTAGE_REACHES, 'unclear'),
    lead: textField(entity, 'lead'),
    nextUpdateAt: instantOrNull(entity, 'nextUpdateAt'),
    mergedInto: textOrNull(entity, 'mergedInto'),
    stillRight: partsOf(entity, 'right/').flatMap(([id, on]) => (on === true ? id : [])),
    paid: partsOf(entity, 'paid/').flatMap(([id, value]) => readPaid(id, value) ?? []),
  };
}

function readPaid(id: string, value: Json): PaidCampaign | undefined {
  const { name, who, isStopped } = asObject(value) ?? {};
  if (typeof name !== 'string') return undefined;
  return { id, name, who: typeof who === 'string' ? who : '', isStopped: isStopped === true };
}

export function readSighting(entity: EntityState): Sighting {
  return {
    id: entity.id as SightingId,
    at: instantField(entity, 'at', entity.created?.a ?? 0),
    who: textField(entity, 'who'),
    platform: textField(entity, 'platform'),
    what: choiceField(entity, 'what', SIGHTING_WHATS, 'all'),
    works: flagField(entity, 'works'),
    account: choiceField(entity, 'account', SIGHTING_ACCOUNTS, 'ours'),
    via: choiceField(entity, 'via', SIGHTING_VIAS, 'native'),
    network: choiceField(entity, 'network', SIGHTING_NETWORKS, 'here'),
    device: textField(entity, 'device'),
    text: textField(entity, 'text'),
    shot: readMedia(entity.value('shot') ?? null) ?? null,
    deletedAt: instantOrNull(entity, 'deletedAt'),
  };
}

export function readHandover(entity: EntityState): Handover {
  return {
    id: entity.id as HandoverId,
    scheduler: textField(entity, 'scheduler'),
    zone: zoneField(entity, 'zone'),
    at: instantField(entity, 'at', entity.created?.a ?? 0),
    by: textOrNull(entity, 'by') ?? entity.created?.b ?? '',
    items: listOf(entity.value('items')).flatMap((item) => readHandoverItem(item) ?? []),
    ticked: partsOf(entity, 'ticked/').flatMap(([id, on]) => (on === true ? (id as DeliveryId) : [])),
    deletedAt: instantOrNull(entity, 'deletedAt'),
  };
}

const ITEM_CHANGES = ['create', 'move', 'cancel', 'edit'] as const;

function readHandoverItem(value: Json): HandoverItem | undefined {
  const item = asObject(value);
  const deliveryId = item?.['deliveryId'];
  if (item === undefined || typeof deliveryId !== 'string') return undefined;
  const text = (name: string) => {
    const found = item[name];
    return typeof found === 'string' ? found : '';
  };
  const at = item['at'];
  return {
    deliveryId: deliveryId as DeliveryId,
    channelId: text('channelId') as ChannelId,
    at: isInstant(at) ? at : 0,
    wall: text('wall'),
    zone: text('zone'),
    title: text('title'),
    text: text('text'),
    change: ITEM_CHANGES.find((change) => change === item['change']) ?? 'edit',
    ...(text('remoteId') === '' ? {} : { remoteId: text('remoteId') }),
  };
}

export function readApproval(entity: EntityState): Approval {
  return {
    id: entity.id as ApprovalId,
    postId: textField(entity, 'postId') as PostId,
    contentHash: textField(entity, 'contentHash'),
    content: readContent(entity.value('content')),
    by: textOrNull(entity, 'by') ?? entity.created?.b ?? '',
    at: instantField(entity, 'at', entity.created?.a ?? 0),
    deletedAt: instantOrNull(entity, 'deletedAt'),
  };
}

function readContent(value: Json | undefined): ApprovedContent | null {
  const content = asObject(value);
  if (content === undefined) return null;
  const text = (from: JsonObject, name: string) => {
    const found = from[name];
    return typeof found === 'string' ? found : '';
  };
  return {
    title: text(content, 'title'),
    text: text(content, 'text'),
    link: text(content, 'link'),
    media: listOf(content['media']).flatMap((item) => {
      const read = asObject(item);
      if (read === undefined) return [];
      return {
        name: text(read, 'name'),
        alt: text(read, 'alt'),
        sha256: text(read, 'sha256'),
        url: text(read, 'url'),
        ...ownOf(read['own']),
      };
    }),
    variants: Object.fromEntries(Object.entries(asObject(content['variants']) ?? {}).filter(isNamed)),
    ...approvedBeside(asObject(content['beside'])),
  };
}

function ownOf(value: Json | undefined): Pick<ApprovedMedia, 'own'> {
  const own = asObject(value);
  return own === undefined ? {} : { own: Object.fromEntries(Object.entries(own).filter(isNamed)) };
}

function approvedBeside(value: JsonObject | undefined): Pick<ApprovedContent, 'beside'> {
  const parts = Object.entries(value ?? {}).flatMap(([channel, fields]) =>
    Object.entries(asObject(fields) ?? {}).map(([field, said]): [string, Json] => [
      `${channel}/${field}`,
      said,
    ]),
  );
  return parts.length === 0 ? {} : { beside: readSupplements(parts) };
}
