import { isStanding, isStandingDelivery } from '../../../core/import';
import type {
  ImportChoices,
  ImportFile,
  ImportItem,
  ImportOutcome,
  ImportPreview,
  KnownWorkspace,
  SkippedRow,
  Sniffed,
} from '../../../core/import';
import { mediaOfPlan } from '../../../core/plan-file';
import type { Channel } from '../../../core/model/channel';
import type { LocalDate } from '../../../core/time/types';
import { platformOrGeneric } from '../../../core/platform';
import {
  PREVIEW_ROWS,
  PREVIEW_UNITS,
  SKIPPED_CELLS,
  SKIPPED_ROWS,
  type PreviewItem,
  type PreviewSummary,
} from '../import-protocol';

interface Looked {
  readonly file: ImportFile;
  readonly sniffed: Sniffed;
  readonly preview: ImportPreview;
  readonly outcome: ImportOutcome;
  readonly known: KnownWorkspace;
  readonly chosen: ImportChoices;
  readonly today: LocalDate;
}

/** The part of a preview that the window draws. */
export function previewSummary(looked: Looked): PreviewSummary {
  const { file, sniffed, preview, outcome, known, chosen, today } = looked;
  return {
    kind: file.kind === 'bundle' ? 'plan' : file.kind,
    fileKind: sniffed.kind,
    encoding: sniffed.encoding,
    rows: file.kind === 'table' ? file.table.rows.length + file.table.skipped.length : preview.counts.posts,
    counts: preview.counts,
    outcome: { added: outcome.added, updated: outcome.updated, unchanged: outcome.unchanged },
    zone: preview.zone,
    chosen: {
      ...(chosen.zone !== undefined && { zone: chosen.zone }),
      ...(chosen.defaultTime !== undefined && { defaultTime: chosen.defaultTime }),
      ...(chosen.channel !== undefined && { channel: chosen.channel }),
    },
    ownSettings: ownSettings(preview, known),
    mapping: preview.mapping,
    dateOrder: preview.dateOrder,
    questions: preview.questions,
    warnings: preview.warnings,
    unknownColumns: preview.unknownColumns,
    sheets: file.kind === 'table' ? file.table.sheets : [],
    sheet: file.kind === 'table' ? file.table.sheet : null,
    items: firstItems(preview, known.channels),
    skipped: preview.skipped.slice(0, SKIPPED_ROWS).map(shownRow),
    campaigns: preview.source.campaigns.length,
    media: file.kind === 'plan' ? mediaOfPlan(file.plan) : [],
    showDay: dayToShow(preview, today),
  };
}

/** Zone and regions that a plan file brings along; null where this workspace has a plan of its own already. */
export function ownSettings(
  preview: { readonly source: Pick<ImportPreview['source'], 'workspace'> },
  known: KnownWorkspace,
): { zone: string; regions: readonly string[] } | null {
  const { workspace } = preview.source;
  if (workspace?.zone === undefined || known.channels.some(({ deletedAt }) => deletedAt === null))
    return null;
  return workspace.zone === known.zone ? null : { zone: workspace.zone, regions: workspace.regions ?? [] };
}

function dayToShow(preview: ImportPreview, today: LocalDate): LocalDate | null {
  let first: LocalDate | null = null;
  let next: LocalDate | null = null;
  for (const item of preview.source.items.filter(isStanding)) {
    for (const { wall } of item.deliveries.filter(isStandingDelivery)) {
      const day = wall.slice(0, 10);
      if (first === null || day < first) first = day;
      if (day >= today && (next === null || day < next)) next = day;
    }
  }
  return next ?? first;
}

function firstItems(preview: ImportPreview, channels: readonly Channel[]): PreviewItem[] {
  const byRef = new Map(preview.source.channels.map((channel) => [channel.ref, channel]));
  const ours = new Map(channels.map((channel) => [channel.id as string, channel]));
  const drawn: PreviewItem[] = [];
  for (const item of preview.source.items) {
    if (drawn.length >= PREVIEW_ROWS) break;
    if (!isStanding(item)) continue;
    const deliveries = item.deliveries.filter(isStandingDelivery);
    if (deliveries.length === 0) drawn.push(undated(item, preview.zone));
    for (const delivery of deliveries) {
      const channel = byRef.get(delivery.channel);
      const existing = channel?.existing ? ours.get(channel.existing) : undefined;
      drawn.push({
        row: item.row,
        title: shown(item.post.title),
        text: shown(item.post.text),
        channel: existing?.name ?? channel?.fields.name ?? platformOrGeneric(channel?.platform ?? '').name,
        platform: channel?.platform ?? '',
        isNewChannel: channel !== undefined && channel.existing === null,
        wall: delivery.wall,
        needsChannel: false,
        zone: delivery.zone,
        // What the import gives a row that does not say.
        status: delivery.status ?? ((item.post.text ?? '').trim() === '' ? 'idea' : 'scheduled'),
      });
    }
  }
  return drawn;
}

function shown(text = ''): string {
  return text.length > PREVIEW_UNITS ? `${text.slice(0, PREVIEW_UNITS)}…` : text;
}

function shownRow({ row, reason, cells }: SkippedRow): SkippedRow {
  const filled = cells.filter((cell) => cell.trim() !== '').slice(0, SKIPPED_CELLS);
  return { row, reason, cells: filled.map(shown) };
}

function undated(item: ImportItem, zone: string): PreviewItem {
  return {
    row: item.row,
    title: shown(item.post.title),
    text: shown(item.post.text),
    channel: '',
    platform: '',
    isNewChannel: false,
    wall: null,
    needsChannel: item.post.bank !== true,
    zone,
    status: 'idea',
  };
}
