import type { Result } from '../result';
import { done, refused } from '../result';
import { instantToWall, isZone, localDate } from '../time';
import { bufferRow } from './buffer-csv';
import { changesToIcs, deliveriesToIcs } from './calendar-file';
import { blockReason } from './can-go';
import { checklistCsv, checklistText } from './checklist';
import { writeCsv } from './csv-write';
import { fileName } from './file-name';
import type { SchedulerFormat } from './formats';
import { schedulerFormat, SCHEDULERS } from './formats';
import { writeHoldfastCsv } from './holdfast-csv';
import { nameOfItem } from './item-text';
import { publerRow } from './publer-csv';
import type { BlockedItem, Change, ExportFile, ExportItem, ExportRequest, ExportResult } from './types';

/** Statuses that go to a scheduler; a calendar also keeps what was published. */
const HANDED_OVER = new Set(['approved', 'scheduled']);

/**
 * Writes the files for a scheduler: everything in a range, or only the changes since the last hand-over.
 *
 * Text is exact to the byte; times stand in `zone`, which is in the file's name; nothing past or less than 15
 * minutes ahead goes into a scheduler's file. What is left out is in `blocked` with its reason, what a person
 * must still do (attach a picture, choose a board) in `warnings`.
 *
 * Refusals: 'unknown-scheduler', 'bad-zone'.
 */
export function exportAll(request: ExportRequest): Result<ExportResult> {
  const format = schedulerFormat(request.scheduler);
  if (format === undefined) {
    const names = SCHEDULERS.map(({ id }) => id).join(', ');
    return refused(
      'unknown-scheduler',
      `Holdfast writes no files for "${request.scheduler}" yet; it can write: ${names}.`,
    );
  }
  if (!isZone(request.zone)) {
    return refused('bad-zone', `"${request.zone}" is no time zone; write it like Europe/London.`);
  }
  return done(
    request.changes ? exportChanges(request, format, request.changes) : exportRange(request, format),
  );
}

function exportRange(request: ExportRequest, format: SchedulerFormat): ExportResult {
  const inRange = standing(request).sort(byTime);
  const wanted = inRange.filter((item) => goes(item, format));
  const left = inRange.filter((item) => ['idea', 'draft', 'review'].includes(item.delivery.status)).length;
  const warnings =
    left === 0 || format.kind === 'sheet'
      ? []
      : [
          `${left === 1 ? '1 delivery is' : `${left} deliveries are`} not approved or scheduled yet and not in the files.`,
        ];
  const { going, blocked } = sortOut(wanted, request, format);
  const taken = new Set<string>();
  const written = writeFiles(going, request, format, taken);
  const rows = written.files.reduce((sum, file) => sum + file.rows, 0);
  return { ...written, rows, blocked, warnings: [...warnings, ...written.warnings] };
}

function exportChanges(
  request: ExportRequest,
  format: SchedulerFormat,
  changes: readonly Change[],
): ExportResult {
  const taken = new Set<string>();
  const inTime = changes.filter(
    (change) => isInRange(change.at, request) || isInRange(change.before?.at ?? null, request),
  );
  const byId = new Map(request.items.map((item) => [item.delivery.id, item]));
  const channels = new Map(request.items.map(({ channel }) => [channel.id, channel]));
  const { zone, now } = request;
  const list = (ending: string, text: string): ExportFile => ({
    name: fileName([format.id, 'changes', zone], ending, taken),
    text,
    rows: inTime.length,
    scheduler: format.id,
    channelName: null,
    platform: null,
    zone,
  });
  if (inTime.length === 0)
    return { files: [], rows: 0, blocked: [], warnings: ['Nothing has changed since the last hand-over.'] };
  const lists = [
    list('txt', checklistText(inTime, channels, zone, format.name)),
    list('csv', checklistCsv(inTime, channels, zone)),
  ];
  if (format.kind === 'ics') {
    const calendar = list('ics', changesToIcs(inTime, request.items, now, format.name));
    return { files: [calendar, ...lists], rows: inTime.length, blocked: [], warnings: [] };
  }
  const created = inTime.flatMap((change) =>
    change.kind === 'create' ? (byId.get(change.deliveryId) ?? []) : [],
  );
  const { going, blocked } = sortOut(created, request, format);
  const written = writeFiles(going, request, format, taken);
  return {
    files: [...written.files, ...lists],
    rows: going.length,
    blocked,
    warnings: written.warnings,
  };
}

function goes(item: ExportItem, format: SchedulerFormat): boolean {
  const { status } = item.delivery;
  return (
    format.kind === 'sheet' || HANDED_OVER.has(status) || (format.kind === 'ics' && status === 'published')
  );
}

