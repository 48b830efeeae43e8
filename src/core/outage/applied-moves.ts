import type { DeliveryRow } from '../model/delivery';
import type { Outage } from '../model/outage';
import type { OutageRole } from '../model/outage-role';
import type { MoveKind } from '../replan';
import { roleIn } from './report';

/** One delivery that an applied plan dealt with, as it stands now. */
export interface AppliedMove {
  readonly kind: MoveKind;
  /** The delivery that was hit. */
  readonly row: DeliveryRow;
  /** Where its post goes now: itself at its new time, or its twin on another channel; null when nowhere. */
  readonly now: DeliveryRow | null;
}

const KINDS: { readonly [Role in OutageRole]?: MoveKind } = {
  postponed: 'postpone',
  rerouted: 'divert',
  covered: 'covered',
  banked: 'hold',
};

/**
 * What plans have done for this outage, in the order of where things stand now. What another outage moved is that
 * one's, on the same channel too; what an older version moved names no outage, and goes by its channel.
 *
 * @param family the outage and those that became part of it
 */
export function appliedMoves(
  rows: readonly DeliveryRow[],
  outage: Pick<Outage, 'channelIds'>,
  family: ReadonlySet<string>,
): AppliedMove[] {
  const twins = new Map(
    rows.flatMap((row) => (row.insteadOf === null ? [] : [[row.insteadOf as string, row]])),
  );
  const kindOf = (row: DeliveryRow): MoveKind | null => {
    const role = roleIn(row, family);
    // Called off by hand, it is nothing that a plan did.
    if (role === 'cancelled') return row.moveKind === 'drop' ? 'drop' : null;
    if (role !== null) return KINDS[role] ?? null;
    const isOld = Object.keys(row.inOutages).length === 0 && row.insteadOf === null;
    return isOld && outage.channelIds.includes(row.channelId) ? row.moveKind : null;
  };
  return rows
    .flatMap((row): AppliedMove[] => {
      const kind = kindOf(row);
      if (kind === null) return [];
      if (kind === 'divert') return [{ kind, row, now: twins.get(row.id) ?? null }];
      return [{ kind, row, now: kind === 'postpone' ? row : null }];
    })
    .sort((a, b) => (a.now?.at ?? a.row.at) - (b.now?.at ?? b.row.at) || (a.row.id < b.row.id ? -1 : 1));
}
