import type { Channel } from '../model/channel';
import type { LogData, LogEntry } from '../model/outage-log';
import { platformOrGeneric, type Family } from '../platform';
import { schedulerName } from '../schedulers/formats';
import type { Instant } from '../time/types';
import { counted } from '../words/counting';
import { downInWords } from './resolve';

/** What the words of a log are made with. */
export interface LogFrame {
  readonly channels: readonly Channel[];
  readonly families: readonly Family[];
  /** A moment as the reader's clock shows it. */
  moment(at: Instant): string;
}

/** An entry of an outage's log as a sentence or two; who and when stand beside it. */
export function logWords(entry: LogEntry, frame: LogFrame): string {
  const { channels, families, moment } = frame;
  switch (entry.kind) {
    case 'declared':
      return sentences(
        `${downInWords(entry.data.down, channels, families)} declared down.`,
        saidOf(entry.data.held, 'held'),
      );
    case 'checked':
      return `Checked: ${entry.data.say}`;
    case 'seen':
      return entry.data.say;
    case 'held':
      return saidOf(entry.data.count, 'held');
    case 'released':
      return saidOf(entry.data.count, 'released');
    case 'estimate':
      return estimateWords(entry.data, frame);
    case 'look':
      return nextWords(entry.data.at, frame, 'The next look is set for', 'No reminder to look again.');
    case 'details':
      return `The reason is now: ${entry.data.reason}`;
    case 'cause':
      return `Cause ${entry.data.cause}: ${entry.data.text} (${entry.data.source}).`;
    case 'lead':
      return `${entry.data.name} leads.`;
    case 'plan':
      return planWords(entry.data);
    case 'late-send':
      return `${entry.by} sends “${entry.data.title}” after its end.`;
    case 'handed-over':
      return `${schedulerName(entry.data.scheduler)} was told of ${counted(entry.data.count, 'change', 'changes')}.`;
    case 'read-back':
      return `${schedulerName(entry.data.scheduler)} was read back: ${outcomeWords(entry.data)}.`;
    case 'told':
      return `“${entry.data.title}” is out on ${channelWords(entry.data.channel, channels)}.`;
    case 'approved':
      return `“${entry.data.title}” was approved.`;
    case 'word-promised':
      return nextWords(entry.data.at, frame, 'The next word is promised for', 'No next word is promised.');
    case 'member-back':
      return `${channelWords(entry.about, channels, 'A channel')} ${entry.data.isBack ? 'works again' : 'is down after all'}.`;
    case 'ended':
      return 'The outage was ended.';
    case 'reopened':
      return sentences(
        'Down again.',
        entry.data.until === null ? '' : `The new estimate is ${moment(entry.data.until)}.`,
      );
    case 'merged':
      return mergedWords(entry.data, frame);
    case 'ticked':
      return tickWords(entry.data);
    case 'note':
      return entry.data.text;
  }
}

/** When the next one comes, or that none does. */
function nextWords(at: Instant | null, { moment }: LogFrame, set: string, none: string): string {
  return at === null ? none : `${set} ${moment(at)}.`;
}

function mergedWords({ down, isTakenOver }: LogData<'merged'>, { channels, families }: LogFrame): string {
  const other = downInWords(down, channels, families);
  return isTakenOver ? `Goes on as part of the ${other} outage.` : `The ${other} outage is part of this one.`;
}

function estimateWords(
  { until, isOpenEnded, held, released }: LogData<'estimate'>,
  { moment }: LogFrame,
): string {
  const horizon = until === null ? '' : moment(until);
  const end = isOpenEnded
    ? `No end is known${horizon === '' ? '' : `; the hold reaches to ${horizon}`}.`
    : `The estimate is now ${horizon === '' ? 'open' : horizon}.`;
  return sentences(end, saidOf(held, 'more held'), saidOf(released, 'released'));
}

const MOVE_WORDS = {
  postpone: 'later',
  divert: 'elsewhere',
  covered: 'covered elsewhere',
  hold: 'to the bank',
  drop: 'cancelled',
} as const;

function planWords(data: LogData<'plan'>): string {
  const kinds = Object.keys(MOVE_WORDS) as (keyof typeof MOVE_WORDS)[];
  const parts = kinds.filter((kind) => data[kind] > 0).map((kind) => `${data[kind]} ${MOVE_WORDS[kind]}`);
  const all = kinds.reduce((sum, kind) => sum + data[kind], 0);
  const list = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  return `Plan “${data.plan}” applied to ${counted(all, 'delivery', 'deliveries')}${list}.`;
}

function outcomeWords({ out, failed, open }: LogData<'read-back'>): string {
  return [`${out} out`, `${failed} not sent`, `${open} still open`].join(', ');
}

/** What a tick in the list of paid campaigns, or beside a moved post, says. */
function tickWords({ what, name, isDone }: LogData<'ticked'>): string {
  if (what === 'paid') return `Paid campaign “${name}” ${isDone ? 'stopped' : 'running'}.`;
  return isDone ? `“${name}” was read and is still right.` : `“${name}” is to be read again.`;
}

function saidOf(count: number, done: string): string {
  return count === 0 ? '' : `${counted(count, 'delivery', 'deliveries')} ${done}.`;
}

function channelWords(id: string | null, channels: readonly Channel[], none = 'a channel'): string {
  const channel = channels.find((one) => one.id === id);
  return channel ? platformOrGeneric(channel.platform).name : none;
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
