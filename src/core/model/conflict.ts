import type { Json, JsonObject } from '../json';
import type { Instant } from '../time/types';

export interface ConflictSide {
  readonly changeId: string;
  readonly by: string;
  readonly at: Instant;
  /** The value written, or for a text edit the words of that version. */
  readonly value: Json;
  /** Of work on something that was called off: which parts `value` is about, 'text' or a field's name each. */
  readonly parts?: readonly string[];
  /** What keeping this side writes to the conflict's field, where that is not `value`. */
  readonly keep?: Json;
  /** Other fields of the thing that keeping this side writes along with it. */
  readonly beside?: JsonObject;
}

export interface Conflict {
  readonly id: string;
  /**
   *   same-field       one field, written differently by people who did not know of each other
   *   same-text        the same words of one text (`field` is 'text/<slot>'); the sides are the whole versions
   *   edit-cancel      called off, deleted or taken away, while somebody else worked on it
   *   deleted-channel  a delivery still planned on a channel that somebody removed
   *   stale-approval   signed, then changed
   */
  readonly kind: 'same-field' | 'same-text' | 'edit-cancel' | 'deleted-channel' | 'stale-approval';
  /** Root of the thing: a post, channel, campaign … */
  readonly rootId: string;
  readonly entityId: string;
  /** Field in the ledger's words, e.g. 'when', 'status', 'title'. */
  readonly field: string;
  readonly sides: readonly ConflictSide[];
  /** The side whose value stands until somebody settles it. */
  readonly winner: string;
}
