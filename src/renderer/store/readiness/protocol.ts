import type { LeadMeter, WorkItem } from '../../../core/readiness';
import { asDeliveryId, type DeliveryId } from '../../../core/model/ids';

/** What the readiness worker is told when it starts; from then on it follows the working copy by itself. */
export interface ReadinessAsk {
  readonly workspaceId: string;
  readonly clockOffsetMs: number;
  /** Zone until the workspace says its own. */
  readonly zone: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly firstWeekday: number;
}

/** How ready everything is that is still to go out. */
export interface ReadinessView {
  /** `readyCode` of each delivery that lacks something; the others are ready, or out already. */
  readonly gaps: ReadonlyMap<DeliveryId, number>;
  /** Most urgent first; at most `SHOWN` of them. */
  readonly work: readonly WorkItem[];
  /** All of them, also those that are not sent. */
  readonly workCount: number;
  readonly lead: LeadMeter;
  /** Deliveries looked at, and how long that took, milliseconds. */
  readonly looked: number;
  readonly tookMs: number;
}

/** The same for the way between threads: a map of ten thousand would be copied entry by entry. */
export interface PackedView extends Omit<ReadinessView, 'gaps'> {
  readonly ids: string;
  readonly codes: Uint8Array;
}

export function packed({ gaps, ...view }: ReadinessView): PackedView {
  return { ...view, ids: [...gaps.keys()].join(' '), codes: Uint8Array.from(gaps.values()) };
}

export function unpacked({ ids, codes, ...view }: PackedView): ReadinessView {
  const names = ids === '' ? [] : ids.split(' ');
  return { ...view, gaps: new Map(names.map((id, at) => [asDeliveryId(id), codes[at] ?? 0] as const)) };
}

/** Longer than anybody reads; beyond it only the number is told. */
export const SHOWN = 300;
