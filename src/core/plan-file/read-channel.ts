import type { JsonObject } from '../json';
import { CHANNEL_STATES } from '../model/channel';
import { readRules } from '../platform';
import { isClock, isLocalDate } from '../time';
import type { ClockTime, Weekday } from '../time/types';
import { WEEKDAYS } from '../time/types';
import type { Checked } from './checked';
import { omitUndefined } from './omit-undefined';
import { readChannelRegister } from './register';
import type { PlanChannel } from './types';
import { NESTED } from './types';

/** Unknown fields of a register, kept beside those of the thing it belongs to. */
export function registerExtra(register: { readonly extra: JsonObject } | undefined): JsonObject {
  const extra = register?.extra ?? {};
  return Object.keys(extra).length === 0 ? {} : { [NESTED.register]: extra };
}

export function readChannel(from: Checked): PlanChannel {
  const register = readChannelRegister(from);
  const profile = from.group('schedulerProfile');
  const known = {
    name: from.string('name'),
    handle: from.string('handle'),
    zone: from.zone('zone'),
    gapMinutes: from.number('gapMinutes'),
    dailyCap: from.number('dailyCap'),
    postingTimes: readPostingTimes(from),
    quietHours: readQuietHours(from),
    blackout: from.strings('blackout', isLocalDate, 'a date like 2026-12-25'),
    fallbacks: from.strings('fallbacks'),
    purposes: from.strings('purposes'),
    schedulerProfile:
      profile === undefined
        ? undefined
        : Object.fromEntries(profile.names().map((name) => [name, profile.string(name) ?? ''])),
    state: from.oneOf('state', CHANNEL_STATES),
    regions: from.strings('regions'),
    voice: from.string('voice'),
    rules: readRules(from.raw('rules')),
    order: from.number('order'),
    deletedAt: from.moment('deletedAt'),
  };
  return {
    key: from.needString('key'),
    platform: from.needString('platform'),
    ...omitUndefined(known),
    ...(register && { register: register.known }),
    extra: { ...from.rest(), ...registerExtra(register) },
  };
}

function readPostingTimes(from: Checked): PlanChannel['postingTimes'] | undefined {
  const week = from.group('postingTimes');
  if (week === undefined) return undefined;
  const times: { [Day in Weekday]?: readonly ClockTime[] } = {};
  for (const name of week.names()) {
    const day = WEEKDAYS.find((weekday) => weekday === name);
    if (day === undefined)
      return week.fault(name, 'is not a day; write mon, tue, wed, thu, fri, sat or sun.');
    times[day] = week.strings(name, isClock, 'a time like 09:00') ?? [];
  }
  return times;
}

function readQuietHours(from: Checked): PlanChannel['quietHours'] | undefined {
  const quiet = from.group('quietHours');
  if (quiet === undefined) return undefined;
  const clock = (field: string) => {
    const value = quiet.needString(field);
    return isClock(value) ? value : quiet.fault(field, 'is not a time like 22:00.');
  };
  return { from: clock('from'), to: clock('to') };
}
