import type { JsonObject } from '../json';
import type { Edit } from '../model/edits';
import { newOutageId, type ChannelId } from '../model/ids';
import { downInWords, resolveDown } from '../outage/resolve';
import { familiesOf } from '../register';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import { backFromHold, holdEdits } from './holds';
import type { CommandInputs } from './inputs';
import { count } from '../command/lookups';
import { logField, openOutage } from './outage-lookups';

const BAD_RANGE = refuse('bad-range', 'The end must be after the start.');

/** Declares what is down and, in the same step, holds what it hits: one action, one undo (R88, R109, R111). */
export const declareOutage = defineCommand<CommandInputs['outage.declare']>({
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
    const held = holds.length === 0 ? '' : ` ${count(holds.length, 'post')} held.`;
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
        ...(input.checked === undefined ? {} : logField(env, `Checked: ${input.checked}`)),
        ...logField(env, `${words} declared down.${held}`),
      },
    };
    return ok({ label: `declared ${words} down`, edits: [outage, ...holds], made: [id] });
  },
});

/** The estimate moves: what it newly hits is held, what it no longer hits is given back, with it. */
export const updateOutage = defineCommand<CommandInputs['outage.update']>({
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
      return delivery?.heldBy === id && delivery.at > env.now ? [backFromHold(delivery)] : [];
    });
    const fields: JsonObject = {
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
      ...(isOpenEnded === undefined ? {} : { isOpenEnded }),
      ...(reviewAt === undefined ? {} : { reviewAt }),
      ...logField(env, updateWords(input, held.length, given.length)),
    };
    return ok({
      label: until === undefined ? 'changed the outage’s details' : 'changed the outage’s estimate',
      edits: [{ op: 'set', id, fields }, ...held, ...given],
    });
  },
});

function updateWords(input: CommandInputs['outage.update'], held: number, given: number): string {
  const parts = [
    input.until === undefined
      ? input.reviewAt === undefined
        ? 'The details were changed.'
        : 'The next look was set.'
      : 'The estimate was changed.',
    held === 0 ? '' : `${count(held, 'post')} more held.`,
    given === 0 ? '' : `${count(given, 'post')} released.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export const logOutage = defineCommand<CommandInputs['outage.log']>({
  name: 'outage.log',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    if (!view.outage(input.id)) return refuse('gone', 'That outage no longer exists.');
    if (!input.text.trim()) return refuse('nothing', 'Write what happened.');
    const edit: Edit = { op: 'set', id: input.id, fields: logField(env, input.text.trim()) };
    return ok({ label: 'added a log entry', edits: [edit] });
  },
});

function verb(down: readonly string[]): string {
  return down.length > 1 ? 'are' : 'is';
}
