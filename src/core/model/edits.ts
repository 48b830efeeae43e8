import type { Json, JsonObject } from '../json';
import type { EntityKind } from './kinds';

/**
 * What a command wants changed, before any document is touched.
 *
 * Field names are those of the model types, with these flat forms so that parts merge on their own:
 *   when              { wall, zone } of a delivery, one value: date and zone are never mixed from two people
 *   labels/<label>    true | null
 *   variant/<channel> a text slot of the post, or null to inherit the master again
 *   beside/<channel>/<field>  what goes with the words on a channel: a text, for `rest` a list of them, or null
 *   hashtags/<platform>  a campaign's hashtags there, or null
 *   extra/<name>      an unknown field of a plan file
 *   register/…        what the team depends on, a field each: see src/core/register/fields.ts
 *   log/<own part>    { at, by, text }, one line of an outage's log
 *   review/<own part> { at, by, kind, text }, one line between a post's writers and its approvers
 *   people/<own part> { name, zone, approver } of the workspace, one colleague as earlier versions listed them
 *   role/<role>       true | false, what a colleague may do; null where nothing was said
 *   ticked/<delivery> true | null, a hand-over's item done by hand
 * Texts live in slots: 'm' is the master; a variant's slot is '<channel>:<own random part>', so that two people
 * who tailor one channel at once are two values of one field and neither's words are lost.
 */
export type Edit =
  | {
      readonly op: 'create';
      readonly kind: EntityKind;
      readonly id: string;
      readonly fields: JsonObject;
      readonly texts?: { readonly [slot: string]: string };
    }
  | { readonly op: 'set'; readonly id: string; readonly fields: { readonly [field: string]: Json } }
  /** Make slot `slot` of post `id` read `text`; the ledger turns it into the smallest splice. */
  | { readonly op: 'text'; readonly id: string; readonly slot: string; readonly text: string }
  /** A person has decided these conflicts: as the command's other edits say, else as things stand. */
  | { readonly op: 'settle'; readonly id: string; readonly conflicts: readonly string[] }
  /** Takes back a change of thing `id` that settled a conflict: the conflict is open again as it was. */
  | { readonly op: 'unsettle'; readonly id: string; readonly change: string };

export const MASTER_SLOT = 'm';

/** Own versions by channel: the field is 'variant/<channel>', its value a slot. */
export const VARIANT_FIELD = 'variant/';

/** What the field of a conflict about a text begins with; the slot follows. */
export const TEXT_FIELD = 'text/';

/** Everything needed to take one command back, by value: applied only where the value is still ours. */
export interface Undo {
  readonly commandId: string;
  readonly label: string;
  readonly at: number;
  /** Things the command made: taking it back marks them deleted (restorable). */
  readonly made: readonly string[];
  readonly fields: readonly {
    readonly id: string;
    readonly field: string;
    readonly before: Json;
    readonly after: Json;
  }[];
  readonly texts: readonly {
    readonly id: string;
    readonly slot: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Changes that settled a conflict: each is taken back as one, not by value. Older entries lack it. */
  readonly settled?: readonly { readonly id: string; readonly change: string }[];
  /** Settlements that an undo took back. Older entries lack it. */
  readonly reopened?: readonly Reopened[];
}

/** A settlement that was taken back, to be made again while the conflicts it had ended are open as before. */
export interface Reopened {
  readonly id: string;
  /** Ids of the conflicts that are open again. */
  readonly open: readonly string[];
  /** Ids that the settlement named. */
  readonly conflicts: readonly string[];
  readonly fields: JsonObject;
  readonly texts: { readonly [slot: string]: string };
}
