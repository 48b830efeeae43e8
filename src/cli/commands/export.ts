import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  changeSet,
  fileName,
  type DateOrder,
  itemOf,
  type ExportItem,
  type ExportResult,
} from '../../core/export';
import { exportAll } from '../../core/handover';
import { copyPack, copyPackHtml } from '../../core/copy-pack';
import { writePlan } from '../../core/plan-file';
import { dayRange, isZone, localDate } from '../../core/time';
import type { MemoryWorkspace } from '../../ledger';
import { nowOf } from '../clock';
import { need, word, type OptionValues } from '../options';
import { count, EXIT, orWrongUse, WrongUse, type Outcome } from '../output';
import { openBundle, writeOutput } from '../workspace-file';

const USAGE =
  'export <bundle> (--scheduler NAME | --plan | --csv | --copy-pack) [--from DATE] [--to DATE] [--changes] [--zone Z] [--date-order mdy|dmy|ymd] [--now ISO] --out DIR';

/** Files for a scheduler (whole, or the changes since the last hand-over), a plan file or a spreadsheet. */
export async function exportCommand(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const workspace = await openBundle(word(words, 0, USAGE));
  const out = need(options.out, USAGE);
  const [settings] = workspace.rows.workspaces.values();
  const zone = options.zone ?? settings?.zone ?? 'UTC';
  if (!isZone(zone)) throw new WrongUse(`“${zone}” is no time zone; write it like Europe/London.`);
  const result = options.planFile
    ? planFile(workspace)
    : options['copy-pack']
      ? copyPackFile(workspace, options, zone)
      : schedulerFiles(workspace, options, zone, schedulerOf(options));
  await mkdir(out, { recursive: true }).catch(() => {
    throw new WrongUse(`Cannot make the folder ${out}.`);
  });
  for (const file of result.files) await writeOutput(join(out, file.name), file.text);
  const json = {
    files: result.files.map((file) => ({
      name: file.name,
      rows: file.rows,
      channel: file.channelName,
      platform: file.platform,
      zone: file.zone,
    })),
    rows: result.rows,
    blocked: result.blocked.map((item) => ({
      delivery: item.deliveryId,
      key: item.key,
      title: item.title,
      channel: item.channelName,
      at: new Date(item.at).toISOString(),
      reason: item.reason,
    })),
    warnings: result.warnings,
  };
  return {
    json,
    lines: [
      ...json.files.map(
        (file) => `${file.name}  ${count(file.rows, 'row')}${file.zone ? `, ${file.zone} time` : ''}`,
      ),
      ...json.blocked.map((item) => `blocked: ${item.title} (${item.channel}): ${item.reason}`),
      ...json.warnings,
    ],
    exit: json.blocked.length > 0 ? EXIT.problems : EXIT.ok,
  };
}

function schedulerOf(options: OptionValues): string {
  if (options.csv) return 'holdfast-csv';
  if (options.scheduler === undefined) throw new WrongUse(`Usage: holdfast ${USAGE}`);
  return options.scheduler;
}

function schedulerFiles(
  workspace: MemoryWorkspace,
  options: OptionValues,
  zone: string,
  scheduler: string,
): ExportResult {
  const { rows } = workspace;
  const now = nowOf(options.now);
  const items = itemsOf(workspace);
  const changes = options.changes ? changeSet(items, [...rows.handovers.values()], { scheduler, now }) : null;
  const undated = [...rows.posts.values()]
    .filter((post) => post.bank && post.deletedAt === null)
    .map((post) => ({ post, campaign: campaignOf(workspace, post.campaignId) }));
  return orWrongUse(
    exportAll({
      scheduler,
      items,
      now,
      zone,
      changes,
      undated,
      dateOrder: dateOrderOf(options['date-order']),
      from: dayOf(options.from, zone, '--from'),
      to: dayOf(options.to, zone, '--to'),
    }),
  );
}

function dateOrderOf(text: string | undefined): DateOrder {
  if (text === undefined) return 'mdy';
  if (text === 'mdy' || text === 'dmy' || text === 'ymd') return text;
  throw new WrongUse('--date-order wants mdy, dmy or ymd.');
}

/** Every delivery with its post and channel, deleted ones too: a change set must see them go. */
function itemsOf(workspace: MemoryWorkspace): ExportItem[] {
  const { rows } = workspace;
  return [...rows.deliveries.values()].flatMap((delivery) => {
    const post = rows.posts.get(delivery.postId);
    const channel = rows.channels.get(delivery.channelId);
    if (!post || !channel) return [];
    return [itemOf(delivery, post, channel, campaignOf(workspace, post.campaignId))];
  });
}

function campaignOf(workspace: MemoryWorkspace, id: string | null) {
  const campaign = id === null ? undefined : workspace.rows.campaigns.get(id);
  return campaign && campaign.deletedAt === null ? campaign : null;
}

/** A date, or the local day of an instant. */
function dayOf(text: string | undefined, zone: string, option: string): string | null {
  if (text === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new WrongUse(`${option} wants a date such as 2026-11-27.`);
  return localDate(at, zone);
}

/** What people post by hand while the scheduler is down, as one page to print. Without days: today. */
function copyPackFile(workspace: MemoryWorkspace, options: OptionValues, zone: string): ExportResult {
  const { rows } = workspace;
  const now = nowOf(options.now);
  const first = dayOf(options.from, zone, '--from') ?? localDate(now, zone);
  const last = dayOf(options.to, zone, '--to') ?? first;
  const [settings] = rows.workspaces.values();
  const outages = [...rows.outages.values()].filter((one) => one.endedAt === null && one.deletedAt === null);
  const entries = copyPack(itemsOf(workspace), {
    from: dayRange(first, zone).from,
    until: dayRange(last, zone).until,
    now,
    down: new Set(outages.flatMap(({ channelIds }) => channelIds)),
  });
  const file = {
    name: fileName(['copy-pack', first, ...(last === first ? [] : [last])], 'html', new Set()),
    text: copyPackHtml(entries, { workspace: settings?.name ?? '', zone, made: now }),
    rows: entries.length,
    scheduler: 'copy-pack',
    channelName: null,
    platform: null,
    zone,
  };
  return { files: [file], rows: file.rows, blocked: [], warnings: [] };
}

function planFile(workspace: MemoryWorkspace): ExportResult {
  const { rows } = workspace;
  const [settings] = rows.workspaces.values();
  if (!settings) throw new WrongUse('This bundle holds no plan yet: import something into it first.');
  const text = writePlan({ ...rows.toRows(), workspace: settings });
  const file = {
    name: fileName([settings.name], 'json', new Set()),
    text,
    rows: rows.deliveries.size,
    scheduler: 'plan',
    channelName: null,
    platform: null,
    zone: null,
  };
  return { files: [file], rows: file.rows, blocked: [], warnings: [] };
}
