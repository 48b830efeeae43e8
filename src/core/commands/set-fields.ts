import type { Json } from '../json';
import type { Edit } from '../model/edits';

/** A set edit of the fields that are given; none when nothing is. */
export function setFields(id: string, fields: object): Edit[] {
  const given: Record<string, Json> = {};
  for (const [name, value] of Object.entries(fields) as [string, Json | undefined][]) {
    if (value !== undefined) given[name] = value;
  }
  return Object.keys(given).length === 0 ? [] : [{ op: 'set', id, fields: given }];
}
