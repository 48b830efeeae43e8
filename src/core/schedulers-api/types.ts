import type { BlockedItem, Change, ExportItem } from '../export/types';
import type { Json, JsonObject } from '../json';
import type { ChannelId, DeliveryId } from '../model/ids';
import type { Instant } from '../time/types';

/**
 * One call to a scheduler, ready to be sent later. Secrets are never in it: the sender adds who we are.
 * A text `{{name.field}}` in path or body stands for a field of an earlier answer (`keep`), `{{account:key}}` for
 * a channel's number in the scheduler that is not known yet, `{{organization}}` for ours there.
 */
export interface ApiRequest {
  /** Its place in the list: 'r1', 'r2', … */
  readonly id: string;
  readonly kind: 'upload' | 'create' | 'move' | 'edit' | 'cancel';
  /** Usually one; Postiz takes several that are due in the same minute in one call. */
  readonly deliveryIds: readonly DeliveryId[];
  /** Whose sign-in it is sent under. */
  readonly channelId: ChannelId;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: Json;
  /** Requests that must have worked before this one may be sent. */
  readonly after: readonly string[];
  /** Name under which later requests read this one's answer. */
  readonly keep: string | null;
  /** What it does, in a sentence for people. */
  readonly say: string;
  /** After a time-out or a doubtful answer: look here before any second try. Null where a second try harms nobody. */
  readonly check: Check | null;
}

export interface Check {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: Json;
  /** What to look for there. */
  readonly say: string;
}

/** What must be known of a post in the scheduler to change it there. */
export interface RemotePost {
  readonly id: string;
  /** Postiz deletes whole groups; null when it is not known. */
  readonly group?: string | null;
}

/** A channel as the scheduler knows it. */
export interface Account {
  readonly id: string;
  /** Choices that the scheduler wants for this channel, such as a board: added to what Holdfast writes. */
  readonly settings?: JsonObject;
}

export interface RequestOptions {
  /** Every delivery that a change may name, with its post and channel. */
  readonly items: readonly ExportItem[];
  readonly now: Instant;
  readonly accounts?: ReadonlyMap<ChannelId, Account>;
  /** Absent: read off the deliveries themselves (see `remoteIdOf`). */
  readonly remote?: ReadonlyMap<DeliveryId, RemotePost>;
}

export interface RequestSet {
  /** In the order in which they are to be sent. */
  readonly requests: readonly ApiRequest[];
  readonly blocked: readonly BlockedItem[];
  readonly warnings: readonly string[];
}

/** A change with what it is about; null when the post was deleted for good. */
export interface Task {
  readonly change: Change;
  readonly item: ExportItem | null;
  readonly remote: RemotePost | null;
}
