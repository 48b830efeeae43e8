import { sameJson } from '../core/json';
import { rootOf, WORKSPACE_ID } from '../core/model/ids';
import type { Edit, Undo } from '../core/model/edits';
import type { Ledger } from './ledger';
import { mergeTexts } from './text';

/** Something that an undo left as it is, with the reason in words for the person. */
export interface Skipped {
  readonly id: string;
  readonly field: string;
  readonly why: string;
}

const CHANGED = 'It has been changed again since.';
const DISPUTED = 'Somebody else changed it at the same time; settle that first.';
const BUILT_ON = 'Somebody else has worked on it since.';

/**
 * The edits that take a command back: each value only where ours still stands; of a text our words, whatever
 * others typed since; things the command made are marked deleted, unless a colleague has worked on them
 * (on any part of a post, if the command made all of it). What
 * is left alone is named. Applying the edits gives the way forward again, so redo is undo of undo.
 * @param at the moment of the undo, epoch milliseconds
 */
export function undoEdits(undo: Undo, ledger: Ledger, at: number): { edits: Edit[]; skipped: Skipped[] } {
  const edits: Edit[] = [];
  const skipped: Skipped[] = [];
  for (const { id, field, before, after } of undo.fields) {
    if (!sameJson(ledger.value(id, field) ?? null, after)) skipped.push({ id, field, why: CHANGED });
    else if (ledger.disputed(id, field)) skipped.push({ id, field, why: DISPUTED });
    else edits.push({ op: 'set', id, fields: { [field]: before } });
  }
  for (const { id, slot, before, after } of undo.texts) {
    const now = ledger.text(id, slot);
    const text = mergeTexts(after, before, now);
    if (text === now && before !== after) skipped.push({ id, field: 'text', why: CHANGED });
    else edits.push({ op: 'text', id, slot, text });
  }
  for (const id of undo.made) {
    if (id === WORKSPACE_ID) continue;
    const whole = undo.made.includes(rootOf(id)) ? rootOf(id) : id;
    if (hasColleague(ledger, whole)) skipped.push({ id, field: 'deletedAt', why: BUILT_ON });
    else edits.push({ op: 'set', id, fields: { deletedAt: at } });
  }
  return { edits, skipped };
}

/** Whether another device has written to a thing of ours, or to any part of it. */
function hasColleague(ledger: Ledger, id: string): boolean {
  const ours = `${ledger.device}-`;
  return ledger
    .changes(rootOf(id))
    .some((change) => !change.i.startsWith(ours) && (change.e === id || id === rootOf(id)));
}
