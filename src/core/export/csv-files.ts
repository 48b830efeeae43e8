import { instantToWall } from '../time';
import { asksDateOrder, schedulerRow } from './csv-rows';
import { writeCsv } from '../formats/csv-write';
import type { DateOrder } from './date-cells';
import { orderWords } from './date-cells';
import { fileGroups } from './file-groups';
import { fileName } from './file-name';
import type { SchedulerFormat } from '../schedulers/formats';
import { nameOfItem } from './item-text';
import type { ExportFile, ExportItem, ExportResult } from './types';
import { MINUTE_MS } from '../time/units';

export interface CsvAsk {
  readonly format: SchedulerFormat;
  readonly zone: string;
  readonly order: DateOrder;
  readonly flatten: boolean;
  /** File names used already; those made here are added. */
  readonly taken: Set<string>;
}

/** Files of rows for one scheduler, split at its limit, with what a person must know about them. */
export function csvFiles(
  items: readonly ExportItem[],
  ask: CsvAsk,
): Pick<ExportResult, 'files' | 'warnings'> {
  const { format, zone, order, taken } = ask;
  const files: ExportFile[] = [];
  const warnings: string[] = items.length === 0 ? [] : aboutFormat(format, order);
  for (const { nameParts, channel, items: group } of fileGroups(items, format)) {
    warnings.push(...tooClose(group, format), ...aboutGroup(group, format));
    const size = format.maxRows ?? group.length;
    for (let from = 0; from < group.length; from += size) {
      const part = group.slice(from, from + size);
      const rows = part.map((item) =>
        schedulerRow(item, { format, wall: instantToWall(item.delivery.at, zone), order }),
      );
      warnings.push(...rows.flatMap((row) => row.warnings));
      const cells = rows.map((row) => (ask.flatten ? row.cells.map(flat) : row.cells));
      const parts = [format.id, ...nameParts, zone, ...(asksDateOrder(format) ? [order] : [])];
      const number = group.length > size ? [`part-${from / size + 1}`] : [];
      files.push({
        name: fileName([...parts, ...number], 'csv', taken),
        text: writeCsv(format.header.length === 0 ? cells : [format.header, ...cells], {
          bom: format.bom,
          opensIn: 'scheduler',
        }),
        rows: part.length,
        scheduler: format.id,
        channelName: channel?.name ?? null,
        platform: channel?.platform ?? null,
        zone,
      });
    }
  }
  return { files, warnings };
}

function flat(cell: string): string {
  return cell.replace(/\s*[\r\n]+\s*/g, ' ');
}

function aboutFormat(format: SchedulerFormat, order: DateOrder): string[] {
  const said: string[] = [];
  if (format.beta) {
    said.push(`This is a trial format: upload one post first and look. ${format.unsure.join(' ')}`);
  }
  if (asksDateOrder(format)) {
    said.push(`Dates in these files are ${orderWords(order)}: choose that while uploading.`);
  }
  return said;
}

function aboutGroup(items: readonly ExportItem[], format: SchedulerFormat): string[] {
  const said: string[] = [];
  const { channel } = items[0] ?? {};
  if (channel === undefined) return said;
  if (format.id === 'socialpilot' && (channel.schedulerProfile[format.id] ?? '') === '') {
    said.push(`Write SocialPilot's account number of ${channel.name} into the fourth column of its file.`);
  }
  if (format.stories === 'by-hand' && channel.platform === 'instagram-story') {
    said.push(`${channel.name}: the file cannot say that these are stories, so choose it in ${format.name}.`);
  }
  return said;
}

/** Posts of one channel that stand closer than the tool allows. */
function tooClose(items: readonly ExportItem[], format: SchedulerFormat): string[] {
  if (format.gapMinutes === 0) return [];
  return items.flatMap((item, at) => {
    const before = items[at - 1];
    if (before === undefined || before.channel.id !== item.channel.id) return [];
    const minutes = Math.floor(item.delivery.at / MINUTE_MS) - Math.floor(before.delivery.at / MINUTE_MS);
    if (minutes >= format.gapMinutes) return [];
    const near = minutes === 0 ? 'in the same minute' : `less than ${format.gapMinutes} minutes apart`;
    return [
      `"${nameOfItem(item)}" and "${nameOfItem(before)}" on ${item.channel.name} are ${near}: ${format.name} rejects one of them.`,
    ];
  });
}
