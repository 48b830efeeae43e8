import { sameJson } from '../core/json';
import { rootOf, WORKSPACE_ID } from '../core/model/ids';
import { TEXT_FIELD } from '../core/model/edits';
import type { Edit, Reopened, Undo } from '../core/model/edits';
import { readChangeId } from './change';
import type { Ledger } from './ledger';
import { mergeTexts } from './text';

/** Something that an undo left as it is, with the reason in words for the person. */
export interface Skipped {
  readonly id: string;
  readonly field: string;
  readonly why: string;
}

const CHANGED = 'It has been changed since.';
const DISPUTED = 'Someone else changed it at the same time; choose a version first.';
const BUILT_ON = 'Someone else has changed it since.';

/**
 * The edits that take a command back: each value only where ours still stands; of a text our words, whatever
 * others typed since; a settlement as a whole, so that its conflict is open again as it was; things the command made
 * are marked deleted, unless a colleague has worked on them (on any part of a post, if the command made all of it).
 * What is left alone is named. Applying the edits gives the way forward again, so redo is undo of undo.
 * @param at the moment of the undo, epoch milliseconds
 */
export function undoEdits(undo: Undo, ledger: Ledger, at: number): { edits: Edit[]; skipped: Skipped[] } {
  const edits: Edit[] = [];
  const skipped: Skipped[] = [];
  const { settled = [], reopened = [] } = undo;
  const isWhole = new Set(settled.map(({ id }) => id));
  const standing = new Map<string, Edit[]>(settled.map(({ id }) => [id, []]));
  for (const { id, field, before, after } of undo.fields) {
    if (!sameJson(ledger.value(id, field) ?? null, after)) skipped.push({ id, field, why: CHANGED });
    else if (ledger.disputed(id, field)) skipped.push({ id, field, why: DISPUTED });
    else (standing.get(id) ?? edits).push({ op: 'set', id, fields: { [field]: before } });
  }
  for (const { id, slot, before, after } of undo.texts) {
    const now = ledger.text(id, slot);
    const text = mergeTexts(after, before, now);
    const isOurs = isWhole.has(id) ? now === after : text !== now || before === after;
    if (isClashing(ledger, id, slot)) skipped.push({ id, field: 'text', why: DISPUTED });
    else if (!isOurs) skipped.push({ id, field: 'text', why: CHANGED });
    else (standing.get(id) ?? edits).push({ op: 'text', id, slot, text });
  }
  for (const { id, change } of settled) {
    const saidAny = [...undo.fields, ...undo.texts].some((part) => part.id === id);
    if (!saidAny || (standing.get(id)?.length ?? 0) > 0) edits.push({ op: 'unsettle', id, change });
  }
  for (const settlement of reopened) {
    const again = settleAgain(settlement, ledger);
    if (again.length === 0) skipped.push({ id: settlement.id, field: 'conflict', why: CHANGED });
    edits.push(...again);
  }
  for (const id of undo.made) {
    if (id === WORKSPACE_ID) continue;
    const whole = undo.made.includes(rootOf(id)) ? rootOf(id) : id;
    if (hasColleague(ledger, whole)) skipped.push({ id, field: 'deletedAt', why: BUILT_ON });
    else edits.push({ op: 'set', id, fields: { deletedAt: at } });
  }
  return { edits, skipped };
}

/** Ids of all things that taking this back would look at. */
export function undoneIds({ fields, texts, made, settled = [], reopened = [] }: Undo): string[] {
  return [...[...fields, ...texts, ...settled, ...reopened].map(({ id }) => id), ...made];
}

function isClashing(ledger: Ledger, id: string, slot: string): boolean {
  return ledger.conflicts(rootOf(id)).some(({ field }) => field === `${TEXT_FIELD}${slot}`);
}

/** A settlement made once more; nothing where the conflicts that it had ended are not open as they were. */
function settleAgain({ id, open, conflicts, fields, texts }: Reopened, ledger: Ledger): Edit[] {
  const now = new Set(ledger.conflicts(rootOf(id)).map((conflict) => conflict.id));
  if (!open.every((conflict) => now.has(conflict))) return [];
  return [
    { op: 'settle', id, conflicts: [...new Set([...conflicts, ...open])] },
    ...(Object.keys(fields).length > 0 ? [{ op: 'set' as const, id, fields }] : []),
    ...Object.entries(texts).map(([slot, text]): Edit => ({ op: 'text', id, slot, text })),
  ];
}

/** Whether another device has written to a thing of ours, or to any part of it. */
function hasColleague(ledger: Ledger, id: string): boolean {
  return ledger
    .changes(rootOf(id))
    .some(
      (change) => readChangeId(change.i).device !== ledger.device && (change.e === id || id === rootOf(id)),
    );
}
