import { isQuietAt } from '../calendar/quiet-hours';
import { outageStateOf } from '../outage/state';
import { localClock, localDate } from '../time';
import { MINUTE_MS } from '../time/units';
import { counted } from '../words/counting';
import type { RuleCheck } from './types';

/** What it needs is down then. What is held for it waits as it should. */
export const inOutage: RuleCheck = (delivery, { outages }) =>
  delivery.status !== 'held' && outageStateOf(delivery, outages) === 'hit'
    ? 'The channel is down then.'
    : null;

/** A promotion on a day on which nothing is promoted, where the channel is read. */
export const solemnDay: RuleCheck = ({ at, kind }, { channel, solemnDays }) => {
  if (kind !== 'promotion') return null;
  const date = localDate(at, channel.zone);
  const isSolemn = solemnDays.some(
    (day) =>
      day.date === date &&
      (day.regions.length === 0 || day.regions.some((region) => channel.regions.includes(region))),
  );
  return isSolemn ? 'It is an offer, and that is a sensitive day.' : null;
};

export const blackout: RuleCheck = ({ at }, { channel }) =>
  channel.blackout.includes(localDate(at, channel.zone)) ? 'The channel posts nothing that day.' : null;

export const quietHours: RuleCheck = ({ at }, { channel }) => {
  const { quietHours: hours, zone } = channel;
  if (hours === null || !isQuietAt(localClock(at, zone), hours)) return null;
  return `That is in the channel’s quiet hours (${hours.from} to ${hours.to}).`;
};

/** Exactly a gap apart is far enough. */
export const gap: RuleCheck = ({ at }, { channel, others }) => {
  const nearest = others.reduce((least, other) => Math.min(least, Math.abs(other - at)), Infinity);
  if (nearest >= channel.gapMinutes * MINUTE_MS) return null;
  const minutes = Math.floor(nearest / MINUTE_MS);
  const near = minutes === 0 ? 'At the same time as' : `Only ${minutes} min from`;
  return `${near} another post on this channel (minimum gap ${channel.gapMinutes} min).`;
};

export const dailyCap: RuleCheck = ({ at }, { channel, others }) => {
  const { dailyCap: cap, zone } = channel;
  if (cap === null) return null;
  const day = localDate(at, zone);
  const there = others.filter((other) => localDate(other, zone) === day).length;
  return there < cap ? null : `The channel’s daily limit is ${counted(cap, 'post')}, and that day is full.`;
};
