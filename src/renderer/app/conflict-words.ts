import { isJsonObject, type Json } from '../../core/json';
import { dayName } from '../../core/days';
import { isLocalDate } from '../../core/time';
import { TEXT_FIELD, VARIANT_FIELD } from '../../core/model/edits';
import { STATUSES } from '../../core/model/status';
import { type Conflict, type ConflictSide } from '../../core/model/conflict';
import { CHANNEL_FIELD } from '../../ledger';
import type { ConflictList } from '../store/queries/conflicts';
import { FIELDS, REGISTER_FIELDS } from './field-words';
import { channelOfText, keepWords } from '../words/conflict-choices';
import { dateWords, written } from '../words/dates';
import { STATUS_WORDS } from '../words/labels';
import { accountName } from '../words/names';

const INSTANTS = new Set(['lastUseful', 'until', 'endedAt', 'since', 'appliedAt', 'lateSend']);

export interface ConflictWords {
  /** 'Time of “Doors open”'. */
  readonly about: string;
  readonly sides: readonly {
    readonly changeId: string;
    readonly by: string;
    readonly at: string;
    readonly value: string;
    /** What the button says that makes it stand. */
    readonly keep: string;
    /** Its value stands until somebody settles it. */
    readonly stands: boolean;
  }[];
}

/** A conflict in the words of a marketer: what it is about, who wrote what and when. */
export function conflictWords(
  { conflict, name }: Pick<ConflictList['conflicts'][number], 'conflict' | 'name'>,
  { channels, campaigns }: Pick<ConflictList, 'channels' | 'campaigns'>,
  locale: string,
  zone: string,
): ConflictWords {
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const channelName = (id: string) => {
    const channel = channels.find((one) => one.id === id);
    return channel ? accountName(channel) : 'a channel';
  };
  const say = (field: string, value: Json): string => {
    if (field === 'deletedAt' || field.endsWith('/deletedAt')) return value === null ? 'kept' : 'deleted';
    if (value === null) return field.startsWith(VARIANT_FIELD) ? 'the main text' : 'nothing';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'number') return INSTANTS.has(field) ? written(clock, value) : String(value);
    if (typeof value === 'string') {
      if (field === 'channelId' || field === 'register/twin') return channelName(value);
      if (field === 'campaignId') return campaigns.find((one) => one.id === value)?.name ?? 'a campaign';
      if (field === 'status') return sayStatus(value);
      return WORDS.has(field) || field.startsWith(VARIANT_FIELD) ? `“${shortened(value)}”` : value;
    }
    if (field === 'register/goesTo' || field === 'fallbacks') {
      return Array.isArray(value) ? value.map((id) => channelName(String(id))).join(', ') || 'nobody' : '';
    }
    if (field === 'fromDay') return dayWords(value, locale);
    return field === 'when' ? placeWords(value, locale, zone) : partsOf(value);
  };
  return {
    about: aboutWords(conflict, name, channelName),
    sides: conflict.sides.map((side) => ({
      changeId: side.changeId,
      by: side.by || 'somebody',
      at: written(clock, side.at),
      value: sideWords(conflict, side, say),
      keep: keepWords(conflict, side),
      stands: side.changeId === conflict.winner,
    })),
  };
}