function standing(request: ExportRequest): ExportItem[] {
  return request.items.filter(
    ({ delivery, post, channel }) =>
      delivery.deletedAt === null &&
      post.deletedAt === null &&
      channel.deletedAt === null &&
      isInRange(delivery.at, request),
  );
}

function isInRange(at: number | null, request: ExportRequest): boolean {
  if (at === null) return false;
  const day = localDate(at, request.zone);
  return (!request.from || day >= request.from) && (!request.to || day <= request.to);
}

function byTime(a: ExportItem, b: ExportItem): number {
  return a.delivery.at - b.delivery.at || (a.delivery.id < b.delivery.id ? -1 : 1);
}

function sortOut(items: readonly ExportItem[], request: ExportRequest, format: SchedulerFormat) {
  const going: ExportItem[] = [];
  const blocked: BlockedItem[] = [];
  for (const item of items) {
    const reason = blockReason(item, format, request.zone, request.now);
    if (reason === null) going.push(item);
    else {
      const { id, key, at } = item.delivery;
      const title = nameOfItem(item);
      blocked.push({ deliveryId: id, key, title, channelName: item.channel.name, at, reason });
    }
  }
  return { going, blocked };
}

type Written = Pick<ExportResult, 'files' | 'warnings'>;

function writeFiles(
  items: readonly ExportItem[],
  request: ExportRequest,
  format: SchedulerFormat,
  taken: Set<string>,
): Written {
  const { zone, now } = request;
  const undated = format.kind === 'sheet' ? (request.undated ?? []) : [];
  if (items.length + undated.length === 0) return { files: [], warnings: [] };
  const whole = {
    rows: items.length + undated.length,
    scheduler: format.id,
    channelName: null,
    platform: null,
  };
  if (format.kind === 'ics') {
    const text = deliveriesToIcs(items, now, 'Holdfast');
    return {
      files: [{ ...whole, name: fileName(['calendar'], 'ics', taken), text, zone: null }],
      warnings: [],
    };
  }
  if (format.kind === 'sheet') {
    const text = writeHoldfastCsv(items, undated, zone);
    return {
      files: [{ ...whole, name: fileName(['holdfast'], 'csv', taken), text, zone: null }],
      warnings: [],
    };
  }
  const files: ExportFile[] = [];
  const warnings: string[] = [];
  const rowOf = format.id === 'publer' ? publerRow : bufferRow;
  for (const ofChannel of groups(items)) {
    const { channel } = ofChannel[0] ?? {};
    if (channel === undefined) continue;
    if (format.id === 'publer') warnings.push(...sameMinute(ofChannel));
    const size = format.maxRows ?? ofChannel.length;
    for (let from = 0; from < ofChannel.length; from += size) {
      const part = ofChannel.slice(from, from + size);
      const rows = part.map((item) => rowOf(item, csvTime(item.delivery.at, zone)));
      warnings.push(...rows.flatMap((row) => row.warnings));
      const cells = rows.map((row) => (request.flattenLineBreaks === true ? row.cells.map(flat) : row.cells));
      const number = ofChannel.length > size ? [`part-${from / size + 1}`] : [];
      files.push({
        name: fileName([format.id, channel.platform, channel.name, zone, ...number], 'csv', taken),
        text: writeCsv([format.header, ...cells], { bom: format.bom }),
        rows: part.length,
        scheduler: format.id,
        channelName: channel.name,
        platform: channel.platform,
        zone,
      });
    }
  }
  return { files, warnings };
}

/** 'YYYY-MM-DD HH:mm' on the scheduler's clock. */
function csvTime(at: number, zone: string): string {
  return instantToWall(at, zone).slice(0, 16).replace('T', ' ');
}

function flat(cell: string): string {
  return cell.replace(/\s*[\r\n]+\s*/g, ' ');
}

function groups(items: readonly ExportItem[]): ExportItem[][] {
  const byChannel = new Map<string, ExportItem[]>();
  for (const item of items) {
    const list = byChannel.get(item.channel.id);
    if (list === undefined) byChannel.set(item.channel.id, [item]);
    else list.push(item);
  }
  return [...byChannel.values()].sort((a, b) => (a[0]?.channel.order ?? 0) - (b[0]?.channel.order ?? 0));
}

/** Publer wants a minute between two posts of one account. */
function sameMinute(items: readonly ExportItem[]): string[] {
  return items.flatMap((item, at) => {
    const before = items[at - 1];
    if (before === undefined) return [];
    if (Math.floor(before.delivery.at / 60_000) !== Math.floor(item.delivery.at / 60_000)) return [];
    return [
      `"${nameOfItem(item)}" and "${nameOfItem(before)}" on ${item.channel.name} stand in the same minute: Publer refuses one of them.`,
    ];
  });
}
