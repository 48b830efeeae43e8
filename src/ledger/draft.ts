import { isJsonObject, MAX_JSON_DEPTH } from '../core/json';
import type { Json, JsonObject } from '../core/json';
import type { Edit } from '../core/model/edits';
import type { EntityKind } from '../core/model/kinds';

/** All that one command does to one thing. */
export interface Draft {
  readonly id: string;
  kind: EntityKind | undefined;
  readonly fields: { [field: string]: Json };
  readonly texts: Map<string, string>;
  readonly settle: string[];
  /** Ids of changes of this thing to take back. */
  readonly unsettle: string[];
}

/** Edits put together by thing, in the order in which each thing first appears: one change each is enough. */
export function draftsOf(edits: readonly Edit[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const edit of edits) {
    let draft = drafts.get(edit.id);
    if (draft === undefined) {
      draft = { id: edit.id, kind: undefined, fields: {}, texts: new Map(), settle: [], unsettle: [] };
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
      case 'unsettle':
        draft.unsettle.push(edit.change);
        break;
    }
  }
  return [...drafts.values()].map(wellFormed);
}

/**
 * The draft with every lone half of a surrogate pair replaced by U+FFFD, as Yjs stores it: so memory, disk and the
 * way back all hold the same characters.
 */
function wellFormed(draft: Draft): Draft {
  return {
    ...draft,
    fields: wellFormedFields(draft.fields),
    texts: new Map([...draft.texts].map(([slot, text]) => [slot, wellFormedText(text)])),
  };
}

function wellFormedFields(fields: JsonObject, depth = 0): { [field: string]: Json } {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [wellFormedText(field), wellFormedJson(value, depth)]),
  );
}

/** What is nested too deeply is left as it is: it is refused before it is written. */
function wellFormedJson(value: Json, depth: number): Json {
  if (typeof value === 'string') return wellFormedText(value);
  if (depth > MAX_JSON_DEPTH) return value;
  if (isJsonObject(value)) return wellFormedFields(value, depth + 1);
  return Array.isArray(value) ? value.map((item: Json) => wellFormedJson(item, depth + 1)) : value;
}

/** What `toWellFormed` does, which is younger than the library that our types are of. */
function wellFormedText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
