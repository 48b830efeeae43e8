import type { CommandName } from '../../../../core/commands';
import type { Json } from '../../../../core/json';
import { MASTER_SLOT, VARIANT_FIELD } from '../../../../core/model/edits';
import { asChannelId, type ChannelId } from '../../../../core/model/ids';
import type { Approval } from '../../../../core/model/approval';
import type { HistoryEntry } from '../../../../core/model/history';
import type { Status } from '../../../../core/model/status';
import { STATUSES } from '../../../../core/model/status';
import { TIMINGS, IMPORTANCES, POST_KINDS } from '../../../../core/model/post';
import { counted } from '../../../words/phrases';
import { IMPORTANCE_WORDS, KIND_WORDS, STATUS_WORDS, TIMING_WORDS } from '../../../words/labels';
import type { PlanWords } from '../../../words/plan-words';
import { MINUTE_MS } from '../../../../core/time/units';

/** Texts saved by one person within so much time read as one piece of writing, milliseconds. */
const ONE_SITTING = 15 * MINUTE_MS;

/** What the words need to know of the post. */
export interface HistoryNames {
  readonly words: PlanWords;
  channel(id: string): string;
  campaign(id: string): string;
}

/** One thing somebody did, in words. */
export interface HistoryLine {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly says: readonly string[];
  /** The texts that this changed, where they are known. */
  readonly versions: readonly TextVersion[];
}

/** A text as it was after a change. */
export interface TextVersion {
  readonly slot: string;
  /** Null for the common text. */
  readonly channelId: ChannelId | null;
  readonly text: string;
  /** As it was before; null where this is the first that is known. */
  readonly before: string | null;
}

/** What was done to a post and its deliveries, the latest first: one line a command, one a sitting of writing. */
export function historyLines(entries: readonly HistoryEntry[], names: HistoryNames): HistoryLine[] {
  const lines: (Omit<HistoryLine, 'versions'> & {
    readonly writing: string | null;
    readonly texts: { readonly [slot: string]: string };
  })[] = [];
  for (const group of byCommand(entries)) {
    const [first] = group;
    if (!first) continue;
    const says = [...new Set(group.flatMap((entry) => saysOf(entry, names)))];
    const texts: Record<string, string> = {};
    for (const entry of group) Object.assign(texts, entry.texts);
    const slots = group.flatMap((entry) => entry.textSlots);
    const writing = first.command === 'post.text' ? slots.join(' ') : null;
    const last = lines.at(-1);
    const line = { id: first.changeId, by: first.by, at: first.at, says, texts, writing };
    const goesOn =
      last !== undefined &&
      writing !== null &&
      last.writing === writing &&
      last.by === line.by &&
      line.at - last.at < ONE_SITTING;
    if (goesOn) lines.pop();
    lines.push(line);
  }
  const latest = new Map<string, string>();
  return lines
    .map(({ writing: _, texts, ...line }) => ({
      ...line,
      versions: Object.entries(texts).map(([slot, text]) => {
        // The first custom text grew out of the main text of that moment.
        const before = latest.get(slot) ?? latest.get(MASTER_SLOT) ?? null;
        latest.set(slot, text);
        return { slot, channelId: channelOf(slot), text, before };
      }),
    }))
    .reverse();
}

function channelOf(slot: string): ChannelId | null {
  return slot === MASTER_SLOT ? null : asChannelId(slot.slice(0, slot.indexOf(':')));
}

/** Signatures among what was done, in their place: they live beside the post, not in it. */
export function withApprovals(
  lines: readonly HistoryLine[],
  approvals: readonly Pick<Approval, 'id' | 'by' | 'at' | 'deletedAt'>[],
): HistoryLine[] {
  const signed = approvals.map(({ id, by, at, deletedAt }) => ({
    id,
    by,
    at,
    says: [deletedAt === null ? 'approved it' : 'approved it (later withdrawn)'],
    versions: [],
  }));
  return [...lines, ...signed].sort((a, b) => b.at - a.at);
}

function byCommand(entries: readonly HistoryEntry[]): HistoryEntry[][] {
  const groups = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.commandId);
    if (group) group.push(entry);
    else groups.set(entry.commandId, [entry]);
  }
  return [...groups.values()];
}

function saysOf(entry: HistoryEntry, names: HistoryNames): string[] {
  const made = MADE[entry.command];
  if (made !== undefined) return [made];
  const texts = entry.textSlots.map((slot) =>
    slot === MASTER_SLOT
      ? 'wrote the main text'
      : `wrote the text for ${names.channel(slot.slice(0, slot.indexOf(':')))}`,
  );
  const fields = Object.entries(entry.fields).flatMap(([field, value]) => {
    // A new custom text is a field and its words: the words say it better.
    if (texts.length > 0 && field.startsWith(VARIANT_FIELD) && value !== null) return [];
    const say = fieldSay(field, value, entry, names);
    return say === null ? [] : [say];
  });
  const says = [...texts, ...fields];
  if (says.length === 0) return ['made no changes'];
  return entry.command === 'undo' ? says.map((say) => `used Undo: ${say}`) : says;
}

