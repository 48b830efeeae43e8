import { schedulerFormat } from '../../../core/schedulers';
import { unsettledReason, settledDueAt } from '../../../core/settlement';
import { type Change, type ExportItem } from '../../../core/export';
import { tooLate } from '../../../core/export/can-go';
import { schedulerRow } from '../../../core/export/csv-rows';
import { forPlatform, nameOfItem } from '../../../core/export/item-text';
import type { DeliveryId, HandoverId } from '../../../core/model/ids';
import type { Handover, HandoverItem } from '../../../core/model/handover';
import { isUnfinished, isUnready, type Status } from '../../../core/model/status';
import type { Instant } from '../../../core/time/types';
import { isInDays, type DateRange, type Target } from '../../store/handover-targets';

/** How a change reaches the tool. */
export type How = 'file' | 'hand' | 'blocked' | 'done';

/** A line of the hand-over table. */
export interface HandoverRow {
  readonly key: string;
  readonly kind: Change['kind'];
  readonly deliveryId: DeliveryId;
  readonly channelId: string;
  readonly title: string;
  readonly oldAt: Instant | null;
  readonly newAt: Instant | null;
  readonly textChanged: boolean;
  readonly how: How;
  /** What a person must still do about it, in sentences: attach a film, choose a board, post it by hand. */
  readonly notes: readonly string[];
  /** It is to go out before a scheduler could take it in. */
  readonly isSoon: boolean;
  /** Null: it was already recorded. */
  readonly change: Change | null;
  /** Where and by whom it was ticked off; null while the tool has not been told. */
  readonly told: {
    readonly id: HandoverId;
    readonly at: Instant;
    readonly by: string;
    readonly done: boolean;
  } | null;
}

/** Changes that the tool has not been told yet. */
export function openRows(
  changes: readonly Change[],
  items: ReadonlyMap<DeliveryId, ExportItem>,
  target: Target,
  /** Why a delivery must not go into a file, in a sentence; null when it may. */
  blockedWhy: (item: ExportItem) => string | null,
  /** What was due in the tool before it may be out by now. */
  now: Instant = 0,
): HandoverRow[] {
  return changes.map((change): HandoverRow => {
    const { kind, deliveryId, channelId, title, at, before, textChanged } = change;
    const inFile = target.kind === 'ics' || kind === 'create';
    const item = items.get(deliveryId);
    const reason = item ? whyNot(kind, item, target, blockedWhy) : null;
    return {
      key: `${deliveryId}:${kind}:${channelId}`,
      kind,
      deliveryId,
      channelId,
      title,
      oldAt: kind === 'create' || kind === 'edit' ? null : (before?.at ?? at),
      newAt: kind === 'cancel' ? null : at,
      textChanged,
      how: reason !== null ? 'blocked' : inFile ? 'file' : 'hand',
      notes:
        reason !== null
          ? [reason]
          : inFile && item
            ? byHandNotes(item, target)
            : mayBeOut(change, item, now)
              ? [`Its time has passed: first check what ${target.name} did with it.`]
              : [],
      isSoon: reason !== null && kind === 'create' && at >= now && tooLate(at, now) !== null,
      change,
      told: null,
    };
  });
}

/** Only what is new goes by file; but what may be out already must not be moved or reworded there either. */
function whyNot(
  kind: Change['kind'],
  item: ExportItem,
  target: Target,
  blockedWhy: (item: ExportItem) => string | null,
): string | null {
  if (kind === 'create') return blockedWhy(item);
  return kind === 'cancel' || target.kind !== 'csv' ? null : unsettledReason(item.delivery);
}

/** A post that was due there already is not moved on before somebody knows that it did not go out. */
function mayBeOut({ kind, before }: Change, item: ExportItem | undefined, now: Instant): boolean {
  if (kind === 'cancel' || before === null || before.at >= now) return false;
  return item === undefined || settledDueAt(item.delivery) < before.at;
}

