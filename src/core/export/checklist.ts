import type { Channel } from '../model/channel';
import type { Instant } from '../time/types';
import { platformOrGeneric } from '../platform';
import { instantToWall } from '../time';
import { writeCsv } from '../formats/csv-write';
import type { Change } from './types';

const VERBS = { cancel: 'Cancel', move: 'Move', edit: 'Change the text of', create: 'Create' } as const;

/**
 * Changes as a list for people to tick off in the scheduler, in the order in which they should be done.
 * @param zone the scheduler's: every time on the list is in it
 */
export function checklistText(
  changes: readonly Change[],
  channels: ReadonlyMap<string, Channel>,
  zone: string,
  scheduler: string,
): string {
  const lines = changes.map((change) => {
    const when =
      change.kind === 'move' && change.before !== null
        ? `from ${time(change.before.at, zone)} to ${time(change.at, zone)}`
        : `${change.kind === 'create' ? 'for' : 'of'} ${time(change.at, zone)}`;
    const words = change.textChanged ? `\n      New text: ${change.text.replace(/\s*\n\s*/g, ' / ')}` : '';
    return `[ ] ${VERBS[change.kind]} "${change.title}" on ${channelWords(change, channels)} ${when}${words}`;
  });
  return [`Changes for ${scheduler}. All times are ${zone}.`, '', ...lines, ''].join('\n');
}

/** The same list as a spreadsheet; cells are protected, so this is not a file for the scheduler. */
export function checklistCsv(
  changes: readonly Change[],
  channels: ReadonlyMap<string, Channel>,
  zone: string,
): string {
  const header = ['Done', 'What', 'Channel', 'Title', `Old time (${zone})`, `New time (${zone})`, 'Text'];
  const rows = changes.map((change) => [
    '',
    VERBS[change.kind],
    channelWords(change, channels),
    change.title,
    change.before === null ? '' : time(change.before.at, zone),
    change.kind === 'cancel' ? '' : time(change.at, zone),
    change.text,
  ]);
  return writeCsv([header, ...rows], { bom: true, opensIn: 'spreadsheet' });
}

function time(at: Instant, zone: string): string {
  return instantToWall(at, zone).slice(0, 16).replace('T', ' ');
}

function channelWords(change: Change, channels: ReadonlyMap<string, Channel>): string {
  const channel = channels.get(change.channelId);
  return channel === undefined
    ? 'removed channel'
    : `${platformOrGeneric(channel.platform).name} (${channel.name})`;
}
