import { isJsonObject, type Json, type JsonObject } from '../json';
import type { AccountRules } from './account';
import { COUNTING_RULES, LIMIT_FIELDS, type LimitField } from './types';

/** Larger than any limit a platform has; a typing slip must not make a text endless. */
const MOST_LIMIT = 1_000_000;

/** An account's rules as stored or imported; what cannot be read is left out. Undefined when nothing is left. */
export function readRules(value: Json | undefined): AccountRules | undefined {
  if (!isJsonObject(value)) return undefined;
  const { account, checkedOn, urlLength, counting, needsMedia } = value;
  const rule = COUNTING_RULES.find((one) => one === counting);
  const limits = readLimits(value['limits']);
  const rules: AccountRules = {
    ...(typeof account === 'string' && account !== '' ? { account } : {}),
    ...(limits === undefined ? {} : { limits }),
    ...(typeof checkedOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(checkedOn) ? { checkedOn } : {}),
    ...(isLimit(urlLength) ? { urlLength } : {}),
    ...(rule === undefined ? {} : { counting: rule }),
    ...(typeof needsMedia === 'boolean' ? { needsMedia } : {}),
  };
  return Object.keys(rules).length === 0 ? undefined : rules;
}

function readLimits(value: Json | undefined): AccountRules['limits'] | undefined {
  if (!isJsonObject(value)) return undefined;
  const limits: Partial<Record<LimitField, number>> = {};
  for (const field of LIMIT_FIELDS) {
    const figure = value[field];
    if (isLimit(figure)) limits[field] = figure;
  }
  return Object.keys(limits).length === 0 ? undefined : limits;
}

/** The rules as plain data, to be stored or written. */
export function rulesJson({ limits, ...rules }: AccountRules): JsonObject {
  return { ...rules, ...(limits === undefined ? {} : { limits: { ...limits } }) };
}

/** A whole number that can be a limit. */
export function isLimit(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_LIMIT;
}
