import type { Json } from '../../core/json';
import type { Person } from '../../core/model/person';
import { isZone } from '../../core/time';
import { asObject } from '../fields';

export function readPerson(id: string, value: Json): Person | undefined {
  const { name, zone, approver } = asObject(value) ?? {};
  if (typeof name !== 'string' || name === '') return undefined;
  const known = typeof zone === 'string' && isZone(zone) ? zone : 'UTC';
  return { id, name, zone: known, approver: approver === true };
}
