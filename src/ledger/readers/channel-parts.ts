import type { Json } from '../../core/json';
import type { Channel } from '../../core/model/channel';
import { readRules } from '../../core/platform';
import { WEEKDAYS } from '../../core/time/types';
import { asObject, textList } from '../fields';

export function readPostingTimes(value: Json | undefined): Channel['postingTimes'] {
  const times = asObject(value);
  if (times === undefined) return null;
  return Object.fromEntries(
    WEEKDAYS.flatMap((day) => (times[day] === undefined ? [] : [[day, textList(times[day])]])),
  );
}

export function readQuietHours(value: Json | undefined): Channel['quietHours'] {
  const { from, to } = asObject(value) ?? {};
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null;
}

/** Rules that nobody set, or that this version cannot read, are no rules. */
export function readChannelRules(value: Json | undefined): Channel['rules'] {
  return readRules(value);
}
