import type { ChannelId } from '../../core/model/ids';
import fc from 'fast-check';
import type { Json } from '../../core/json';

/** What an edit sets, by field. */
export type Fields = { [field: string]: Json };

/** Ids of a workspace that is being drawn. */
export interface Ids {
  readonly channels: readonly ChannelId[];
  readonly campaigns: readonly string[];
  readonly people: readonly string[];
  readonly outages: readonly string[];
  readonly posts: readonly string[];
  /** Each with its post in front. */
  readonly deliveries: readonly string[];
}

/** One of these. */
export const oneOf = (ids: readonly string[]) => fc.constantFrom(...ids);
/** Some of these, in their order. */
export const someOf = (ids: readonly string[]) => fc.subarray([...ids]);
