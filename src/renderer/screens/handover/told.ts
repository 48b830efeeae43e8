import { changeSet, type Change, type ExportItem, type ExportResult } from '../../../core/export';
import { blockReason } from '../../../core/export/can-go';
import { exportAll } from '../../../core/handover';
import type { ChannelId } from '../../../core/model/ids';
import { schedulerFormat } from '../../../core/schedulers';
import { inRange, takesChanges, type DateRange, type Target } from '../../store/handover-targets';
import type { HandoverRows } from '../../store/queries/handover';

const NOTHING: ExportResult = { files: [], rows: 0, blocked: [], warnings: [] };

/** What a hand-over to one tool is about. */
export interface Asked {
  readonly range: DateRange;
  readonly now: number;
  readonly zone: string;
  readonly channels: ReadonlySet<ChannelId>;
}

/** What one tool has not been told, and what it would be told if it knew nothing. */
export function told(target: Target, rows: HandoverRows, asked: Asked) {
  const { range, now, zone, channels } = asked;
  // A channel that is gone is on no list, but what stands on it must still be cancelled.
  const left = new Set(rows.channels.filter(({ id }) => !channels.has(id)).map(({ id }) => id));
  const chosenItems = rows.items.filter(({ channel }) => !left.has(channel.id));
  const wanted = (changes: readonly Change[]) =>
    changes.filter((change) => !left.has(change.channelId) && inRange(change, range, zone));
  const format = schedulerFormat(target.id);
  return {
    ...asked,
    chosenItems,
    blockedWhy: (item: ExportItem) => (format ? blockReason(item, format, zone, now) : null),
    items: new Map(chosenItems.map((item) => [item.delivery.id, item])),
    changes: takesChanges(target)
      ? wanted(changeSet(rows.items, rows.handovers, { scheduler: target.id, now }))
      : [],
    everything: wanted(changeSet(rows.items, [], { scheduler: target.id, now })),
  };
}

/** What the files of a hand-over are made of, beside what it is about. */
export interface FileAsk {
  /** Null: everything, whatever was told before. */
  readonly changes: readonly Change[] | null;
  readonly now: number;
  readonly flatten: boolean;
  readonly undated: NonNullable<Parameters<typeof exportAll>[0]['undated']>;
}

/** The files for one tool; none where there is nothing to tell. */
export function exportFiles(
  target: Target,
  at: Asked & { readonly chosenItems: readonly ExportItem[] },
  { changes, now, flatten, undated }: FileAsk,
): ExportResult {
  if (target.kind === 'plan' || changes?.length === 0) return NOTHING;
  const result = exportAll({
    scheduler: target.id,
    items: at.chosenItems,
    ...at.range,
    now,
    zone: at.zone,
    changes,
    flattenLineBreaks: flatten,
    undated,
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
