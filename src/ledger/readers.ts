import { CHANNEL_STATES } from '../core/model/channel';
import type { Approval } from '../core/model/approval';
import type { Campaign } from '../core/model/campaign';
import type { Channel } from '../core/model/channel';
import type { OwnDayRow } from '../core/model/day';
import type { Handover } from '../core/model/handover';
import {
  asApprovalId,
  asCampaignId,
  asChannelId,
  asDayId,
  asHandoverId,
  asOutageId,
  asPersonId,
  asSightingId,
} from '../core/model/ids';
import { isKnownKind, KINDS } from '../core/model/kinds';
import type { TableName } from '../core/model/kinds';
import { CAUSES, OUTAGE_CAPABILITIES, OUTAGE_REACHES } from '../core/model/outage';
import type { Outage } from '../core/model/outage';
import { SIGHTING_ACCOUNTS, SIGHTING_NETWORKS, SIGHTING_VIAS, SIGHTING_WHATS } from '../core/model/sighting';
import type { PersonRow } from '../core/model/person';
import type { Sighting } from '../core/model/sighting';
import type { Workspace } from '../core/model/workspace';
import { readMedia } from '../core/media';
import * as as from './codecs';
import type { Codec, RowReader } from './codecs';
import { listOf, partsOf, textList } from './fields';
import { readContent, readSubject } from './readers/approved-content';
import { readChannelRules, readPostingTimes, readQuietHours } from './readers/channel-parts';
import { readHandoverItem } from './readers/handover-item';
import { readBack, readHitChannels, readLog, readPaid } from './readers/outage-parts';
import { readHours, readListedPerson, readRoles } from './readers/person';
import { readChannelRegister, readWorkspaceRegister } from './readers/register';
import type { ListRows } from './rows';
import type { EntityState } from './state';

/**
 * Of what the rows say: raised whenever a reader, a field, a table or an index changes. A working copy of another
 * version has its rows made anew from the ledger when it is opened. It is the version of the database, too.
 */
export const PROJECTION_VERSION = 9;

/** Kinds whose rows are read field by field; a post brings its deliveries along, see project-post.ts. */
export type PlainTable = Exclude<TableName, 'posts' | 'deliveries'>;

const deletedAt = as.instantOrNull;
const madeAt = as.instant((entity) => entity.created?.a ?? 0);
const fromPlanFile = { key: as.keyIfAny, extra: as.extraIfAny };

const workspace = as.rowReader<Workspace>({
  name: as.text,
  zone: as.zone,
  regions: as.texts,
  mappings: as.object,
  people: as.parts('people/', readListedPerson),
  register: as.computed(readWorkspaceRegister),
  extra: as.extra,
});

const channel = as.rowReader<Channel>({
  id: as.ownId(asChannelId),
  key: as.textOrNull,
  platform: as.text,
  name: as.text,
  handle: as.text,
  voice: as.text,
  zone: as.zone,
  gapMinutes: as.number(0),
  dailyCap: as.numberOrNull,
  postingTimes: as.valueOf(readPostingTimes),
  quietHours: as.valueOf(readQuietHours),
  blackout: as.dates,
  fallbacks: as.idList(asChannelId),
  purposes: as.texts,
  schedulerProfile: as.textsByName,
  state: as.choice(CHANNEL_STATES, 'active'),
  regions: as.texts,
  order: as.number(0),
  register: as.computed(readChannelRegister),
  rules: as.valueOf(readChannelRules),
  extra: as.extra,
  deletedAt,
});

const campaign = as.rowReader<Campaign>({
  id: as.ownId(asCampaignId),
  key: as.textOrNull,
  name: as.text,
  ordered: as.flag,
  brief: as.mergedText,
  hashtags: as.computed(readHashtags),
  extra: as.extra,
  deletedAt,
});

