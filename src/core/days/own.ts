import { ok, refuse, type Result } from '../result';
import { parseRule } from './rule';

const HELP =
  'Enter a month and day, such as 05-14, as one date, such as 2027-05-14, ' +
  'or as a rule such as 11:4:THU, the fourth Thursday of November.';

/**
 * Reads the rule of an own day as a person types it and returns the rule to store. Besides the grammar of
 * `parseRule`, single dates in full (`2027-05-14; 2028-05-12`) are taken, and small letters.
 * Refuses with `no-rule` or `bad-rule`, each with a sentence that says how to write it.
 */
export function parseOwnRule(text: string): Result<string, 'no-rule' | 'bad-rule'> {
  const rule = text.trim().toUpperCase();
  if (rule === '') return refuse('no-rule', `When is it? ${HELP}`);
  const dates = /^\d{4}-\d{2}-\d{2}(?:\s*[;,]\s*\d{4}-\d{2}-\d{2})*$/.test(rule);
  const stored = dates ? `DATES(${rule.split(/\s*[;,]\s*/).join(';')})` : rule;
  return parseRule(stored).ok ? ok(stored) : refuse('bad-rule', `“${text.trim()}” is not a date. ${HELP}`);
}