function aboutWords(conflict: Conflict, name: string, channelName: (id: string) => string): string {
  const { field, kind } = conflict;
  const of = name === '' ? '' : ` of “${name}”`;
  const called = name === '' ? '' : `: “${name}”`;
  if (kind === 'same-text') {
    const channel = channelOfText(field);
    const merged = FIELDS[field.slice(TEXT_FIELD.length)];
    return `${merged ?? 'Text'}${channel === null ? '' : ` for ${channelName(channel)}`}${of}`;
  }
  if (kind === 'deleted-channel') {
    return `Planned on ${channelName(field.slice(CHANNEL_FIELD.length))}, which was removed${called}`;
  }
  if (kind === 'edit-cancel' && field.startsWith(VARIANT_FIELD)) {
    return `Custom text for ${channelName(field.slice(VARIANT_FIELD.length))}, changed and removed at the same time${called}`;
  }
  if (kind === 'edit-cancel') {
    return `Changed and ${field === 'status' ? 'cancelled' : 'deleted'} at the same time${called}`;
  }
  if (kind === 'stale-approval') return `Approved, then changed${called}`;
  if (field.startsWith('labels/')) return `Label “${field.slice('labels/'.length)}”${of}`;
  if (field.startsWith('beside/')) return `Extras for ${channelName(field.split('/')[1] ?? '')}${of}`;
  if (field.startsWith('hashtags/')) return `Hashtags${of}`;
  if (field.startsWith(VARIANT_FIELD)) {
    return `Text for ${channelName(field.slice(VARIANT_FIELD.length))}${of}`;
  }
  if (field.startsWith('register/segment/')) return `Read by${of}`;
  if (/^register\/(tool|owner|platform)\//.test(field)) {
    return `${REGISTER_FIELDS[field.split('/').at(-1) ?? ''] ?? 'A note'} of a dependency`;
  }
  return `${FIELDS[field] ?? 'A setting'}${of}`;
}

/** What one person did. */
function sideWords(
  conflict: Conflict,
  side: ConflictSide,
  say: (field: string, value: Json) => string,
): string {
  const { kind, field } = conflict;
  const { value, parts = [] } = side;
  if (kind === 'deleted-channel') {
    return side.changeId === conflict.winner ? 'removed the channel' : `planned it for ${say('when', value)}`;
  }
  if (kind !== 'edit-cancel') return say(field, value);
  if (field.startsWith(VARIANT_FIELD)) {
    return value === null ? 'went back to the main text' : `wrote ${say(field, value)}`;
  }
  const [only, ...more] = parts;
  if (only === undefined) return field === 'status' ? 'cancelled it' : 'deleted it';
  if (more.length === 0) return `changed it: ${partWords(only, value, say)}`;
  const values = Object.entries(isJsonObject(value) ? value : {});
  return `changed it: ${values.map(([part, said]) => partWords(part, said, say)).join('; ')}`;
}

/** 'Notes “Ask Mia.”', 'Label “offer” yes'. */
function partWords(part: string, value: Json, say: (field: string, value: Json) => string): string {
  if (part === 'text') return say('text', value);
  if (part.startsWith('review/')) return 'a note between writers and approvers';
  if (part.startsWith('labels/')) {
    return `${value === true ? 'with' : 'without'} the label “${part.slice('labels/'.length)}”`;
  }
  return `${(FIELDS[part] ?? REGISTER_FIELDS[part.split('/').at(-1) ?? ''] ?? 'a setting').toLowerCase()} ${say(part, value)}`;
}

function sayStatus(value: string): string {
  const known = STATUSES.find((status) => status === value);
  return known === undefined ? value : STATUS_WORDS[known].toLowerCase();
}

/** Fields that hold words of the team's own. */
const WORDS: ReadonlySet<string> = new Set(['text', 'title', 'notes', 'sources', 'reason', 'name']);

/** So much of a text is shown in a line of its own, characters. Ours: two lines of a card. */
const SHOWN = 160;

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
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

function dayWords(value: Json, locale: string): string {
  const { id, date } = isJsonObject(value) ? value : {};
  if (typeof id !== 'string' || typeof date !== 'string' || !isLocalDate(date)) return partsOf(value);
  return `${dayName(id, []) ?? 'a day of your own'}, ${dateWords(locale, { dateStyle: 'medium' })(date)}`;
}

function partsOf(value: Json): string {
  if (Array.isArray(value)) return value.map(partsOf).join(', ') || 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key} ${partsOf(part)}`)
    .join('; ');
}
