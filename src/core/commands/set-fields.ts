import type { Json } from '../json';
import { mediaValue } from '../media';
import type { Edit } from '../model/edits';
import type { PostFields } from './inputs';

/** A set edit of the fields that are given; none when nothing is. */
export function setFields(id: string, fields: object): Edit[] {
  const given: Record<string, Json> = {};
  for (const [name, value] of Object.entries(fields) as [string, Json | undefined][]) {
    if (value !== undefined) given[name] = value;
  }
  return Object.keys(given).length === 0 ? [] : [{ op: 'set', id, fields: given }];
}

/** Post fields in the ledger's flat form: labels become one field each, so that two people may each add one. */
export function flatPostFields(fields: PostFields): Record<string, Json> {
  const { labelsAdd = [], labelsRemove = [], media, ...scalars } = fields;
  const flat: Record<string, Json> = {};
  for (const [name, value] of Object.entries(scalars) as [string, Json | undefined][]) {
    if (value !== undefined) flat[name] = value;
  }
  if (media !== undefined) flat['media'] = media.map(mediaValue);
  for (const label of labelsAdd) flat[`labels/${label}`] = true;
  for (const label of labelsRemove) flat[`labels/${label}`] = null;
  return flat;
}
