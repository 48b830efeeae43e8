import type { Result } from '../result';
import { ok, refuse } from '../result';
import { buildRequests, creationsOf } from '../schedulers-api';
import { isZone, localDate } from '../time';
import { changesToIcs, deliveriesToIcs } from '../export/calendar-file';
import { blockReason } from '../export/can-go';
import { checklistCsv, checklistText } from '../export/checklist';
import { csvFiles } from '../export/csv-files';
import { fileName } from '../export/file-name';
import type { SchedulerApi, SchedulerFormat } from '../schedulers/formats';
import { SCHEDULER_APIS, schedulerApi, schedulerFormat, SCHEDULERS } from '../schedulers/formats';
import { writeHoldfastCsv } from '../export/holdfast-csv';
import { saidByRules } from '../export/item-rules';
import { forPlatform, nameOfItem } from '../export/item-text';
import { requestFile } from './request-file';
import type {
  BlockedItem,
  Change,
  ExportFile,
  ExportItem,
  ExportRequest,
  ExportResult,
} from '../export/types';
import { isFirm, isUnapproved } from '../model/status';
import { counted } from '../words/counting';

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
  const api = schedulerApi(request.scheduler);
  if (format === undefined && api === undefined) {
    const names = [...SCHEDULERS, ...SCHEDULER_APIS].map(({ id }) => id).join(', ');
    return refuse(
      'unknown-scheduler',
      `Holdfast writes nothing for "${request.scheduler}" yet; it can write for: ${names}.`,
    );
  }
  if (!isZone(request.zone)) {
    return refuse('bad-zone', `"${request.zone}" is no time zone; write it like Europe/London.`);
  }
  if (api !== undefined) return ok(exportRequests(request, api));
  if (format === undefined) throw new Error(`${request.scheduler} is neither a format nor told by requests`);
  return ok(request.changes ? exportChanges(request, format, request.changes) : exportRange(request, format));
}

/** One file of requests, to be sent later; its rows are the deliveries that it tells of. */
function exportRequests(request: ExportRequest, api: SchedulerApi): ExportResult {
  const { items, now } = request;
  const whole = standing(request)
    .filter(({ delivery }) => isFirm(delivery.status))
    .sort(byTime);
  const changes = request.changes ? inRangeOnly(request.changes, request) : creationsOf(whole);
  const built = buildRequests(api.id, changes, { items, now });
  const { requests, warnings } = built;
  const blocked = [...twoVersions(standing(request)), ...built.blocked];
  if (requests.length === 0) {
    const none = changes.length === 0 ? ['No changes.'] : [];
    return { files: [], rows: 0, blocked, warnings: [...none, ...warnings] };
  }
  const rows = new Set(requests.flatMap(({ deliveryIds }) => deliveryIds)).size;
  const file = {
    name: fileName([api.id, 'requests'], 'json', new Set()),
    text: requestFile(api, requests, now),
    rows,
    scheduler: api.id,
    channelName: null,
    platform: null,
    zone: null,
  };
  return { files: [file], rows, blocked, warnings };
}

function exportRange(request: ExportRequest, format: SchedulerFormat): ExportResult {
  const inRange = standing(request).sort(byTime);
  const wanted = inRange.filter((item) => goes(item, format));
  const heldBack = format.kind === 'sheet' ? [] : twoVersions(inRange);
  const left = inRange.filter((item) => isUnapproved(item.delivery.status)).length - heldBack.length;
  const warnings =
    left === 0 || format.kind === 'sheet'
      ? []
      : [`${counted(left, 'post is', 'posts are')} not approved or scheduled yet, so not in the files.`];
  const { going, blocked: refusedRows, said } = sortOut(wanted, request, format);
  const blocked = [...heldBack, ...refusedRows];
  const taken = new Set<string>();
  const written = writeFiles(going, request, format, taken);
  const rows = written.files.reduce((sum, file) => sum + file.rows, 0);
  return { ...written, rows, blocked, warnings: [...warnings, ...said, ...written.warnings] };
}

function exportChanges(
  request: ExportRequest,
  format: SchedulerFormat,
  changes: readonly Change[],
): ExportResult {
  const taken = new Set<string>();
  const inTime = inRangeOnly(changes, request);
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
  const { going, blocked, said } = sortOut(created, request, format);
  const written = writeFiles(going, request, format, taken);
  return {
    files: [...written.files, ...lists],
    rows: going.length,
    blocked,
    warnings: [...said, ...written.warnings],
  };
}

function inRangeOnly(changes: readonly Change[], request: ExportRequest): Change[] {
  return changes.filter(
    (change) => isInRange(change.at, request) || isInRange(change.before?.at ?? null, request),
  );
}

/** What is firm goes to a scheduler; a calendar also keeps what was published. */
function goes(item: ExportItem, format: SchedulerFormat): boolean {
  const { status } = item.delivery;
  return format.kind === 'sheet' || isFirm(status) || (format.kind === 'ics' && status === 'published');
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

/** Deliveries that would go, if two people had not written their words differently. */
function twoVersions(items: readonly ExportItem[]): BlockedItem[] {
  return items
    .filter(({ delivery }) => delivery.wordsConflict && isFirm(delivery.wordsConflict.was))
    .map((item) => blockedItem(item, TWO_VERSIONS));
}

const TWO_VERSIONS = 'Two people changed the text: choose a version first.';

function blockedItem(item: ExportItem, reason: string): BlockedItem {
  const { id, key, at } = item.delivery;
  return { deliveryId: id, key, title: nameOfItem(item), channelName: item.channel.name, at, reason };
}

function sortOut(items: readonly ExportItem[], request: ExportRequest, format: SchedulerFormat) {
  const going: ExportItem[] = [];
  const blocked: BlockedItem[] = [];
  const said: string[] = [];
  for (const whole of items) {
    // Our own sheet is read back in: it names what the post has.
    const item = format.kind === 'sheet' ? whole : forPlatform(whole);
    const reason = blockReason(item, format, request.zone, request.now);
    if (reason !== null) blocked.push(blockedItem(item, reason));
    else {
      going.push(item);
      if (format.kind === 'csv') said.push(...saidByRules(item, 'file', request.now));
    }
  }
  return { going, blocked, said };
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
  const { dateOrder: order = 'mdy', flattenLineBreaks: flatten = false } = request;
  return csvFiles(items, { format, zone, order, flatten, taken });
}
