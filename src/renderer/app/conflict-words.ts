import type { Json } from '../../core/json';
import type { Conflict } from '../../core/model/types';
import type { ConflictList } from '../store/queries/conflicts';
import { written } from '../words/dates';
import { accountName } from '../words/names';

/** What a field is called where people meet it. */
const FIELDS: Readonly<Record<string, string>> = {
  when: 'Time',
  channelId: 'Channel',
  status: 'Status',
  title: 'Title',
  link: 'Link',
  timing: 'Timing',
  lastUseful: 'Last useful time',
  importance: 'Importance',
  kind: 'Kind',
  campaignId: 'Campaign',
  order: 'Place in the campaign',
  notes: 'Notes',
  bank: 'In the bank',
  media: 'Media',
  deletedAt: 'Deleted or kept',
  name: 'Name',
  zone: 'Time zone',
  regions: 'Regions',
  gapMinutes: 'Least minutes apart',
  dailyCap: 'Most a day',
  rules: 'What a text may be',
  postingTimes: 'Posting times',
  quietHours: 'Quiet hours',
  until: 'Estimated end',
  endedAt: 'Ended',
  purposes: 'Used for',
  'register/role': 'Role',
  'register/tempo': 'Tempo',
  'register/weight': 'Weight',
  'register/control': 'Who decides',
  'register/providers': 'Runs on',
  'register/replacement': 'What replaces it',
  'register/access': 'Who can log in',
  'register/lastUsed': 'Last used',
  'register/loginChecked': 'Log-in tried',
  'register/warmUp': 'Warm-up',
  'register/goesTo': 'Where its people go',
  'register/goesWords': 'Where its people go',
  'register/community': 'Group or forum',
  'register/twin': 'Twin outside',
};

/** What the last part of a field of a tool, an owner or a platform is called. */
const REGISTER_FIELDS: Readonly<Record<string, string>> = {
  name: 'Name',
  kind: 'Kind',
  owner: 'Who runs it',
  keeper: 'Our person',
  providers: 'Runs on',
  channels: 'What hangs on it',
  hangs: 'What hangs on it',
  fallback: 'The fallback',
  meanwhile: 'What can be done meanwhile',
  address: 'Status page',
  asOf: 'Looked at',
  source: 'Source',
  sources: 'Where to look',
  voices: 'Where it speaks',
  deletedAt: 'Removed or kept',
};

const INSTANTS = new Set(['lastUseful', 'until', 'endedAt', 'since', 'appliedAt']);

export interface ConflictWords {
  /** 'Time of “Doors open”'. */
  readonly about: string;
  readonly sides: readonly {
    readonly changeId: string;
    readonly by: string;
    readonly at: string;
    readonly value: string;
    /** Its value stands until somebody settles it. */
    readonly stands: boolean;
  }[];
}

/** A conflict in the words of a marketer: what it is about, who wrote what and when. */
export function conflictWords(
  { conflict, name }: ConflictList['conflicts'][number],
  { channels, campaigns }: Pick<ConflictList, 'channels' | 'campaigns'>,
  locale: string,
  zone: string,
): ConflictWords {
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const channelName = (id: string) => {
    const channel = channels.find((one) => one.id === id);
    return channel ? accountName(channel) : 'a channel';
  };
  const say = (value: Json): string => {
    const { field } = conflict;
    if (field === 'deletedAt' || field.endsWith('/deletedAt')) return value === null ? 'kept' : 'deleted';
    if (value === null) return 'nothing';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'number') return INSTANTS.has(field) ? written(clock, value) : String(value);
    if (typeof value === 'string') {
      if (field === 'channelId' || field === 'register/twin') return channelName(value);
      if (field === 'campaignId') return campaigns.find((one) => one.id === value)?.name ?? 'a campaign';
      return field.startsWith('variant/') ? 'its own text' : value;
    }
    if (field === 'register/goesTo' || field === 'fallbacks') {
      return Array.isArray(value) ? value.map((id) => channelName(String(id))).join(', ') || 'nobody' : '';
    }
    return field === 'when' ? placeWords(value, locale, zone) : partsOf(value);
  };
  return {
    about: aboutWords(conflict, name, channelName),
    sides: conflict.sides.map((side) => ({
      changeId: side.changeId,
      by: side.by || 'somebody',
      at: written(clock, side.at),
      value: sideWords(conflict, side.value, say),
      stands: side.changeId === conflict.winner,
    })),
  };
}

function aboutWords(conflict: Conflict, name: string, channelName: (id: string) => string): string {
  const { field, kind } = conflict;
  const of = name === '' ? '' : ` of “${name}”`;
  if (kind === 'edit-cancel') return `Changed and called off at once${of === '' ? '' : `: “${name}”`}`;
  if (kind === 'stale-approval') return `Approved, then changed${of === '' ? '' : `: “${name}”`}`;
  if (field.startsWith('labels/')) return `Label “${field.slice('labels/'.length)}”${of}`;
  if (field.startsWith('beside/'))
    return `Beside the text for ${channelName(field.split('/')[1] ?? '')}${of}`;
  if (field.startsWith('hashtags/')) return `Hashtags${of}`;
  if (field.startsWith('variant/')) return `Text for ${channelName(field.slice('variant/'.length))}${of}`;
  if (field.startsWith('register/segment/')) return `Read by${of}`;
  if (/^register\/(tool|owner|platform)\//.test(field)) {
    return `${REGISTER_FIELDS[field.split('/').at(-1) ?? ''] ?? 'A note'} of something you depend on`;
  }
  return `${FIELDS[field] ?? 'A setting'}${of}`;
}

function sideWords(conflict: Conflict, value: Json, say: (value: Json) => string): string {
  if (conflict.kind !== 'edit-cancel') return say(value);
  const off = conflict.field === 'status' ? value === 'cancelled' : typeof value === 'number';
  return off ? 'called off' : 'changed and kept';
}

/** '27 Nov 2026, 18:00', with the zone when it is not the workspace's. */
function placeWords(value: Json, locale: string, home: string): string {
  const place = typeof value === 'object' && value !== null && 'wall' in value ? value : null;
  const wall = place?.['wall'];
  if (typeof wall !== 'string' || Number.isNaN(Date.parse(`${wall}Z`))) return partsOf(value);
  // The wall time is shown as it stands: read as UTC and written as UTC.
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const zone = place?.['zone'];
  const said = written(words, new Date(`${wall}Z`));
  return typeof zone === 'string' && zone !== home ? `${said}, ${zone}` : said;
}

function partsOf(value: Json): string {
  if (Array.isArray(value)) return value.map(partsOf).join(', ') || 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key} ${partsOf(part)}`)
    .join('; ');
}
