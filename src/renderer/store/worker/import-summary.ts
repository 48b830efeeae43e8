import type { ImportFile, ImportOutcome, ImportPreview, ImportItem } from '../../../core/import';
import type { Channel } from '../../../core/model/types';
import { platformOrGeneric } from '../../../core/platform';
import { PREVIEW_ROWS, SKIPPED_ROWS, type PreviewItem, type PreviewSummary } from '../import-protocol';

/** The part of a preview that the window draws. */
export function previewSummary(
  file: ImportFile,
  preview: ImportPreview,
  outcome: Pick<ImportOutcome, 'added' | 'updated' | 'unchanged'>,
  channels: readonly Channel[],
): PreviewSummary {
  const walls = preview.source.items.flatMap((item) => item.deliveries.map((delivery) => delivery.wall));
  const first = walls.reduce<string | null>((least, wall) => (least === null || wall < least ? wall : least), null);
  return {
    kind: file.kind === 'bundle' ? 'plan' : file.kind,
    counts: preview.counts,
    outcome: { added: outcome.added, updated: outcome.updated, unchanged: outcome.unchanged },
    zone: preview.zone,
    mapping: preview.mapping,
    dateOrder: preview.dateOrder,
    questions: preview.questions,
    warnings: preview.warnings,
    unknownColumns: preview.unknownColumns,
    sheets: file.kind === 'table' ? file.table.sheets : [],
    sheet: file.kind === 'table' ? file.table.sheet : null,
    items: firstItems(preview, channels),
    skipped: preview.skipped.slice(0, SKIPPED_ROWS),
    firstDay: first?.slice(0, 10) ?? null,
  };
}

function firstItems(preview: ImportPreview, channels: readonly Channel[]): PreviewItem[] {
  const byRef = new Map(preview.source.channels.map((channel) => [channel.ref, channel]));
  const ours = new Map(channels.map((channel) => [channel.id as string, channel]));
  const drawn: PreviewItem[] = [];
  for (const item of preview.source.items) {
    if (drawn.length >= PREVIEW_ROWS) break;
    if (item.deliveries.length === 0) drawn.push(undated(item, preview.zone));
    for (const delivery of item.deliveries) {
      const channel = byRef.get(delivery.channel);
      const existing = channel?.existing ? ours.get(channel.existing) : undefined;
      drawn.push({
        row: item.row,
        title: item.post.title ?? '',
        text: item.post.text ?? '',
        channel: existing?.name ?? channel?.fields.name ?? platformOrGeneric(channel?.platform ?? '').name,
        platform: channel?.platform ?? '',
        isNewChannel: channel !== undefined && channel.existing === null,
        wall: delivery.wall,
        zone: delivery.zone,
        status: delivery.status ?? 'draft',
      });
    }
  }
  return drawn;
}

function undated(item: ImportItem, zone: string): PreviewItem {
  return {
    row: item.row,
    title: item.post.title ?? '',
    text: item.post.text ?? '',
    channel: '',
    platform: '',
    isNewChannel: false,
    wall: null,
    zone,
    status: 'idea',
  };
}
