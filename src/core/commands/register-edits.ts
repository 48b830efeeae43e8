import type { Json } from '../json';
import type { Edit } from '../model/edits';
import { WORKSPACE_ID } from '../model/ids';
import { refuse } from '../result';

/** Fields of the register, all of which stand on the workspace; none when nothing is given. */
export function registerEdits(fields: Record<string, Json>): Edit[] {
  return Object.keys(fields).length === 0 ? [] : [{ op: 'set', id: WORKSPACE_ID, fields }];
}

/** Somebody has taken it off the list meanwhile. */
export const GONE = refuse('gone', 'That is no longer on the list.');
