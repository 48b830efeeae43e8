import type { Json } from '../core/json';
import type { Edit, EntityKind } from '../core/model/edits';

/** All that one command does to one thing. */
export interface Draft {
  readonly id: string;
  kind: EntityKind | undefined;
  readonly fields: { [field: string]: Json };
  readonly texts: Map<string, string>;
  readonly settle: string[];
}

/** Edits put together by thing, in the order in which each thing first appears: one change each is enough. */
export function draftsOf(edits: readonly Edit[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const edit of edits) {
    let draft = drafts.get(edit.id);
    if (draft === undefined) {
      draft = { id: edit.id, kind: undefined, fields: {}, texts: new Map(), settle: [] };
      drafts.set(edit.id, draft);
    }
    switch (edit.op) {
      case 'create':
        draft.kind = edit.kind;
        Object.assign(draft.fields, edit.fields);
        for (const [slot, text] of Object.entries(edit.texts ?? {})) draft.texts.set(slot, text);
        break;
      case 'set':
        Object.assign(draft.fields, edit.fields);
        break;
      case 'text':
        draft.texts.set(edit.slot, edit.text);
        break;
      case 'settle':
        draft.settle.push(...edit.conflicts);
        break;
    }
  }
  return [...drafts.values()];
}
