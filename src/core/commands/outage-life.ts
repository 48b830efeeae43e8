import type { OutageId } from '../model/ids';
import { downInWords } from '../outage/resolve';
import { familiesOf } from '../register';
import { ok, refuse } from '../result';
import { defineCommand, type PlanReader } from '../command/command';
import type { Instant } from '../time/types';
import { logField, openOutage } from './outage-lookups';

export interface EndOutageInput {
  readonly id: OutageId;
}

/** Ends an outage. What it held stays held: nothing goes out again unless a person releases it. */
export const endOutage = defineCommand<EndOutageInput>()({
  name: 'outage.end',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const outage = openOutage(view, input.id);
    if (!outage.ok) return outage;
    const words = wordsOf(view, outage.value.down);
    const fields = {
      endedAt: env.now,
      reviewAt: null,
      ...logField(env, { kind: 'ended', about: null, data: {} }),
    };
    return ok({ label: `ended the ${words} outage`, edits: [{ op: 'set', id: input.id, fields }] });
  },
});

export interface ReopenOutageInput {
  readonly id: OutageId;
  readonly until: Instant;
}

/** It is down again, or was ended too soon: the same outage goes on, with its log (R86). */
export const reopenOutage = defineCommand<ReopenOutageInput>()({
  name: 'outage.reopen',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const outage = view.outage(input.id);
    if (!outage || outage.deletedAt !== null) return refuse('gone', 'That outage no longer exists.');
    if (outage.endedAt === null) return refuse('open', 'That outage is already open.');
    if (input.until <= outage.since || input.until <= env.now) {
      return refuse('bad-range', 'The new estimate must be in the future.');
    }
    const words = wordsOf(view, outage.down);
    // Whoever came back on its own may be down again with the rest.
    const back = Object.fromEntries(Object.keys(outage.back).map((channel) => [`back/${channel}`, null]));
    const fields = {
      endedAt: null,
      mergedInto: null,
      until: input.until,
      ...back,
      ...logField(env, { kind: 'reopened', about: null, data: { until: input.until } }),
    };
    return ok({ label: `reopened ${words} outage`, edits: [{ op: 'set', id: input.id, fields }] });
  },
});

export interface MergeOutagesInput {
  readonly id: OutageId;
  readonly into: OutageId;
}

/**
 * Two open outages are one: `into` takes over what is down, the earlier beginning and the later end; the other is
 * ended and says where it went. What it held stays held.
 */
export const mergeOutages = defineCommand<MergeOutagesInput>()({
  name: 'outage.merge',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    if (input.id === input.into) return refuse('same', 'Choose two different outages.');
    const from = openOutage(view, input.id);
    if (!from.ok) return from;
    const into = openOutage(view, input.into);
    if (!into.ok) return into;
    const down = [...new Set([...into.value.down, ...from.value.down])];
    const channelIds = [...new Set([...into.value.channelIds, ...from.value.channelIds])].sort();
    const capability = from.value.capability === into.value.capability ? into.value.capability : 'all';
    const words = wordsOf(view, from.value.down);
    const whole = wordsOf(view, into.value.down);
    const returned = Object.fromEntries(
      Object.entries(from.value.back).map(([channel, at]) => [`back/${channel}`, at]),
    );
    return ok({
      label: `merged ${words} and ${whole} into one outage`,
      edits: [
        {
          op: 'set',
          id: input.into,
          fields: {
            down,
            channelIds,
            since: Math.min(from.value.since, into.value.since),
            until: Math.max(from.value.until, into.value.until),
            capability,
            ...returned,
            ...logField(env, {
              kind: 'merged',
              about: input.id,
              data: { isTakenOver: false, down: from.value.down },
            }),
          },
        },
        {
          op: 'set',
          id: input.id,
          fields: {
            endedAt: env.now,
            reviewAt: null,
            mergedInto: input.into,
            ...logField(env, {
              kind: 'merged',
              about: input.into,
              data: { isTakenOver: true, down: into.value.down },
            }),
          },
        },
      ],
    });
  },
});

/** What is down, by the workspace's own view of who owns what. */
function wordsOf(view: PlanReader, down: readonly string[]): string {
  return downInWords(down, view.channels(), familiesOf(view.workspace()?.register));
}
