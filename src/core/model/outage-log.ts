import { isJsonObject, type Json, type JsonObject } from '../json';
import { isInstant } from '../time';
import type { Instant } from '../time/types';

/** What one fact of an entry may be; what is missing or of another kind is read as the first value named. */
type FactKind = 'text' | 'count' | 'flag' | 'moment' | 'texts';

interface FactTypes {
  /** '' */
  text: string;
  /** 0; never less. */
  count: number;
  /** false */
  flag: boolean;
  /** null */
  moment: Instant | null;
  /** Empty. */
  texts: readonly string[];
}

/**
 * Every kind of entry in an outage's log, with its facts. Words are made of them when they are shown
 * (`core/outage/log-words.ts`), and nothing reads those words back. `about` names the thing it is about, by id.
 *
 *   declared       what is down, how many were held with it
 *   checked        the verdict of a check, and what it said on screen
 *   seen           what a person saw; about the sighting
 *   held           deliveries held for it afterwards
 *   released       held ones given back, one by one
 *   estimate       a new end, what it held and gave back
 *   look           when somebody looks again; null: no reminder
 *   details        why it is down, in new words
 *   cause          who states which cause
 *   lead           who decides
 *   plan           a plan applied, with what it did to how many
 *   late-send      somebody answers for sending this after its end; about the delivery
 *   handed-over    what the scheduler was told; about the hand-over
 *   read-back      what the scheduler turned out to have done
 *   told           a word to customers went out; about the post, with the channel and the text's hash
 *   approved       a word to customers was signed; about the post, with the text's hash
 *   word-promised  when customers hear more; null: no promise
 *   member-back    one channel works again, or is down after all; about the channel
 *   ended, reopened, merged (about the other outage)
 *   ticked         a paid campaign stopped, a moved post read; about it
 *   note           a person's own line
 */
const FACTS = {
  declared: { down: 'texts', held: 'count' },
  checked: { verdict: 'text', say: 'text' },
  seen: { say: 'text' },
  held: { count: 'count' },
  released: { count: 'count' },
  estimate: { until: 'moment', isOpenEnded: 'flag', held: 'count', released: 'count' },
  look: { at: 'moment' },
  details: { reason: 'text' },
  cause: { cause: 'text', text: 'text', source: 'text' },
  lead: { name: 'text' },
  plan: {
    plan: 'text',
    postpone: 'count',
    divert: 'count',
    covered: 'count',
    hold: 'count',
    drop: 'count',
  },
  'late-send': { title: 'text' },
  'handed-over': { scheduler: 'text', count: 'count' },
  'read-back': { scheduler: 'text', out: 'count', failed: 'count', open: 'count' },
  told: { title: 'text', channel: 'text', version: 'text' },
  approved: { title: 'text', version: 'text' },
  'word-promised': { at: 'moment' },
  'member-back': { isBack: 'flag' },
  ended: {},
  reopened: { until: 'moment' },
  merged: { isTakenOver: 'flag', down: 'texts' },
  ticked: { what: 'text', name: 'text', isDone: 'flag' },
  note: { text: 'text' },
} as const satisfies { readonly [kind: string]: { readonly [fact: string]: FactKind } };

export type LogKind = keyof typeof FACTS;
export type LogData<Kind extends LogKind> = {
  readonly [Fact in keyof (typeof FACTS)[Kind]]: (typeof FACTS)[Kind][Fact] extends FactKind
    ? FactTypes[(typeof FACTS)[Kind][Fact]]
    : never;
};

/** What happened, without when and by whom. */
export type LogFact = {
  readonly [Kind in LogKind]: {
    readonly kind: Kind;
    readonly about: string | null;
    readonly data: LogData<Kind>;
  };
}[LogKind];

export type LogEntry = LogFact & { readonly id: string; readonly at: Instant; readonly by: string };

/** An entry as a field of its outage holds it; its id is the field's name. */
export function logValue({ kind, about, data }: LogFact, at: Instant, by: string): JsonObject {
  return { at, by, kind, about, data };
}

/**
 * An entry as it was written, by any version: what an older one wrote ({at, by, text}) is a note. Undefined for what
 * is no entry, or of a kind that only a newer version knows.
 */
export function readLogEntry(id: string, value: Json): LogEntry | undefined {
  if (!isJsonObject(value) || !isInstant(value['at'])) return undefined;
  const { at, by, kind = 'note', about } = value;
  const data = typeof value['text'] === 'string' ? { text: value['text'] } : value['data'];
  if (typeof kind !== 'string' || !Object.hasOwn(FACTS, kind) || !isJsonObject(data)) return undefined;
  const kinds: { readonly [fact: string]: FactKind } = FACTS[kind as LogKind];
  const facts = Object.entries(kinds).map(([fact, type]) => [fact, factOf(type, data[fact])]);
  return {
    id,
    at,
    by: typeof by === 'string' ? by : '',
    kind,
    about: typeof about === 'string' ? about : null,
    data: Object.fromEntries(facts),
    // Each fact was read as FACTS types it, which is what the union is made of.
  } as LogEntry;
}

function factOf(kind: FactKind, value: Json | undefined): FactTypes[FactKind] {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? value : '';
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
    case 'flag':
      return value === true;
    case 'moment':
      return isInstant(value) ? value : null;
    case 'texts':
      return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  }
}
