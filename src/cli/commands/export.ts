import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bankUses } from '../../core/bank/uses';
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
import { isOpen } from '../../core/model/outage';
import { teamOf } from '../../core/model/person';
import { missingApprovals } from '../../core/review';
import { dayRange, localDate } from '../../core/time';
import type { MemoryWorkspace } from '../../ledger';
import { nowOf } from '../clock';
import { atMostOne, dayOption, inOrder, need, word, zoneOption, type OptionValues } from '../options';
import { EXIT, orWrongUse, WrongUse, type Outcome } from '../output';
import { usageLine } from '../usage';
import { counted } from '../../core/words/counting';
import { writeMediaBeside } from '../media-beside';
import { openBundle, writeOutput } from '../workspace-file';

/** What was written, and how many deliveries stand where nothing could be written at all. */
type Exported = ExportResult & { readonly leftBehind: number };

/** Files for a scheduler (whole, or the changes since the last hand-over), a plan file or a spreadsheet. */
export async function exportCommand(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const bundle = word(words, 0, 'export');
  askedOnce(options);
  const workspace = await openBundle(bundle);
  const out = need(options.out, 'export');
  const [settings] = workspace.rows.workspaces.values();
  const zone = zoneOption(options.zone) ?? settings?.zone ?? 'UTC';
  const result = options.planFile
    ? planFile(workspace)
    : options['copy-pack']
      ? copyPackFile(workspace, options, zone)
      : schedulerFiles(workspace, options, zone, schedulerOf(options));
  await mkdir(out, { recursive: true }).catch(() => {
    throw new WrongUse(`Cannot make the folder ${out}.`);
  });
  for (const file of result.files) await writeOutput(join(out, file.name), file.text);
  const [plan] = options.planFile ? result.files : [];
  const missing = plan === undefined ? null : await writeMediaBeside(workspace, join(out, plan.name));
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
    warnings: [...result.warnings, ...(missing === null ? [] : [missing])],
  };
  return {
    json,
    lines: [
      ...(json.files.length === 0 ? ['Nothing to hand over.'] : []),
      ...json.files.map(
        (file) => `${file.name}  ${counted(file.rows, 'row')}${file.zone ? `, ${file.zone} time` : ''}`,
      ),
      ...json.blocked.map((item) => `blocked: ${item.title} (${item.channel}): ${item.reason}`),
      ...json.warnings,
    ],
    exit: json.blocked.length > 0 || result.leftBehind > 0 ? EXIT.problems : EXIT.ok,
  };
}

/** Options that a kind of export cannot follow. */
const DEAF_TO = {
  plan: ['from', 'to', 'changes', 'zone', 'date-order'],
  csv: ['changes', 'date-order'],
  'copy-pack': ['changes', 'date-order'],
} as const;

/** @throws WrongUse when two kinds of export are asked for at once, or one with an option that it cannot follow */
function askedOnce(options: OptionValues): void {
  const { scheduler, planFile: plan, csv, 'copy-pack': pack } = options;
  const asked = { scheduler, plan, csv, 'copy-pack': pack };
  atMostOne(asked);
  for (const kind of ['plan', 'csv', 'copy-pack'] as const) {
    if (!asked[kind]) continue;
    for (const name of DEAF_TO[kind]) atMostOne({ [kind]: true, [name]: options[name] });
  }
}

function schedulerOf(options: OptionValues): string {
  if (options.csv) return 'holdfast-csv';
  if (options.scheduler === undefined) throw new WrongUse(usageLine('export'));
  return options.scheduler;
}

function schedulerFiles(
  workspace: MemoryWorkspace,
  options: OptionValues,
  zone: string,
  scheduler: string,
): Exported {
  const { rows } = workspace;
  const now = nowOf(options.now);
  const items = itemsOf(workspace);
  const changes = options.changes ? changeSet(items, [...rows.handovers.values()], { scheduler, now }) : null;
  const { placed } = bankUses([...rows.deliveries.values()]);
  const undated = [...rows.posts.values()]
    .filter((post) => post.bank && post.deletedAt === null && !placed.has(post.id))
    .map((post) => ({ post, campaign: campaignOf(workspace, post.campaignId) }));
  const from = dayOption(options.from, zone, '--from');
  const to = dayOption(options.to, zone, '--to');
  inOrder(from, to);
  const result = orWrongUse(
    exportAll({
      scheduler,
      items,
      now,
      zone,
      changes,
      undated,
      dateOrder: dateOrderOf(options['date-order']),
      from,
      to,
    }),
  );
  const standing = items.filter(({ delivery: { deletedAt, at } }) => {
    const day = localDate(at, zone);
    return deletedAt === null && (from === null || day >= from) && (to === null || day <= to);
  });
  const isEmpty = result.files.length === 0 && changes === null;
  return { ...result, leftBehind: isEmpty ? standing.length : 0 };
}

function dateOrderOf(text: string | undefined): DateOrder {
  if (text === undefined) return 'mdy';
  if (text === 'mdy' || text === 'dmy' || text === 'ymd') return text;
  throw new WrongUse('--date-order wants mdy, dmy or ymd.');
}

/** Every delivery with its post and channel, deleted ones too: a change set must see them go. */
function itemsOf(workspace: MemoryWorkspace): ExportItem[] {
  const { rows } = workspace;
  const view = workspace.view();
  const outages = view.outages().filter(isOpen);
  const missing = missingApprovals(view.approvals(), teamOf(view.workspace(), view.people()));
  return [...rows.deliveries.values()].flatMap((delivery) => {
    const post = rows.posts.get(delivery.postId);
    const channel = rows.channels.get(delivery.channelId);
    if (!post || !channel) return [];
    const around = { outages, approval: missing(post) };
    return [itemOf(delivery, post, channel, campaignOf(workspace, post.campaignId), around)];
  });
}

function campaignOf(workspace: MemoryWorkspace, id: string | null) {
  const campaign = id === null ? undefined : workspace.rows.campaigns.get(id);
  return campaign && campaign.deletedAt === null ? campaign : null;
}

/** What people post by hand while the scheduler is down, as one page to print. Without days: today. */
function copyPackFile(workspace: MemoryWorkspace, options: OptionValues, zone: string): Exported {
  const { rows } = workspace;
  const now = nowOf(options.now);
  const first = dayOption(options.from, zone, '--from') ?? localDate(now, zone);
  const last = dayOption(options.to, zone, '--to') ?? first;
  inOrder(first, last);
  const [settings] = rows.workspaces.values();
  const outages = [...rows.outages.values()].filter(isOpen);
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
  return { files: [file], rows: file.rows, blocked: [], warnings: [], leftBehind: 0 };
}

function planFile(workspace: MemoryWorkspace): Exported {
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
  return { files: [file], rows: file.rows, blocked: [], warnings: [], leftBehind: 0 };
}
