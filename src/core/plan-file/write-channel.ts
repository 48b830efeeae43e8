import type { JsonObject } from '../json';
import type { Channel } from '../model/channel';
import { rulesJson } from '../platform';
import { compare, keysOf, type Writing } from './keys';
import { channelRegisterValue } from './register';
import type { WrittenThing } from './thing-kind';
import { withUnknown } from './thing-parts';
import { NESTED } from './types';

/** Channels in their order in the window. */
export function writeChannels(to: Writing): WrittenThing[] {
  const keys = keysOf(to.rows.channels);
  const keyOf = ({ id }: Channel) => keys.get(id) ?? id;
  const isGone = ({ deletedAt }: Channel) => Number(deletedAt !== null);
  return [...to.rows.channels]
    .sort((a, b) => isGone(a) - isGone(b) || a.order - b.order || compare(keyOf(a), keyOf(b)))
    .map((channel, at) => ({ deletedAt: channel.deletedAt, value: channelValue(channel, at, to) }));
}

/** @param at its place in the file: one that has this very place in the window need not say so */
function channelValue(channel: Channel, at: number, to: Writing): JsonObject {
  const fallbacks = channel.fallbacks.flatMap((id) => to.knownKey('channel', id) ?? []);
  const { [NESTED.register]: unknown, ...extra } = channel.extra;
  const register = channelRegisterValue(channel.register, unknown, (id) => to.knownKey('channel', id));
  const value = {
    key: to.key('channel', channel.id),
    platform: channel.platform,
    name: channel.name,
    ...(channel.handle !== '' && { handle: channel.handle }),
    zone: channel.zone,
    gapMinutes: channel.gapMinutes,
    ...(channel.dailyCap !== null && { dailyCap: channel.dailyCap }),
    ...(channel.postingTimes !== null && { postingTimes: { ...channel.postingTimes } }),
    ...(channel.quietHours !== null && { quietHours: { ...channel.quietHours } }),
    ...(channel.blackout.length > 0 && { blackout: channel.blackout }),
    fallbacks,
    state: channel.state,
    ...(channel.order !== at && { order: channel.order }),
    purposes: channel.purposes,
    ...(Object.keys(channel.schedulerProfile).length > 0 && { schedulerProfile: channel.schedulerProfile }),
    ...(channel.regions.length > 0 && { regions: channel.regions }),
    ...(channel.voice !== '' && { voice: channel.voice }),
    ...(channel.rules !== undefined && { rules: rulesJson(channel.rules) }),
    ...(register && { register }),
  };
  return withUnknown(value, extra);
}
