import type { DeliveryId } from '../model/ids';
import type { DeliveryRow } from '../model/delivery';
import type { Handover } from '../model/handover';
import { isFirm } from '../model/status';
import type { Place, ReconcileInput } from './types';

/** What the scheduler knows of each delivery, as far as we told it. */
export interface ExpectedState {
  /** False when this scheduler was never told anything that was written down. */
  readonly isKept: boolean;
  /** Every place it was told of, oldest first. */
  readonly places: ReadonlyMap<DeliveryId, readonly Place[]>;
  /** The place it should hold now; no entry when it was told to cancel, or never told. */
  readonly standing: ReadonlyMap<DeliveryId, Place>;
}

/** Reads the hand-over records of one scheduler, oldest first. */
export function expectedStateOf(handovers: readonly Handover[], scheduler: string): ExpectedState {
  const ours = handovers
    .filter((one) => one.scheduler === scheduler && one.deletedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const places = new Map<DeliveryId, Place[]>();
  const standing = new Map<DeliveryId, Place>();
  for (const { deliveryId, channelId, at, text, change } of ours.flatMap(({ items }) => items)) {
    const place = { channelId, at, text };
    if (change === 'cancel') {
      // The old place of a delivery that went to another channel must not wipe out its new one.
      if (standing.get(deliveryId)?.channelId === channelId) standing.delete(deliveryId);
      continue;
    }
    standing.set(deliveryId, place);
    const list = places.get(deliveryId);
    if (list === undefined) places.set(deliveryId, [place]);
    else list.push(place);
  }
  return { isKept: ours.length > 0, places, standing };
}

/** Every place the scheduler may hold a delivery at: those told, those of its history, and where it stands now. */
export function placesOf(
  delivery: DeliveryRow,
  told: ExpectedState,
  earlier: ReconcileInput['earlier'],
): Place[] {
  const { id, channelId, at, text } = delivery;
  return [
    ...(told.places.get(id) ?? []),
    ...(earlier?.get(id) ?? []).map((place) => ({ ...place, text })),
    { channelId, at, text },
  ];
}

/**
 * The place at which a delivery was to be found in the scheduler; null when it need not be there.
 *
 * With records of hand-overs: what was told last. Without them: what stands in the plan, and what a re-plan took
 * from its place, at that place, since the scheduler may not have heard of it.
 */
export function expectedPlace(
  delivery: DeliveryRow,
  told: ExpectedState,
  earlier: ReconcileInput['earlier'],
): Place | null {
  const { id, channelId, at, text, status, moveKind, gone, insteadOf } = delivery;
  if (told.isKept) return told.standing.get(id) ?? null;
  if (gone === 1) return null;
  const now = { channelId, at, text };
  const standing = isFirm(status);
  if (insteadOf !== null) return standing ? now : null;
  if (moveKind === null) return standing ? now : null;
  const before = (earlier?.get(id) ?? []).findLast(
    (place) => place.at !== at || place.channelId !== channelId,
  );
  return moveKind === 'postpone' && before !== undefined ? { ...before, text } : now;
}

/** Every delivery that this scheduler was ever told of. */
export function expectedIds(handovers: readonly Handover[], scheduler: string): Set<DeliveryId> {
  return new Set(expectedStateOf(handovers, scheduler).places.keys());
}
