import type { JsonObject } from '../json';
import type { Edit } from '../model/edits';
import { newOutageId, type ChannelId, type DeliveryId, type OutageId } from '../model/ids';
import { downInWords, resolveDown } from '../outage/resolve';
import { familiesOf } from '../register';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import type { OutageCapability, Outage } from '../model/outage';
import type { Instant } from '../time/types';
import { backFromHold, holdEdits } from './holds';
import { logField, openOutage, isHeldFor, logEdit } from './outage-lookups';
import type { LogData, LogFact } from '../model/outage-log';

const BAD_RANGE = refuse('bad-range', 'The end must be after the start.');

export interface DeclareOutageInput {
  readonly down: readonly string[];
  readonly since: Instant;
  readonly until: Instant;
  readonly reason: string;
  /** Channels of what is named that work. */
  readonly except?: readonly ChannelId[];
  readonly capability?: OutageCapability;
  readonly isOpenEnded?: boolean;
  readonly reviewAt?: Instant | null;
  /** What it hits, to be held in the same step. */
  readonly holds?: readonly DeliveryId[];
  /** What a check said before, for the log. */
  readonly checked?: LogData<'checked'>;
}

/** Declares what is down and, in the same step, holds what it hits: one action, one undo (R88, R109, R111). */
export const declareOutage = defineCommand<DeclareOutageInput>()({
  name: 'outage.declare',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.holds ?? [] }),
  plan(view, input, env) {
    if (input.until <= input.since) return BAD_RANGE;
    const families = familiesOf(view.workspace()?.register);
    const named = resolveDown(input.down, view.channels(), families);
    if (!named.ok) return named;
    const except = new Set<ChannelId>(input.except);
    if (named.value.every((id) => except.has(id))) {
      return refuse('none-down', 'Every channel is excluded, so nothing would be down.');
    }
    const words = downInWords(input.down, view.channels(), families);
    const id = newOutageId(new Date(env.now).getUTCFullYear(), env.draw);
    const holds = holdEdits(view, input.holds ?? [], id, `${words} ${verb(input.down)} down.`);
    const outage: Edit = {
      op: 'create',
      kind: 'outage',
      id,
      fields: {
        down: [...input.down],
        channelIds: named.value,
        since: input.since,
        until: input.until,
        reason: input.reason,
        endedAt: null,
        ...(input.capability === undefined ? {} : { capability: input.capability }),
        ...(input.isOpenEnded === true ? { isOpenEnded: true } : {}),
        ...(input.reviewAt === undefined ? {} : { reviewAt: input.reviewAt }),
        ...Object.fromEntries([...except].map((channel) => [`except/${channel}`, true])),
        ...(input.checked === undefined
          ? {}
          : logField(env, { kind: 'checked', about: null, data: input.checked })),
        ...logField(env, {
          kind: 'declared',
          about: null,
          data: { down: input.down, held: holds.length },
        }),
      },
    };
    return ok({ label: `declared ${words} down`, edits: [outage, ...holds], made: [id] });
  },
});

export interface UpdateOutageInput {
  readonly id: OutageId;
  readonly until?: Instant;
  readonly reason?: string;
  readonly isOpenEnded?: boolean;
  readonly reviewAt?: Instant | null;
  readonly holds?: readonly DeliveryId[];
  readonly releases?: readonly DeliveryId[];
}

/** The estimate moves: what it newly hits is held, what it no longer hits is given back, with it. */
export const updateOutage = defineCommand<UpdateOutageInput>()({
  name: 'outage.update',
  undo: 'yours',
  reads: (input) => ({ deliveries: [...(input.holds ?? []), ...(input.releases ?? [])] }),
  plan(view, input, env) {
    const { id, holds = [], releases = [], until, reason, isOpenEnded, reviewAt } = input;
    const outage = openOutage(view, id);
    if (!outage.ok) return outage;
    if (until !== undefined && until <= outage.value.since) return BAD_RANGE;
    const words = downInWords(outage.value.down, view.channels(), familiesOf(view.workspace()?.register));
    const held = holdEdits(view, holds, id, `${words} ${verb(outage.value.down)} down.`);
    const given = releases.flatMap((release) => {
      const delivery = view.delivery(release);
      return delivery && isHeldFor(view, delivery, id) && delivery.at > env.now
        ? [backFromHold(delivery)]
        : [];
    });
    const fields: JsonObject = {
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
      ...(isOpenEnded === undefined ? {} : { isOpenEnded }),
      ...(reviewAt === undefined ? {} : { reviewAt }),
    };
    const facts = updateFacts(outage.value, input, held.length, given.length);
    return ok({
      label: until === undefined ? 'changed the outage’s details' : 'changed the outage’s estimate',
      edits: [{ op: 'set', id, fields }, ...held, ...given, ...facts.map((fact) => logEdit(id, env, fact))],
    });
  },
});

/** What was changed, one fact for each thing: the estimate, the next look, the reason. */
function updateFacts(outage: Outage, input: UpdateOutageInput, held: number, released: number): LogFact[] {
  const { until, reason, reviewAt, isOpenEnded = outage.isOpenEnded } = input;
  const about = null;
  const isEstimate = until !== undefined || isOpenEnded !== outage.isOpenEnded || held + released > 0;
  const facts: LogFact[] = [];
  if (isEstimate) {
    const data = { until: until ?? outage.until, isOpenEnded, held, released };
    facts.push({ kind: 'estimate', about, data });
  }
  if (reviewAt !== undefined) facts.push({ kind: 'look', about, data: { at: reviewAt } });
  if (reason !== undefined) facts.push({ kind: 'details', about, data: { reason } });
  return facts;
}

function verb(down: readonly string[]): string {
  return down.length > 1 ? 'are' : 'is';
}
