import type { JsonObject } from '../json';
import type { ChannelId } from '../model/ids';
import { platformOrGeneric } from '../platform';
import { downInWords } from '../outage/resolve';
import { familiesOf } from '../register';
import { ok, refuse } from '../result';
import { defineCommand, type PlanReader } from '../command/command';
import type { CommandInputs } from './inputs';
import { logEdit, logField, openOutage } from './outage-lookups';

/** Ends an outage. What it held stays held: nothing goes out again unless a person releases it. */
export const endOutage = defineCommand<CommandInputs['outage.end']>({
  name: 'outage.end',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const outage = openOutage(view, input.id);
    if (!outage.ok) return outage;
    const words = wordsOf(view, outage.value.down);
    const fields = { endedAt: env.now, reviewAt: null, ...logField(env, `${words} ended.`) };
    return ok({ label: `ended the ${words} outage`, edits: [{ op: 'set', id: input.id, fields }] });
  },
});

/** It is down again, or was ended too soon: the same outage goes on, with its log (R86). */
export const reopenOutage = defineCommand<CommandInputs['outage.reopen']>({
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
      ...logField(env, `${words} down again.`),
    };
    return ok({ label: `reopened ${words} outage`, edits: [{ op: 'set', id: input.id, fields }] });
  },
});

/**
 * Two open outages are one: `into` takes over what is down, the earlier beginning and the later end; the other is
 * ended and says where it went. What it held stays held.
 */
export const mergeOutages = defineCommand<CommandInputs['outage.merge']>({
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
            ...logField(env, `The ${words} outage is part of this one.`),
          },
        },
        {
          op: 'set',
          id: input.id,
          fields: {
            endedAt: env.now,
            reviewAt: null,
            mergedInto: input.into,
            ...logField(env, `Goes on as part of the ${whole} outage.`),
          },
        },
      ],
    });
  },
});

/** One channel works again while the rest is down, or is down again (R62): services come back unevenly. */
export const channelBack = defineCommand<CommandInputs['outage.channel-back']>({
  name: 'outage.channel-back',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const outage = openOutage(view, input.id);
    if (!outage.ok) return outage;
    if (!outage.value.channelIds.includes(input.channelId)) {
      return refuse('not-down', 'That channel is not part of this outage.');
    }
    const name = channelWords(view, input.channelId);
    const at = input.isBack ? env.now : null;
    const fields = {
      [`back/${input.channelId}`]: at,
      ...logField(env, input.isBack ? `${name} works again.` : `${name} is down after all.`),
    };
    return ok({
      label: input.isBack ? `${name} is back` : `${name} is down`,
      edits: [{ op: 'set', id: input.id, fields }],
    });
  },
});

/** What is known of an outage, each part a field of its own: cause, reach, lead, next word, paid campaigns. */
export const describeOutage = defineCommand<CommandInputs['outage.describe']>({
  name: 'outage.describe',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const outage = view.outage(input.id);
    if (!outage || outage.deletedAt !== null) return refuse('gone', 'That outage no longer exists.');
    const { paid, stillRight, ...rest } = input.facts;
    const isStated = rest.cause !== undefined && rest.cause !== 'unknown';
    if (isStated && !(rest.causeSource ?? outage.causeSource).trim()) {
      return refuse('no-source', 'Say who states the cause; until then it stays unknown.');
    }
    const fields: JsonObject = {
      ...rest,
      ...(paid === undefined ? {} : { [`paid/${paid.id}`]: paid.isGone ? null : paidValue(paid) }),
      ...(stillRight === undefined ? {} : { [`right/${stillRight.id}`]: stillRight.isRight ? true : null }),
    };
    if (Object.keys(fields).length === 0) return refuse('nothing', 'Nothing was changed.');
    const edits = [{ op: 'set' as const, id: input.id, fields }];
    const say = factWords(input.facts);
    return ok({
      label: 'changed the outage’s details',
      edits: say === null ? edits : [...edits, logEdit(input.id, env, say)],
    });
  },
});

function paidValue({ name, who, isStopped }: { name: string; who: string; isStopped: boolean }): JsonObject {
  return { name, who, isStopped };
}

/** What of it belongs into the log; null for what only the screen needs. */
function factWords({ paid, cause, causeText, causeSource, lead }: CommandInputs['outage.describe']['facts']) {
  if (paid && !paid.isGone) return `Paid campaign “${paid.name}” ${paid.isStopped ? 'stopped' : 'running'}.`;
  if (cause !== undefined && cause !== 'unknown') {
    return `Cause ${cause}: ${causeText ?? ''} (${causeSource ?? ''}).`;
  }
  return lead === undefined || lead === '' ? null : `${lead} leads.`;
}

/** What is down, by the workspace's own view of who owns what. */
function wordsOf(view: PlanReader, down: readonly string[]): string {
  return downInWords(down, view.channels(), familiesOf(view.workspace()?.register));
}

function channelWords(view: PlanReader, id: ChannelId): string {
  const channel = view.channel(id);
  return channel ? platformOrGeneric(channel.platform).name : 'A channel';
}
