import type { PostId } from '../model/ids';
import type { Instant, LocalDate } from '../time/types';
import { daysBetween, localDate } from '../time';
import type { Readiness } from './readiness';

/** How far a delivery has come; each step includes those before it. */
export const LEAD_STEPS = ['written', 'fits', 'approved', 'handed-over'] as const;
export type LeadStep = (typeof LEAD_STEPS)[number];

export interface LeadRow {
  readonly postId: PostId;
  readonly at: Instant;
  readonly readiness: Readiness;
  /** A scheduler knows of it as it stands; null where none is to be told (a poster, a phone message). */
  readonly handedOver: boolean | null;
}

/** How many days ahead, counted from today, everything has come that far (R131). */
export interface Lead {
  readonly step: LeadStep;
  readonly days: number;
  /** The first that has not; null when the whole plan has. */
  readonly first: { readonly postId: PostId; readonly at: Instant } | null;
}

export interface LeadMeter {
  readonly leads: readonly Lead[];
  /** Days from today to the last that is planned, both counted; 0 for an empty plan. */
  readonly planned: number;
}

/** @param rows of what is still to go out, in any order */
export function leadMeter(rows: readonly LeadRow[], now: Instant, zone: string): LeadMeter {
  const today = localDate(now, zone);
  const coming = rows.filter((row) => row.at >= now).sort((a, b) => a.at - b.at);
  const last = coming.at(-1);
  const planned = last === undefined ? 0 : ahead(today, last.at, zone) + 1;
  const tellsAny = coming.some((row) => row.handedOver !== null);
  const leads = LEAD_STEPS.filter((step) => step !== 'handed-over' || tellsAny).map((step): Lead => {
    const first = coming.find((row) => !hasCome(row, step));
    if (first === undefined) return { step, days: planned, first: null };
    return {
      step,
      days: ahead(today, first.at, zone),
      first: { postId: first.postId, at: first.at },
    };
  });
  return { leads, planned };
}

function ahead(today: LocalDate, at: Instant, zone: string): number {
  return daysBetween(today, localDate(at, zone));
}

function hasCome({ readiness, handedOver }: LeadRow, step: LeadStep): boolean {
  if (readiness.text === 'missing') return false;
  if (step === 'written') return true;
  if ([readiness.fit, readiness.media, readiness.alt].includes('missing')) return false;
  if (step === 'fits') return true;
  if (readiness.approval !== 'ok') return false;
  return step === 'approved' || handedOver !== false;
}
