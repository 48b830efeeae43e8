import type { Edit } from '../model/edits';
import { newOutageId, type OutageId } from '../model/ids';
import type { Outage } from '../model/types';
import { downInWords, resolveDown } from '../outage/resolve';
import { familiesOf } from '../register';
import { done, refused, type Result } from '../result';
import { defineCommand, type Env, type View } from './command';
import type { CommandInputs } from './inputs';

/** A log line is a field of its own, so that two people writing at once both stay in. */
export function logField(env: Env, text: string): Record<string, { at: number; by: string; text: string }> {
  return { [`log/${env.draw()}`]: { at: env.now, by: env.by, text } };
}

export function openOutage(view: View, id: OutageId): Result<Outage> {
  const outage = view.outage(id);
  if (!outage || outage.deletedAt !== null) return refused('gone', 'That outage is no longer there.');
  if (outage.endedAt !== null) return refused('ended', 'That outage has been ended already.');
  return done(outage);
}

export const declareOutage = defineCommand<CommandInputs['outage.declare']>({
  name: 'outage.declare',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    if (input.until <= input.since) return refused('bad-range', 'The end must come after the beginning.');
    const families = familiesOf(view.workspace()?.register);
    const channelIds = resolveDown(input.down, view.channels(), families);
    if (!channelIds.ok) return channelIds;
    const words = downInWords(input.down, view.channels(), families);
    const id = newOutageId(new Date(env.now).getUTCFullYear(), env.draw);
    return done({
      label: `outage of ${words}`,
      edits: [
        {
          op: 'create',
          kind: 'outage',
          id,
          fields: {
            down: [...input.down],
            channelIds: channelIds.value,
            since: input.since,
            until: input.until,
            reason: input.reason,
            endedAt: null,
            ...logField(env, `${words} declared down.`),
          },
        },
      ],
      made: [id],
    });
  },
});

export const updateOutage = defineCommand<CommandInputs['outage.update']>({
  name: 'outage.update',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const outage = openOutage(view, input.id);
    if (!outage.ok) return outage;
    if (input.until !== undefined && input.until <= outage.value.since) {
      return refused('bad-range', 'The end must come after the beginning.');
    }
    const fields = {
      ...(input.until === undefined ? {} : { until: input.until }),
      ...(input.reason === undefined ? {} : { reason: input.reason }),
      ...logField(env, 'The estimate was changed.'),
    };
    return done({ label: 'the outage’s estimate', edits: [{ op: 'set', id: input.id, fields }] });
  },
});

export const logOutage = defineCommand<CommandInputs['outage.log']>({
  name: 'outage.log',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    if (!view.outage(input.id)) return refused('gone', 'That outage is no longer there.');
    if (!input.text.trim()) return refused('nothing', 'Write what happened.');
    const edit: Edit = { op: 'set', id: input.id, fields: logField(env, input.text.trim()) };
    return done({ label: 'log entry', edits: [edit] });
  },
});

export const endOutage = defineCommand<CommandInputs['outage.end']>({
  name: 'outage.end',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const outage = openOutage(view, input.id);
    if (!outage.ok) return outage;
    const families = familiesOf(view.workspace()?.register);
    const words = downInWords(outage.value.down, view.channels(), families);
    return done({
      label: `end of the ${words} outage`,
      edits: [{ op: 'set', id: input.id, fields: { endedAt: env.now, ...logField(env, `${words} ended.`) } }],
    });
  },
});
