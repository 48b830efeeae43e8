import type { ApiScheduler } from '../schedulers/formats';
import type { Json, JsonObject } from '../json';
import type { ChannelId, DeliveryId } from '../model/ids';
import type { HandoverItem } from '../model/handover';
import type { Instant } from '../time/types';

/** What a request does to the scheduler. 'upload' harms nobody when it is done twice. */
export type Verb = 'upload' | 'make' | 'change' | 'remove';

/** One delivery that a request speaks of. */
export interface OutboxPart {
  readonly deliveryId: DeliveryId;
  /** The channel as the scheduler numbers it; '' where an account has but one. */
  readonly place: string;
  /** Where it is to stand afterwards; for 'remove' where it stands now. */
  readonly at: Instant;
  /** Where it stands before; null for 'make'. */
  readonly was: Instant | null;
  /** The words as they are sent, without mark-up; null where the request leaves them alone. */
  readonly words: string | null;
  /** Its number there: known before ('change', 'remove') or learnt from an answer. */
  readonly remoteId: string | null;
  /** What is written into the plan once the scheduler has it. */
  readonly told: HandoverItem;
  readonly state: 'open' | 'done' | 'dropped';
}

/** What a person may do about an item that is not sent by itself. */
export const RESOLUTIONS = ['send-now', 'move', 'drop', 'try-again', 'is-done', 'not-done'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export type ItemState =
  /** `why` is '' when it simply has not had its turn. */
  | { readonly kind: 'waiting'; readonly notBefore: Instant | null; readonly why: string }
  | { readonly kind: 'sending'; readonly since: Instant }
  /** It may have been done or not: the scheduler is read, not before `lookFrom`, and nothing is sent until then. */
  | { readonly kind: 'doubt'; readonly since: Instant; readonly lookFrom: Instant; readonly why: string }
  | { readonly kind: 'sent'; readonly at: Instant; readonly seen: 'answer' | 'list' | 'person' }
  | { readonly kind: 'refused'; readonly at: Instant; readonly say: string }
  | {
      readonly kind: 'person';
      readonly at: Instant;
      readonly say: string;
      readonly choices: readonly Resolution[];
    }
  | { readonly kind: 'dropped'; readonly at: Instant; readonly say: string };

/** One request on its way to a scheduler. */
export interface OutboxItem {
  readonly id: string;
  readonly accountId: string;
  readonly scheduler: ApiScheduler;
  readonly verb: Verb;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body: Json;
  /** Items that must have been sent before this one. */
  readonly after: readonly string[];
  /** Name under which later requests of the same batch read `kept`. */
  readonly keep: string | null;
  readonly batch: string;
  /** What it does, in a sentence for people. */
  readonly say: string;
  readonly parts: readonly OutboxPart[];
  readonly putAt: Instant;
  readonly tries: number;
  /** When the last try began; null before the first. */
  readonly begunAt: Instant | null;
  /** A person chose to publish it at once although its time is past. */
  readonly sendNow: boolean;
  readonly state: ItemState;
  /** What an upload's answer said of the file. */
  readonly kept: JsonObject | null;
  /** Something to know about how it went; '' for nothing. */
  readonly note: string;
  /** The plan has it in a hand-over record. */
  readonly recorded: boolean;
}

/** Why nothing goes out through an account for now. */
export interface AccountBackoff {
  readonly kind: 'limit' | 'line' | 'sign-in' | 'address';
  /** Null: until a person does something about it. */
  readonly until: Instant | null;
  readonly say: string;
  /** Failures in a row, for waiting longer each time. */
  readonly fails: number;
}

export interface OutboxState {
  readonly items: readonly OutboxItem[];
  readonly holds: { readonly [accountId: string]: AccountBackoff };
  /** When calls were made that count against a limit, by account and window, oldest first. */
  readonly calls: { readonly [accountId: string]: readonly Call[] };
  readonly paused: boolean;
}

export interface Call {
  readonly at: Instant;
  readonly verb: Verb | 'look';
}

/** What came of one try, as far as its answer tells. */
export type Outcome =
  /** `remoteIds` in the order of the parts that were still open. */
  | { readonly kind: 'done'; readonly remoteIds: readonly (string | null)[]; readonly note: string }
  | { readonly kind: 'kept'; readonly fields: JsonObject }
  /** It says that it worked, but only the list can be believed. */
  | { readonly kind: 'verify'; readonly why: string }
  | { readonly kind: 'doubt'; readonly why: string }
  /** Certainly not done. */
  | { readonly kind: 'later'; readonly until: Instant | null; readonly say: string }
  | { readonly kind: 'not-sent'; readonly say: string }
  | { readonly kind: 'sign-in'; readonly say: string }
  | { readonly kind: 'address'; readonly say: string }
  | { readonly kind: 'refused'; readonly say: string };

/** What the scheduler's own list tells about one item. */
export type Verdict =
  | { readonly kind: 'there'; readonly found: readonly FoundPart[]; readonly note: string }
  /** Not done: `found` are the parts of it that are. It waits for its next turn. */
  | { readonly kind: 'missing'; readonly found: readonly FoundPart[]; readonly notBefore: Instant | null }
  | { readonly kind: 'person'; readonly say: string; readonly choices: readonly Resolution[] };

export interface FoundPart {
  readonly deliveryId: DeliveryId;
  readonly remoteId: string | null;
}

/** Everything that ever happens to an outbox; each is on the disk before it counts. */
export type OutboxEvent =
  | { readonly kind: 'put'; readonly items: readonly OutboxItem[] }
  | { readonly kind: 'begin'; readonly itemId: string; readonly at: Instant }
  | { readonly kind: 'answer'; readonly itemId: string; readonly at: Instant; readonly outcome: Outcome }
  | { readonly kind: 'look'; readonly accountId: string; readonly at: Instant }
  | { readonly kind: 'looked'; readonly accountId: string; readonly at: Instant; readonly outcome: Outcome }
  | { readonly kind: 'verdict'; readonly itemId: string; readonly at: Instant; readonly verdict: Verdict }
  | { readonly kind: 'choose'; readonly itemId: string; readonly choice: Resolution; readonly at: Instant }
  /** A newer change of the same delivery took its place. */
  | {
      readonly kind: 'replace';
      readonly itemId: string;
      readonly deliveryId: DeliveryId;
      readonly at: Instant;
    }
  | { readonly kind: 'pause' | 'resume'; readonly at: Instant }
  /** A person says the line is back or the sign-in is new: try at once. */
  | { readonly kind: 'release'; readonly accountId: string; readonly at: Instant }
  /** The program ended between request and answer. */
  | { readonly kind: 'woken'; readonly at: Instant }
  | { readonly kind: 'recorded'; readonly itemIds: readonly string[] };

/** A post as the scheduler lists it. */
export interface RemoteStanding {
  readonly id: string;
  readonly place: string;
  readonly at: Instant | null;
  readonly words: string;
  readonly state: 'queued' | 'out' | 'failed' | 'draft';
  readonly group: string | null;
}

/** One reading of a scheduler's list, all pages. */
export interface RemoteSnapshot {
  readonly accountId: string;
  readonly begunAt: Instant;
  /** Times that it covers; null: everything that is still to go out. */
  readonly range: { readonly from: Instant; readonly until: Instant } | null;
  readonly posts: readonly RemoteStanding[];
}

/** What was heard from the other end of the line; the body is text that nobody has looked at yet. */
export type TransportResult =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly retryAfter: string | null;
      readonly resetAt: string | null;
      readonly body: string;
    }
  /** The request never left this computer. */
  | { readonly kind: 'not-sent'; readonly why: 'no-line' | 'no-such-host' | 'certificate' | 'forbidden' }
  /** It left, and then the line went quiet or the answer was unusable. */
  | { readonly kind: 'cut'; readonly why: 'timeout' | 'broken' | 'too-large' };

/** An account at a scheduler as the person set it up; its key is never in here. */
export interface SchedulerAccount {
  readonly id: string;
  readonly scheduler: ApiScheduler;
  /** The base of every request. */
  readonly address: string;
  /** Whose it is, as the scheduler says. */
  readonly name: string;
  readonly organization: string | null;
  readonly channels: readonly RemoteChannel[];
  /** Our channel to the scheduler's number of it. */
  readonly links: { readonly [channelId: ChannelId]: string };
}

export interface RemoteChannel {
  readonly id: string;
  readonly name: string;
  /** As the scheduler names the network. */
  readonly service: string;
}
