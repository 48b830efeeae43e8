import { CHANNEL_STATES, WEEKDAYS } from '../core/model/types';
import type {
  Approval,
  Campaign,
  Channel,
  Handover,
  HandoverItem,
  LogEntry,
  Outage,
  OwnDayRow,
  Workspace,
} from '../core/model/types';
import type {
  ApprovalId,
  CampaignId,
  ChannelId,
  DayId,
  DeliveryId,
  HandoverId,
  OutageId,
  PostId,
} from '../core/model/ids';
import type { Json } from '../core/json';
import {
  asObject,
  choiceField,
  dateList,
  extraOf,
  flagField,
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
import type { EntityState } from './state';

export function readWorkspace(entity: EntityState): Workspace {
  return {
    name: textField(entity, 'name'),
    zone: zoneField(entity, 'zone'),
    regions: textList(entity.value('regions')),
    mappings: objectField(entity, 'mappings'),
    extra: extraOf(entity),
  };
}

export function readChannel(entity: EntityState): Channel {
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
    extra: extraOf(entity),
    deletedAt: numberOrNull(entity, 'deletedAt'),
  };
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
    extra: extraOf(entity),
    deletedAt: numberOrNull(entity, 'deletedAt'),
  };
}

export function readDay(entity: EntityState): OwnDayRow {
  return {
    id: entity.id as DayId,
    key: textOrNull(entity, 'key'),
    name: textField(entity, 'name'),
    rule: textField(entity, 'rule'),
    extra: extraOf(entity),
    deletedAt: numberOrNull(entity, 'deletedAt'),
  };
}

export function readOutage(entity: EntityState): Outage {
  const log = partsOf(entity, 'log/').flatMap(([id, line]) => {
    const entry = readLogEntry(line);
    return entry === undefined ? [] : { id, entry };
  });
  return {
    id: entity.id as OutageId,
    down: textList(entity.value('down')),
    channelIds: textList(entity.value('channelIds')) as ChannelId[],
    since: numberField(entity, 'since', 0),
    until: numberField(entity, 'until', 0),
    reason: textField(entity, 'reason'),
    endedAt: numberOrNull(entity, 'endedAt'),
    appliedPlan: textOrNull(entity, 'appliedPlan'),
    appliedAt: numberOrNull(entity, 'appliedAt'),
    log: log.sort((a, b) => a.entry.at - b.entry.at || (a.id < b.id ? -1 : 1)).map(({ entry }) => entry),
    createdBy: entity.created?.b ?? '',
    deletedAt: numberOrNull(entity, 'deletedAt'),
  };
}

function readLogEntry(value: Json): LogEntry | undefined {
  const { at, by, text } = asObject(value) ?? {};
  if (typeof at !== 'number' || typeof text !== 'string') return undefined;
  return { at, by: typeof by === 'string' ? by : '', text };
}

export function readHandover(entity: EntityState): Handover {
  return {
    id: entity.id as HandoverId,
    scheduler: textField(entity, 'scheduler'),
    zone: zoneField(entity, 'zone'),
    at: numberField(entity, 'at', entity.created?.a ?? 0),
    by: textOrNull(entity, 'by') ?? entity.created?.b ?? '',
    items: listOf(entity.value('items')).flatMap((item) => readHandoverItem(item) ?? []),
    ticked: partsOf(entity, 'ticked/').flatMap(([id, on]) => (on === true ? (id as DeliveryId) : [])),
    deletedAt: numberOrNull(entity, 'deletedAt'),
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
    at: typeof at === 'number' ? at : 0,
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
    by: textOrNull(entity, 'by') ?? entity.created?.b ?? '',
    at: numberField(entity, 'at', entity.created?.a ?? 0),
    deletedAt: numberOrNull(entity, 'deletedAt'),
  };
}
