import { TEXT_FIELD, VARIANT_FIELD } from '../../core/model/edits';
import { asChannelId, type ChannelId } from '../../core/model/ids';
import type { Conflict, ConflictSide } from '../../core/model/conflict';
import { textDiff } from './text-diff';

/** One whole version of a text that two people rewrote, told apart from another. */
export interface TextVersion {
  readonly changeId: string;
  readonly by: string;
  readonly at: number;
  readonly text: string;
  /** Its words in order; `own` are those that the version beside it has not. */
  readonly parts: readonly { readonly own: boolean; readonly text: string }[];
  /** It stands, where both wrote, until somebody chooses. */
  readonly stands: boolean;
  /** What the button says that chooses it. */
  readonly keep: string;
}

/** The versions of a conflict about a text, each held against the one that stands (that one against the first). */
export function textVersions(conflict: Conflict, locale: string): TextVersion[] {
  const { sides, winner } = conflict;
  return sides.map((side) => {
    const other =
      sides.find((one) => one !== side && one.changeId === winner) ?? sides.find((one) => one !== side);
    const text = String(side.value);
    const parts = textDiff(other === undefined ? '' : String(other.value), text, locale);
    return {
      changeId: side.changeId,
      by: side.by || 'Somebody',
      at: side.at,
      text,
      parts: parts.flatMap(({ kind, text: words }) =>
        kind === 'out' ? [] : [{ own: kind === 'in', text: words }],
      ),
      stands: side.changeId === winner,
      keep: keepWords(conflict, side),
    };
  });
}

/** The channel whose own words a conflict is about; null for the common text. */
export function channelOfText(field: string): ChannelId | null {
  const slot = field.slice(TEXT_FIELD.length);
  const colon = slot.indexOf(':');
  return colon < 0 ? null : asChannelId(slot.slice(0, colon));
}

/** What a button says that makes one side of a conflict stand: the deed, and whose. */
export function keepWords(conflict: Conflict, side: ConflictSide): string {
  const { field, kind, winner } = conflict;
  if (kind === 'same-text') return `Keep ${whose(conflict, side)} text`;
  if (kind === 'deleted-channel') {
    return side.changeId === winner ? 'Cancel it there' : 'Bring the channel back';
  }
  if (field.startsWith(VARIANT_FIELD)) {
    return side.value === null ? 'Use the main text' : `Keep ${whose(conflict, side)} version`;
  }
  if (kind !== 'edit-cancel') return 'Keep this';
  const isWork = side.parts !== undefined;
  if (field === 'status') return isWork ? 'Put it back' : 'Leave it cancelled';
  return isWork ? 'Restore it' : 'Leave it deleted';
}

/** 'Anna’s'; by the clock where one name stands on several sides. */
function whose({ sides }: Conflict, side: ConflictSide): string {
  const alike = sides.filter((one) => one.by === side.by);
  if (side.by !== '' && alike.length === 1) return `${side.by}’s`;
  const place = sides.indexOf(side);
  if (sides.length === 2) return place === 0 ? 'the earlier' : 'the later';
  return `the ${['first', 'second', 'third', 'fourth', 'fifth'][place] ?? 'last'}`;
}
