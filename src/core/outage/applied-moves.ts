import type { DeliveryRow } from '../model/delivery';
import type { Outage } from '../model/outage';
import type { MoveKind } from '../replan';

/** One delivery that an applied plan dealt with, as it stands now. */
export interface AppliedMove {
  readonly kind: MoveKind;
  /** The delivery that was hit. */
  readonly row: DeliveryRow;
  /** Where its post goes now: itself at its new time, or its twin on another channel; null when nowhere. */
  readonly now: DeliveryRow | null;
}

/** What plans have done to the channels of this outage, in the order of where things stand now. */
export function appliedMoves(
  rows: readonly DeliveryRow[],
  outage: Pick<Outage, 'channelIds'>,
): AppliedMove[] {
  const twins = new Map(
    rows.flatMap((row) => (row.insteadOf === null ? [] : [[row.insteadOf as string, row]])),
  );
  return rows
    .filter(
      (row) => row.moveKind !== null && row.insteadOf === null && outage.channelIds.includes(row.channelId),
    )
    .map((row): AppliedMove => {
      const kind = row.moveKind ?? 'keep';
      if (kind === 'divert') return { kind, row, now: twins.get(row.id) ?? null };
      return { kind, row, now: kind === 'postpone' ? row : null };
    })
    .sort((a, b) => (a.now?.at ?? a.row.at) - (b.now?.at ?? b.row.at) || (a.row.id < b.row.id ? -1 : 1));
}
