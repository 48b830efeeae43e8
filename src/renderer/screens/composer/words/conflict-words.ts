import type { Json } from '../../../../core/json';
import { VARIANT_FIELD } from '../../../../core/model/edits';
import type { Conflict, ConflictSide } from '../../../../core/model/conflict';
import { CHANNEL_FIELD } from '../../../../ledger';
import { channelOfText, keepWords } from '../../../words/conflict-choices';
import { statusWords, whenWords, type HistoryNames } from './history-words';

/** One side of a conflict in words. */
export interface SideWords {
  readonly changeId: string;
  readonly by: string;
  readonly at: number;
  readonly says: string;
  /** It is the one that holds until somebody decides. */
  readonly stands: boolean;
  /** What the button says that makes it hold. */
  readonly keep: string;
}

export interface ConflictWords {
  readonly id: string;
  readonly title: string;
  readonly sides: readonly SideWords[];
}

const FIELDS: Readonly<Record<string, string>> = {
  when: 'the time',
  channelId: 'the channel',
  status: 'the status',
  title: 'the title',
  link: 'the link',
  notes: 'the notes',
  media: 'the media',
  timing: 'the timing',
  lastUseful: 'the use-by time',
  importance: 'the importance',
  kind: 'the kind',
  campaignId: 'the campaign',
  order: 'the position in the campaign',
  reason: 'the reason',
  bank: 'whether it is in the bank',
  deletedAt: 'whether it is kept',
};

/** @param where names the delivery it is about, e.g. 'X, Fri 27 Nov, 11:00'; '' for the post itself */
export function conflictWords(conflict: Conflict, where: string, names: HistoryNames): ConflictWords {
  const on = where === '' ? '' : ` on ${where}`;
  const { field, kind } = conflict;
  if (kind === 'same-text' || kind === 'deleted-channel') {
    const title = kind === 'same-text' ? textTitle(field, names) : channelTitle(field, where, names);
    return { id: conflict.id, title, sides: sidesOf(conflict, names) };
  }
  const own = conflict.field.startsWith('beside/')
    ? `the extras on ${names.channel(conflict.field.split('/')[1] ?? '')}`
    : conflict.field.startsWith(VARIANT_FIELD)
      ? `the version for ${names.channel(conflict.field.slice(VARIANT_FIELD.length))}`
      : (FIELDS[conflict.field] ?? 'the same thing');
  const title =
    conflict.kind === 'same-field'
      ? `Two people changed ${own}${on} at the same time.`
      : conflict.kind === 'edit-cancel' && field.startsWith(VARIANT_FIELD)
        ? `Someone removed ${own} while someone else was editing it.`
        : conflict.kind === 'edit-cancel'
          ? `Someone cancelled this${on} while someone else was editing it.`
          : 'It was approved while someone was editing it.';
  return { id: conflict.id, title, sides: sidesOf(conflict, names) };
}

function sidesOf(conflict: Conflict, names: HistoryNames): SideWords[] {
  return conflict.sides.map((side) => ({
    changeId: side.changeId,
    by: side.by,
    at: side.at,
    says: sideSays(conflict, side, names),
    keep: keepWords(conflict, side),
    stands: side.changeId === conflict.winner,
  }));
}

function textTitle(field: string, names: HistoryNames): string {
  const channel = channelOfText(field);
  const of = channel === null ? 'the main text' : `the text for ${names.channel(channel)}`;
  return `Two people rewrote the same part of ${of}. Choose a version or rewrite it. The post stays in review until then.`;
}

function channelTitle(field: string, where: string, names: HistoryNames): string {
  const place = where === '' ? names.channel(field.slice(CHANNEL_FIELD.length)) : where;
  return `It is planned on ${place}, and that channel was removed.`;
}

function sideSays(conflict: Conflict, side: ConflictSide, names: HistoryNames): string {
  const { field, kind } = conflict;
  const { value, parts = [] } = side;
  if (kind === 'deleted-channel') {
    return side.changeId === conflict.winner
      ? 'removed the channel'
      : `planned it for ${valueWords('when', value, names)}`;
  }
  if (kind === 'edit-cancel') {
    if (field === 'status' && value === 'cancelled') return 'cancelled it';
    if (field === 'deletedAt' && typeof value === 'number') return 'deleted it';
    if (field.startsWith(VARIANT_FIELD) && value === null) return 'went back to the main text';
    if (field.startsWith(VARIANT_FIELD)) return `wrote ${valueWords('', value, names)}`;
    return `worked on it: ${valueWords(parts.length === 1 ? (parts[0] ?? '') : '', value, names)}`;
  }
  return valueWords(field, value, names);
}

/** A value as a person would name it. */
function valueWords(field: string, value: Json, names: HistoryNames): string {
  if (isWhen(value)) return whenWords(value, names.words);
  if (field === 'status') return statusWords(value);
  if (field === 'deletedAt') return value === null ? 'keep it' : 'delete it';
  if (field === 'lastUseful' && typeof value === 'number') return names.words.moment(value);
  if (field === 'campaignId') return typeof value === 'string' ? names.campaign(value) : 'no campaign';
  if (field === 'channelId' && typeof value === 'string') return names.channel(value);
  if (field === 'bank') return value === true ? 'in the bank' : 'in the calendar';
  if (field.startsWith(VARIANT_FIELD)) {
    return typeof value === 'string' ? `“${shortened(value)}”` : 'the main text';
  }
  if (value === null || value === '') return 'nothing';
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (typeof value === 'number') return names.words.number(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 1 ? 'one item' : `${value.length} items`;
  return Object.entries(value)
    .map(([name, part]) => valueWords(name, part, names))
    .join(', ');
}

function isWhen(value: Json): boolean {
  return typeof value === 'object' && value !== null && 'wall' in value && 'zone' in value;
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`;
}
