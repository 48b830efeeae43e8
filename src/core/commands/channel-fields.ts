import type { ChannelRegister } from '../model/register';
import { isLimit } from '../platform';
import type { Refusal } from '../result';
import { isZone } from '../time';
import type { Channel } from '../model/channel';

export type ChannelFields = Partial<Omit<Channel, 'id' | 'key' | 'register' | 'extra' | 'deletedAt'>> & {
  readonly register?: Partial<ChannelRegister>;
};

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with what is to be set on a channel, or null. */
export function wrongField(
  fields: ChannelFields,
): Refusal<'no-name' | 'bad-zone' | 'bad-gap' | 'bad-cap' | 'bad-limit' | 'bad-time'> | null {
  if (fields.name !== undefined && !fields.name.trim()) {
    return { code: 'no-name', message: 'Enter a channel name.' };
  }
  if (fields.zone !== undefined && !isZone(fields.zone)) {
    return {
      code: 'bad-zone',
      message: 'That time zone is not known here. Choose one such as Europe/London.',
    };
  }
  if (fields.gapMinutes !== undefined && !(fields.gapMinutes >= 0 && fields.gapMinutes <= 24 * 60)) {
    return { code: 'bad-gap', message: 'The gap between posts must be 0 to 1,440 minutes.' };
  }
  if (fields.dailyCap !== undefined && fields.dailyCap !== null && !(fields.dailyCap >= 1)) {
    return { code: 'bad-cap', message: 'The daily limit must be 1 or more, or empty for no limit.' };
  }
  const { limits = {}, urlLength } = fields.rules ?? {};
  if (![...Object.values(limits), urlLength ?? 0].every(isLimit)) {
    return { code: 'bad-limit', message: 'Limits must be whole numbers from 0 to 1,000,000.' };
  }
  const times = [
    ...Object.values(fields.postingTimes ?? {}).flat(),
    ...(fields.quietHours ? [fields.quietHours.from, fields.quietHours.to] : []),
  ];
  const bad = times.find((time) => !CLOCK.test(time));
  return bad === undefined ? null : { code: 'bad-time', message: `“${bad}” is not a time such as 09:30.` };
}
