import type { Json } from '../json';
import type { Conflict } from '../model/types';
import { done, refused } from '../result';
import { defineCommand } from './command';
import type { CommandInputs } from './inputs';

/**
 * The value that keeping one side means. In an edit against a cancellation the edit's side keeps the thing alive:
 * it goes back to the calendar as scheduled, or is no longer deleted.
 */
function keptValue(conflict: Conflict, changeId: string): Json | undefined {
  const side = conflict.sides.find((candidate) => candidate.changeId === changeId);
  if (!side) return undefined;
  if (conflict.kind === 'same-field') return side.value;
  const cancels = conflict.field === 'status' ? side.value === 'cancelled' : typeof side.value === 'number';
  if (cancels) return side.value;
  return conflict.field === 'status' ? 'scheduled' : null;
}

export const settleConflict = defineCommand<CommandInputs['conflict.settle']>({
  name: 'conflict.settle',
  undo: 'yours',
  reads: (input) => ({ conflicts: [input.id] }),
  plan(view, input) {
    const conflict = view.conflicts().find((candidate) => candidate.id === input.id);
    if (!conflict) return refused('gone', 'Somebody has settled that already.');
    if (input.keep === null) {
      return done({
        label: 'settle a conflict',
        edits: [{ op: 'settle', id: conflict.rootId, conflicts: [conflict.id] }],
      });
    }
    if (conflict.kind === 'stale-approval') {
      return refused('not-a-choice', 'Open the post and approve what it says now, or ask for it.');
    }
    const value = keptValue(conflict, input.keep);
    if (value === undefined) return refused('gone', 'That version is no longer there.');
    return done({
      label: 'settle a conflict',
      edits: [{ op: 'set', id: conflict.entityId, fields: { [conflict.field]: value } }],
    });
  },
});