const MADE: Partial<Readonly<Record<string, string>>> = {
  'post.create': 'made the post',
  import: 'imported it from a file',
  'post.to-bank': 'moved it to the bank',
  'post.from-bank': 'scheduled it from the bank',
  'post.leave-bank': 'took it out of the bank',
} satisfies { readonly [Name in CommandName | 'import']?: string };

/** One changed field, as something a person did; null for what goes without saying. */
function fieldSay(field: string, value: Json, entry: HistoryEntry, names: HistoryNames): string | null {
  const [name = '', part = ''] = split(field);
  switch (name) {
    case 'title':
      return `changed the title to ${quoted(value)}`;
    case 'link':
      return value === '' ? 'removed the link' : `changed the link to ${quoted(value)}`;
    case 'notes':
      return 'changed the notes';
    case 'sources':
      return 'changed the sources';
    case 'review':
      return reviewSay(value);
    case 'media':
      return Array.isArray(value) && value.length > 0
        ? `changed the media (now ${counted(value.length, 'item')})`
        : 'removed the media';
    case 'timing':
      return `set the timing to ${lower(wordOf(TIMINGS, TIMING_WORDS, value))}`;
    case 'importance':
      return `set the importance to ${lower(wordOf(IMPORTANCES, IMPORTANCE_WORDS, value))}`;
    case 'kind':
      return `set the kind to ${lower(wordOf(POST_KINDS, KIND_WORDS, value))}`;
    case 'lastUseful':
      return typeof value === 'number'
        ? `set the use-by time to ${names.words.moment(value)}`
        : 'removed the use-by time';
    case 'campaignId':
      return typeof value === 'string'
        ? `added it to ${names.campaign(value)}`
        : 'removed it from its campaign';
    case 'fromDay':
      return value === null ? 'took it off its day' : 'wrote it for a day';
    case 'labels':
      return value === true ? `added the label ${part}` : `removed the label ${part}`;
    case 'variant':
      return value === null
        ? `went back to the main text on ${names.channel(part)}`
        : `customised the text for ${names.channel(part)}`;
    case 'beside':
      return besideSay(part, value, names);
    case 'when':
      return `set the time to ${whenWords(value, names.words)}`;
    case 'channelId':
      return typeof value === 'string' ? `put it on ${names.channel(value)}` : null;
    case 'status':
      return `set its status to ${lower(statusWords(value))}`;
    case 'deletedAt':
      return deletedSay(value, entry);
    case 'bank':
      return value === true ? 'moved it to the bank' : 'moved it out of the bank';
    default:
      return null;
  }
}

function reviewSay(value: Json): string | null {
  if (value === null) return 'withdrew a note to the writer or approver';
  if (typeof value !== 'object' || !('kind' in value)) return null;
  const said =
    'text' in value && typeof value.text === 'string' && value.text !== '' ? `: ${quoted(value.text)}` : '';
  return value.kind === 'asked' ? `asked for approval${said}` : `sent it back${said}`;
}

const BESIDE_WORDS: Readonly<Record<string, string>> = {
  title: 'the title',
  preview: 'the preview line',
  warning: 'the content warning',
  comment: 'the first comment',
  rest: 'the later parts',
};

/** @param part '<channel>/<field>' */
function besideSay(part: string, value: Json, names: HistoryNames): string {
  const slash = part.lastIndexOf('/');
  const what = BESIDE_WORDS[part.slice(slash + 1)] ?? 'something';
  return `${value === null ? 'removed' : 'changed'} ${what} on ${names.channel(part.slice(0, slash))}`;
}

function deletedSay(value: Json, entry: HistoryEntry): string {
  const isPost = !entry.entityId.includes('.');
  if (value === null) return isPost ? 'restored the post' : 'restored a time';
  return isPost ? 'deleted the post' : 'removed a time from the calendar';
}

/** 'Fri 27 Nov, 18:00' of a delivery's `when`; 'another time' when it is not one. */
export function whenWords(value: Json, words: PlanWords): string {
  if (typeof value !== 'object' || value === null) return 'another time';
  if (!('wall' in value) || !('zone' in value)) return 'another time';
  const { wall, zone } = value;
  return typeof wall === 'string' && typeof zone === 'string' ? words.when(wall, zone) : 'another time';
}

export function statusWords(value: Json): string {
  return wordOf<Status>(STATUSES, STATUS_WORDS, value);
}

function wordOf<Name extends string>(
  known: readonly Name[],
  words: Record<Name, string>,
  value: Json,
): string {
  const name = known.find((one) => one === value);
  return name === undefined ? 'Something else' : words[name];
}

function split(field: string): [string, string] {
  const slash = field.indexOf('/');
  return slash < 0 ? [field, ''] : [field.slice(0, slash), field.slice(slash + 1)];
}

function quoted(value: Json): string {
  return typeof value === 'string' && value !== '' ? `“${value}”` : 'nothing';
}

function lower(word: string): string {
  return word.toLowerCase();
}
