import { schedulerName } from '../schedulers/formats';
import type { Tick } from '../formats/limits';
import type { ChannelId } from '../model/ids';
import type { Channel } from '../model/channel';
import type { Instant } from '../time/types';
import type { Result } from '../result';
import { ok, refuse } from '../result';
import { isWall, parseIso, wallToInstant } from '../time';
import type { RawRow } from './state-table';
import { stateTable } from './state-table';
import type { StateFile, StateRow, StateStatus } from './types';
import { STATE_STATUSES } from './types';

export interface ReadStateOptions {
  readonly channels: readonly Channel[];
  readonly scheduler: string;
  /** Zone of times without an offset; null: the channel's own. */
  readonly zone?: string | null;
  /** For rows that name no channel: a scheduler may write a file for each. */
  readonly channelId?: ChannelId | null;
  /** Told how far the reading is, in rows. */
  readonly tick?: Tick;
}

/** Words that schedulers use for the same things. */
const SAME: { readonly [word: string]: StateStatus } = {
  published: 'sent',
  posted: 'sent',
  scheduled: 'queued',
  pending: 'queued',
  queue: 'queued',
  error: 'failed',
  publishing: 'processing',
  canceled: 'cancelled',
  deleted: 'cancelled',
};

/**
 * Reads what a scheduler says it did. A row that cannot be understood is skipped with its number and the reason;
 * the others still count.
 *
 * Refusals: those of `stateTable`, and 'nothing-readable' when not one row can be understood.
 */
export function readState(text: string, options: ReadStateOptions): Result<StateFile> {
  const table = stateTable(text, options.tick);
  if (!table.ok) return table;
  const rows: StateRow[] = [];
  const skipped: { row: number; reason: string }[] = [];
  for (const [index, raw] of table.value.entries()) {
    if (index % 1_000 === 0) options.tick?.(index, table.value.length);
    const row = readRow(raw, options);
    if (row.ok) rows.push(row.value);
    else skipped.push({ row: raw.row, reason: row.error.message });
  }
  if (rows.length === 0 && skipped.length > 0) {
    return refuse(
      'nothing-readable',
      `Not one row can be read. Row ${skipped[0]?.row}: ${skipped[0]?.reason}`,
    );
  }
  return ok({ rows, skipped });
}

function readRow({ row, cells }: RawRow, options: ReadStateOptions): Result<StateRow> {
  const cell = (name: string) => (cells.get(name) ?? '').trim();
  const word = cell('status').toLowerCase();
  const status =
    STATE_STATUSES.find((one) => one === word) ?? (Object.hasOwn(SAME, word) ? SAME[word] : undefined);
  if (status === undefined) {
    return refuse(
      'bad-status',
      word === '' ? 'It has no status.' : `“${word}” is no status; it can be ${STATE_STATUSES.join(', ')}.`,
    );
  }
  const remoteId = cell('remoteid');
  const name = cell('channel');
  const named = name === '' ? ownChannel(options) : channelsOf(name, options);
  if (named.length === 0 && remoteId === '') {
    return refuse(
      'bad-channel',
      name === '' ? 'It names no channel.' : `There is no channel called “${name}”.`,
    );
  }
  const [only] = named;
  const channel = named.length === 1 && only !== undefined ? only : null;
  // Channels of one name mostly keep one clock.
  const clock = channel ?? (named.every(({ zone }) => zone === only?.zone) ? (only ?? null) : null);
  const at = timeOf(cell('at'), clock, options);
  const sentAt = timeOf(cell('sentat'), clock, options);
  if (!at.ok) return at;
  if (!sentAt.ok) return sentAt;
  // The words count to the byte where they can: only the ends of the cell are its own.
  const text = cells.get('text') ?? '';
  if (remoteId === '' && text.trim() === '' && at.value === null) {
    return refuse('too-little', 'It has no words, no time and no number: it could be any post.');
  }
  const known = { row, channelId: channel?.id ?? null, text, status, url: cell('url'), remoteId };
  const among = named.length > 1 ? { among: named.map(({ id }) => id) } : {};
  return ok({ ...known, ...among, at: at.value, sentAt: sentAt.value });
}

/**
 * By our key, its id, its name in that scheduler, its own name or handle, or its platform. Several where the first way
 * that fits at all fits several, and no other fits one: a scheduler shows accounts by names that they share.
 */
function channelsOf(word: string, { channels, scheduler }: ReadStateOptions): readonly Channel[] {
  if (word === '') return [];
  const folded = word.toLowerCase();
  const ways: readonly ((channel: Channel) => boolean)[] = [
    ({ key }) => key === word,
    ({ id }) => id === word,
    ({ schedulerProfile }) => schedulerProfile[scheduler] === word,
    ({ name }) => name.toLowerCase() === folded,
    ({ handle }) => handle !== '' && handle.toLowerCase() === folded,
    ({ platform }) => platform === folded,
  ];
  const standing = channels.filter(({ deletedAt }) => deletedAt === null);
  let several: readonly Channel[] = [];
  for (const list of [standing, channels]) {
    for (const fits of ways) {
      const found = list.filter(fits);
      if (found.length === 1) return found;
      if (several.length === 0) several = found;
    }
  }
  return several;
}

function ownChannel({ channels, channelId }: ReadStateOptions): readonly Channel[] {
  return channels.filter(({ id }) => id === channelId);
}

function timeOf(text: string, channel: Channel | null, options: ReadStateOptions): Result<Instant | null> {
  if (text === '') return ok(null);
  const iso = parseIso(text);
  if (iso !== undefined) return ok(iso);
  const wall = text.replace(' ', 'T');
  const zone = options.zone ?? channel?.zone;
  if (isWall(wall) && zone !== undefined) return ok(wallToInstant(wall, zone).at);
  return refuse(
    'bad-time',
    `“${text}” is not a time; write it like 2026-11-27T15:00:00+00:00, as ${schedulerName(options.scheduler)} or your calendar shows it.`,
  );
}
