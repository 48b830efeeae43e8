import type { Extras } from './extras';
import type { ChannelId } from './ids';
import type { ChannelRegister } from './register';
import type { AccountRules } from '../platform/account';
import type { Weekday, ClockTime, LocalDate, Instant } from '../time/types';

export const CHANNEL_STATES = ['active', 'dormant', 'reserved'] as const;

export type ChannelState = (typeof CHANNEL_STATES)[number];

export interface Channel extends Extras {
  readonly id: ChannelId;
  /** The plan file's own stable name; null for channels made in the app. */
  readonly key: string | null;
  readonly platform: string;
  readonly name: string;
  readonly handle: string;
  /** Who reads it and how the team sounds there, for whoever writes; '' while nobody has said. */
  readonly voice: string;
  readonly zone: string;
  readonly gapMinutes: number;
  readonly dailyCap: number | null;
  readonly postingTimes: { readonly [Day in Weekday]?: readonly ClockTime[] } | null;
  readonly quietHours: { readonly from: ClockTime; readonly to: ClockTime } | null;
  readonly blackout: readonly LocalDate[];
  readonly fallbacks: readonly ChannelId[];
  readonly purposes: readonly string[];
  /** What the channel is called in each scheduler, e.g. { buffer: 'Bramble Facebook' }. */
  readonly schedulerProfile: { readonly [scheduler: string]: string };
  readonly state: ChannelState;
  readonly regions: readonly string[];
  /** Place among the channels of its family. */
  readonly order: number;
  /** What the team knows about it; absent while nobody has said anything. Read it with `channelFacts`. */
  readonly register?: ChannelRegister;
  readonly deletedAt: Instant | null;
  /** What this account changes about its platform: X Premium, a Mastodon server's limits, a platform of our own. */
  readonly rules?: AccountRules;
}
