import type { JsonObject } from '../json';
import type { ChannelId, DeliveryId, OutageId } from '../model/ids';
import { platformOrGeneric } from '../platform';
import { ok, refuse } from '../result';
import { defineCommand, type PlanReader } from '../command/command';
import type { OutageFacts, PaidCampaign } from '../model/outage';
import type { LogData, LogFact } from '../model/outage-log';
import { logEdit, logField, openOutage } from './outage-lookups';

/** Changes to what is known of an outage; a list changes by one entry at a time, so that two people can. */
export interface OutageFactChanges extends Partial<
  Pick<OutageFacts, 'capability' | 'cause' | 'causeText' | 'causeSource' | 'reach' | 'lead' | 'nextUpdateAt'>
> {
  readonly paid?: PaidCampaign & { readonly isGone?: boolean };
  readonly stillRight?: { readonly id: DeliveryId; readonly isRight: boolean };
}

export interface ChannelBackInput {
  readonly id: OutageId;
  readonly channelId: ChannelId;
  readonly isBack: boolean;
}

/** One channel works again while the rest is down, or is down again (R62): services come back unevenly. */
export const channelBack = defineCommand<ChannelBackInput>()({
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
      ...logField(env, { kind: 'member-back', about: input.channelId, data: { isBack: input.isBack } }),
    };
    return ok({
      label: input.isBack ? `${name} is back` : `${name} is down`,
      edits: [{ op: 'set', id: input.id, fields }],
    });
  },
});

export interface DescribeOutageInput {
  readonly id: OutageId;
  readonly facts: OutageFactChanges;
}

/** What is known of an outage, each part a field of its own: cause, reach, lead, next word, paid campaigns. */
export const describeOutage = defineCommand<DescribeOutageInput>()({
  name: 'outage.describe',
  undo: 'yours',
  reads: ({ facts }) => (facts.stillRight === undefined ? {} : { deliveries: [facts.stillRight.id] }),
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
    return ok({
      label: 'changed the outage’s details',
      edits: [
        { op: 'set', id: input.id, fields },
        ...factsTold(view, input.facts).map((fact) => logEdit(input.id, env, fact)),
      ],
    });
  },
});

function paidValue({ name, who, isStopped }: { name: string; who: string; isStopped: boolean }): JsonObject {
  return { name, who, isStopped };
}

/** What of it belongs into the log, one fact each. */
function factsTold(view: PlanReader, changes: OutageFactChanges): LogFact[] {
  const { paid, stillRight, cause, causeText = '', causeSource = '', lead, nextUpdateAt } = changes;
  const about = null;
  const facts: LogFact[] = [];
  if (paid && !paid.isGone) {
    const { id, name, isStopped } = paid;
    facts.push({ kind: 'ticked', about: id, data: { what: 'paid', name, isDone: isStopped } });
  }
  if (stillRight) {
    const { id, isRight } = stillRight;
    const delivery = view.delivery(id);
    const name = (delivery && view.post(delivery.postId)?.title) ?? '';
    facts.push({ kind: 'ticked', about: id, data: { what: 'read', name, isDone: isRight } });
  }
  if (cause !== undefined && cause !== 'unknown') {
    facts.push({ kind: 'cause', about, data: { cause, text: causeText, source: causeSource } });
  }
  if (lead !== undefined && lead !== '') facts.push({ kind: 'lead', about, data: { name: lead } });
  if (nextUpdateAt !== undefined) facts.push({ kind: 'word-promised', about, data: { at: nextUpdateAt } });
  return facts;
}

function channelWords(view: PlanReader, id: ChannelId): string {
  const channel = view.channel(id);
  return channel ? platformOrGeneric(channel.platform).name : 'A channel';
}

export interface OutageCheckedInput extends LogData<'checked'> {
  readonly id: OutageId;
}

/** What a check of this computer said while the outage is open. */
export const outageChecked = defineCommand<OutageCheckedInput>()({
  name: 'outage.checked',
  undo: 'never',
  reads: () => ({}),
  plan(view, { id, verdict, say }, env) {
    const outage = openOutage(view, id);
    if (!outage.ok) return outage;
    return ok({
      label: 'what a check said',
      edits: [logEdit(id, env, { kind: 'checked', about: null, data: { verdict, say } })],
    });
  },
});

export interface LogOutageInput {
  readonly id: OutageId;
  readonly text: string;
}

export const logOutage = defineCommand<LogOutageInput>()({
  name: 'outage.log',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    if (!view.outage(input.id)) return refuse('gone', 'That outage no longer exists.');
    if (!input.text.trim()) return refuse('nothing', 'Write what happened.');
    const edit = logEdit(input.id, env, { kind: 'note', about: null, data: { text: input.text.trim() } });
    return ok({ label: 'added a log entry', edits: [edit] });
  },
});