function readHashtags(entity: EntityState): Campaign['hashtags'] {
  const sets = partsOf(entity, 'hashtags/').map(([platform, tags]) => [platform, textList(tags)] as const);
  const filled = sets.filter(([, tags]) => tags.length > 0);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

const day = as.rowReader<OwnDayRow>({
  id: as.ownId(asDayId),
  key: as.textOrNull,
  name: as.text,
  rule: as.text,
  extra: as.extra,
  deletedAt,
});

const outage = as.rowReader<Outage>({
  id: as.ownId(asOutageId),
  ...fromPlanFile,
  down: as.texts,
  channelIds: as.computed(readHitChannels),
  since: as.instant(() => 0),
  until: as.instant(() => 0),
  reason: as.text,
  endedAt: as.instantOrNull,
  appliedPlan: as.textOrNull,
  appliedAt: as.instantOrNull,
  log: as.computed(readLog),
  capability: as.choice(OUTAGE_CAPABILITIES, 'all'),
  except: as.names('except/'),
  isOpenEnded: as.flag,
  reviewAt: as.instantOrNull,
  back: as.computed(readBack),
  cause: as.choice(CAUSES, 'unknown'),
  causeText: as.text,
  causeSource: as.text,
  reach: as.choice(OUTAGE_REACHES, 'unclear'),
  lead: as.text,
  nextUpdateAt: as.instantOrNull,
  mergedInto: as.idOrNull(asOutageId),
  stillRight: as.names('right/'),
  paid: as.parts('paid/', readPaid),
  createdBy: as.madeBy,
  deletedAt,
});

const sighting = as.rowReader<Sighting>({
  id: as.ownId(asSightingId),
  ...fromPlanFile,
  at: madeAt,
  who: as.text,
  platform: as.text,
  what: as.choice(SIGHTING_WHATS, 'all'),
  works: as.flag,
  account: as.choice(SIGHTING_ACCOUNTS, 'ours'),
  via: as.choice(SIGHTING_VIAS, 'native'),
  network: as.choice(SIGHTING_NETWORKS, 'here'),
  device: as.text,
  text: as.text,
  shot: as.valueOf((value) => readMedia(value ?? null) ?? null),
  deletedAt,
});

const person = as.rowReader<PersonRow>({
  id: as.ownId(asPersonId),
  ...fromPlanFile,
  name: as.textOrNull,
  zone: as.zoneOrNull,
  roles: as.computed(readRoles),
  reach: as.text,
  hours: as.valueOf(readHours),
  deputy: as.idOrNull(asPersonId),
  deletedAt,
});

const handover = as.rowReader<Handover>({
  id: as.ownId(asHandoverId),
  ...fromPlanFile,
  scheduler: as.text,
  zone: as.zone,
  at: madeAt,
  by: as.madeBy,
  items: as.valueOf((value) => listOf(value).flatMap((item) => readHandoverItem(item) ?? [])),
  ticked: as.names('ticked/'),
  deletedAt,
});

const approval = as.rowReader<Approval>({
  id: as.ownId(asApprovalId),
  ...fromPlanFile,
  subject: as.computed(readSubject),
  contentHash: as.text,
  content: as.valueOf(readContent),
  by: as.madeBy,
  at: madeAt,
  deletedAt,
});

/** How the rows of each table are read; a kind without its reader does not compile. */
export const READERS: { readonly [Table in PlainTable]: RowReader<ListRows[Table]> } = {
  workspaces: workspace,
  channels: channel,
  campaigns: campaign,
  days: day,
  outages: outage,
  sightings: sighting,
  people: person,
  handovers: handover,
  approvals: approval,
};

/** The fields of a kind that are texts which merge: each names its slot. */
export function mergedFields(kind: string | undefined): readonly string[] {
  if (kind === undefined || !isKnownKind(kind) || kind === 'post' || kind === 'delivery') return [];
  const fields: { readonly [field: string]: Codec<unknown> } = READERS[KINDS[kind].table].fields;
  return Object.keys(fields).filter((field) => fields[field]?.isMerged === true);
}
