import type { DeliveryRow } from '../model/delivery';
import type { Handover } from '../model/handover';
import type { Instant } from '../time/types';
import type { Outage } from '../model/outage';
import { MINUTE_MS } from '../time/units';
import { isAllBack } from './returned';

export const STEP_IDS = [
  'check',
  'hold',
  'tell',
  'paid',
  'plan',
  'read',
  'handover',
  'release',
  'end',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** 'now': the next thing to do; 'open': may be done at any time; 'later': waits for what stands before it. */
export type StepState = 'done' | 'now' | 'open' | 'later';

export interface IncidentStep {
  readonly id: StepId;
  readonly name: string;
  readonly state: StepState;
  /** When it was done. */
  readonly doneAt: Instant | null;
  /** By when it should be; null when it has no time of its own. */
  readonly dueAt: Instant | null;
}

export interface StepFacts {
  readonly outage: Outage;
  /** Hit by it, held or not. */
  readonly hit: number;
  /** Hit and not held. */
  readonly loose: number;
  /** Moved or held by a plan and still to go out. */
  readonly toRead: readonly DeliveryRow[];
  /** Still held although their channel works again. */
  readonly returned: readonly DeliveryRow[];
  /** Words to customers that are out; a draft tells nobody. */
  readonly told: readonly DeliveryRow[];
  readonly handovers: readonly Handover[];
}

/** The first word to customers follows within this time. Source: outage practice, section 4, cadence (ours). */
export const FIRST_WORD_MS = 30 * MINUTE_MS;

const NAMES: { readonly [Id in StepId]: string } = {
  check: 'Is it just us?',
  hold: 'Declare and hold',
  tell: 'Tell customers',
  paid: 'Stop paid campaigns',
  plan: 'Choose a plan',
  read: 'Re-read each post',
  handover: 'Hand over the changes',
  release: 'Release what works again',
  end: 'End the outage',
};

/**
 * What has been done and what comes next: the first steps of an outage, in the order they help. Releasing is a step only
 * while something held has its channel back; once every channel works, nothing else comes before it and the end.
 */
export function incidentSteps(facts: StepFacts): IncidentStep[] {
  const { outage, hit, loose, toRead, returned, told, handovers } = facts;
  const applied = outage.appliedAt;
  const isPlanned = applied !== null && hit === 0;
  const unread = toRead.filter((row) => !outage.stillRight.includes(row.id));
  const handedOver = handovers.findLast((one) => applied !== null && one.at >= applied);
  const checked = outage.log.findLast(({ kind }) => kind === 'checked');
  const done: { readonly [Id in StepId]: boolean } = {
    check: checked !== undefined,
    hold: loose === 0,
    tell: told.length > 0,
    paid: outage.paid.length > 0 && outage.paid.every((one) => one.isStopped),
    plan: isPlanned || (hit === 0 && applied === null),
    read: isPlanned && unread.length === 0,
    handover: isPlanned && handedOver !== undefined,
    release: returned.length === 0,
    end: outage.endedAt !== null,
  };
  // These hold nobody up: they may be done at any time, by anybody.
  const beside: ReadonlySet<StepId> = new Set<StepId>(['check', 'tell', 'paid']);
  const inLine = isAllBack(outage) ? LAST_STEPS : STEP_IDS.filter((id) => !beside.has(id));
  const now = inLine.find((id) => !done[id]);
  return STEP_IDS.filter((id) => id !== 'release' || !done.release).map((id) => ({
    id,
    name: NAMES[id],
    state: done[id] ? 'done' : id === now ? 'now' : beside.has(id) || id === 'release' ? 'open' : 'later',
    doneAt: done[id] ? doneAt(id, facts, checked?.at ?? null, handedOver?.at ?? null) : null,
    dueAt: id === 'tell' && !done.tell ? outage.since + FIRST_WORD_MS : null,
  }));
}

const LAST_STEPS: readonly StepId[] = ['release', 'end'];

function doneAt(
  id: StepId,
  { outage, told }: StepFacts,
  checkedAt: Instant | null,
  handedOverAt: Instant | null,
): Instant | null {
  switch (id) {
    case 'check':
      return checkedAt;
    case 'hold':
      return outage.log.find(({ kind }) => kind === 'declared')?.at ?? null;
    case 'tell':
      return outage.log.find(({ kind }) => kind === 'told')?.at ?? told[0]?.at ?? null;
    case 'plan':
      return outage.appliedAt;
    case 'handover':
      return handedOverAt;
    default:
      return null;
  }
}