/** What a file for this tool cannot carry, said of one post. */
function byHandNotes(whole: ExportItem, target: Target): string[] {
  const format = schedulerFormat(target.id);
  if (format === undefined || format.kind !== 'csv') return [];
  const item = forPlatform(whole);
  const { warnings } = schedulerRow(item, { format, wall: item.delivery.wall, order: 'mdy' });
  const about = `"${nameOfItem(item)}" on ${item.channel.name}: `;
  return warnings.map((warning) => {
    const note = warning.startsWith(about) ? warning.slice(about.length) : warning;
    return `${note.charAt(0).toUpperCase()}${note.slice(1)}.`;
  });
}

/** What was ticked off for this tool since a moment, and what was unticked again; the latest last. */
export function doneRows(handovers: readonly Handover[], scheduler: string, since: Instant): HandoverRow[] {
  const told = new Map<DeliveryId, HandoverItem>();
  const rows: HandoverRow[] = [];
  for (const handover of handovers) {
    if (handover.scheduler !== scheduler) continue;
    for (const item of handover.items) {
      const before = told.get(item.deliveryId);
      told.set(item.deliveryId, item);
      // What went by file is not news; a creation that was ticked off was posted by hand.
      const byFile = item.change === 'create' && !handover.ticked.includes(item.deliveryId);
      if (byFile || handover.at < since) continue;
      const { deliveryId, channelId, title, at, change } = item;
      rows.push({
        key: `${handover.id}:${deliveryId}:${change}`,
        kind: change,
        deliveryId,
        channelId,
        title,
        oldAt: change === 'cancel' ? at : change === 'move' ? (before?.at ?? null) : null,
        newAt: change === 'cancel' ? null : at,
        textChanged: before !== undefined && before.text !== item.text,
        how: 'done',
        notes: [],
        isSoon: false,
        change: null,
        told: {
          id: handover.id,
          at: handover.at,
          by: handover.by,
          done: handover.ticked.includes(deliveryId),
        },
      });
    }
  }
  return rows;
}

/** How much of what: the figures on top and the line in the list of tools. */
export interface RowCounts {
  readonly create: number;
  readonly move: number;
  readonly cancel: number;
  readonly edit: number;
  readonly byFile: number;
  /** By hand, still to do. */
  readonly byHand: number;
  readonly blocked: number;
}

export function countRows(rows: readonly HandoverRow[]): RowCounts {
  const of = (wanted: (row: HandoverRow) => boolean) => rows.filter(wanted).length;
  return {
    create: of(({ kind }) => kind === 'create'),
    move: of(({ kind }) => kind === 'move'),
    cancel: of(({ kind }) => kind === 'cancel'),
    edit: of(({ kind }) => kind === 'edit'),
    byFile: of(({ how }) => how === 'file'),
    byHand: of(({ how }) => how === 'hand'),
    blocked: of(({ how }) => how === 'blocked'),
  };
}

/** Deliveries in the range that no tool hears of yet, by why. */
export interface NotYet {
  readonly draft: number;
  readonly review: number;
  readonly held: number;
  /** Of those in review: two people wrote their words differently, and nobody has chosen yet. */
  readonly twoVersions: number;
  /** The first few, by time. */
  readonly titles: readonly string[];
}

export function notYet(items: readonly ExportItem[], range: DateRange, zone: string, now: Instant): NotYet {
  const waiting = items
    .filter(({ delivery, post }) => {
      if (delivery.deletedAt !== null || post.deletedAt !== null || delivery.at < now) return false;
      return isInDays(delivery.at, range, zone);
    })
    .sort((a, b) => a.delivery.at - b.delivery.at);
  const of = (isOf: (status: Status) => boolean) => waiting.filter(({ delivery }) => isOf(delivery.status));
  const review = of((status) => status === 'review');
  return {
    draft: of(isUnfinished).length,
    review: review.length,
    held: of((status) => status === 'held').length,
    twoVersions: review.filter(({ delivery }) => delivery.wordsConflict !== undefined).length,
    titles: of(isUnready).slice(0, 4).map(nameOfItem),
  };
}
