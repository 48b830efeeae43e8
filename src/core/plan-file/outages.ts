import { isJsonObject, type Json, type JsonObject } from '../json';
import { CAUSES, OUTAGE_CAPABILITIES, OUTAGE_REACHES, type Outage, type PaidCampaign } from '../model/outage';
import type { LogEntry } from '../model/outage-log';
import type { Instant } from '../time/types';
import type { Checked } from './checked';
import { compare } from './keys';
import { MOST } from './limits';
import { readFacts, readMention, storedFacts, storedMention, writeFacts, writeMention } from './mention';
import {
  choice,
  FLAG,
  MOMENT,
  named,
  needed,
  reference,
  references,
  referenceSet,
  said,
  TEXT,
  TEXT_OR_NULL,
} from './thing-field';
import type { PlanField } from './thing-field';
import { planKind } from './thing-kind';
import { byId, objects, parts } from './thing-parts';

/** Families and platforms stand by their names, one of our channels as `{"channel": its key}`. */
const DOWN: PlanField<readonly string[]> = {
  write: (down, to) => (down.length === 0 ? undefined : down.map((one) => writeMention(one, to))),
  read: (from, name) =>
    said(
      from
        .list(name)
        ?.map(
          (one, index) =>
            readMention(one) ?? from.fault(`${name}[${index}]`, 'is neither a name nor a channel.'),
        ),
    ),
  stored: (name, value, refer) => ({ [name]: listed(value).map((one) => storedMention(one, refer)) }),
};

function listed(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** When single channels came back, by their keys. */
const BACK: PlanField<{ readonly [channel: string]: Instant }> = {
  write(back, to) {
    const entries = Object.entries(back).map(([id, at]) => [to.key('channel', id), to.moment(at)] as const);
    return entries.length === 0
      ? undefined
      : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  },
  read: (from, name) => {
    const group = from.group(name);
    if (group === undefined) return undefined;
    return said(
      Object.fromEntries(
        group.names().map((key) => [key, group.moment(key) ?? group.fault(key, 'is missing.')]),
      ),
    );
  },
  stored: (_name, value, refer) =>
    Object.fromEntries(
      Object.entries(isJsonObject(value) ? value : {}).map(([key, at]) => [
        `back/${refer('channel', key)}`,
        at,
      ]),
    ),
};

const PAID = parts<PaidCampaign>(
  {
    write: ({ id, name, who, isStopped }) => ({ key: id, name, who, isStopped }),
    read: (from) => ({
      id: from.string('key') ?? '',
      name: from.string('name') ?? '',
      who: from.string('who') ?? '',
      isStopped: from.boolean('isStopped') ?? false,
    }),
    name: ({ id }) => String(id),
  },
  byId('paid/'),
  MOST.other,
);

/** A line that an earlier version wrote, or a person, is a note of what its text says. */
const LOG = parts<LogEntry>(
  {
    write: ({ id, at, by, kind, about, data }, to) => ({
      key: id,
      at: to.moment(at),
      by,
      kind,
      ...(about !== null && { about: writeMention(about, to) }),
      ...(Object.keys(data).length > 0 && { data: writeFacts(data, to) }),
    }),
    read: readLine,
    name: ({ id }) => String(id),
  },
  (_name, value, refer) =>
    Object.fromEntries(
      objects(value).map(({ id, about = null, data, ...line }) => [
        `log/${String(id)}`,
        {
          ...line,
          about: storedMention(about, refer),
          data: storedFacts(isJsonObject(data) ? data : {}, refer),
        },
      ]),
    ),
  MOST.lines,
);

function readLine(from: Checked): JsonObject {
  const about = from.raw('about') ?? null;
  const data = from.group('data');
  const text = from.string('text');
  return {
    id: from.needString('key'),
    at: from.moment('at') ?? from.fault('at', 'is missing.'),
    by: from.string('by') ?? '',
    kind: from.string('kind') ?? 'note',
    about: about === null ? null : (readMention(about) ?? from.fault('about', 'names no thing of a plan.')),
    data: data === undefined ? (text === undefined ? {} : { text }) : readFacts(data),
  };
}

/** An outage with its log, what is known of it, and the channels that it names. */
export const OUTAGE = planKind<Outage>({
  kind: 'outage',
  most: MOST.outages,
  rows: (to) => to.rows.outages,
  // A row leaves out of its channels those that work; they are named again when one of them fails after all.
  prepare(row, to) {
    const keyOf = (id: string) => (to === null ? id : to.key('channel', id));
    const except = [...row.except].sort((a, b) => compare(keyOf(a), keyOf(b)));
    return { ...row, channelIds: [...row.channelIds, ...except] };
  },
  fields: {
    down: DOWN,
    channelIds: named('channels', references('channel')),
    since: needed(MOMENT),
    until: needed(MOMENT),
    reason: TEXT,
    endedAt: MOMENT,
    appliedPlan: TEXT_OR_NULL,
    appliedAt: MOMENT,
    capability: choice(OUTAGE_CAPABILITIES, 'all'),
    except: referenceSet('channel', 'except/'),
    isOpenEnded: FLAG,
    reviewAt: MOMENT,
    back: BACK,
    cause: choice(CAUSES, 'unknown'),
    causeText: TEXT,
    causeSource: TEXT,
    reach: choice(OUTAGE_REACHES, 'unclear'),
    lead: TEXT,
    nextUpdateAt: MOMENT,
    mergedInto: reference('outage'),
    stillRight: referenceSet('delivery', 'right/', MOST.items),
    paid: PAID,
    log: LOG,
    createdBy: TEXT,
  },
});
