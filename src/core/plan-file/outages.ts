import { isJsonObject, type Json } from '../json';
import { CAUSES, OUTAGE_CAPABILITIES, OUTAGE_REACHES, type Outage, type PaidCampaign } from '../model/outage';
import { LOG } from './outage-log';
import type { Instant } from '../time/types';
import { compare } from './keys';
import { MOST } from './limits';
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
import { byId, parts } from './thing-parts';

/** Families and platforms stand by their names, one of our channels as `{"channel": its key}`: both may be 'x'. */
const DOWN: PlanField<readonly string[]> = {
  write: (down, to) =>
    down.length === 0
      ? undefined
      : down.map((one) => {
          const channel = to.knownKey('channel', one);
          return channel === undefined ? one : { channel };
        }),
  read: (from, name) =>
    said(
      from.list(name)?.map((one, index) => {
        if (typeof one === 'string') return one;
        if (isJsonObject(one) && typeof one['channel'] === 'string') return { channel: one['channel'] };
        return from.fault(`${name}[${index}]`, 'is neither a name nor a channel.');
      }),
    ),
  stored: (name, value, refer) => ({
    [name]: listed(value).map((one) =>
      isJsonObject(one) && typeof one['channel'] === 'string' ? refer('channel', one['channel']) : one,
    ),
  }),
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
