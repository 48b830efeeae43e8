import { platformFor, type AccountRules } from '../platform/account';
import { limitOf } from '../platform/catalogue';
import type { Confidence, CountUnit, CountingRule, Limit, Platform } from '../platform/types';
import { countCodePoints, countGraphemesSafely, countUtf8Bytes } from './graphemes';
import { countMastodon } from './mastodon';
import { countSms, type SmsEncoding } from './sms';
import { countThreads } from './threads';
import { countX } from './x-count';

/** What an account of ours changes about its platform: X Premium, a Mastodon server with its own limits. */
export interface CountOverrides extends AccountRules {
  /** The most that text and captions may count. */
  readonly limit?: number;
}

export interface CountOptions {
  /** Mastodon counts it together with the text. */
  readonly contentWarning?: string;
  /** True when pictures or films go along: Telegram and WhatsApp then take a shorter caption. */
  readonly withMedia?: boolean;
  readonly overrides?: CountOverrides;
}

export interface CountResult {
  readonly platform: string;
  readonly unit: CountUnit;
  readonly count: number;
  /** null = no maximum known. For an SMS: what fits into one single message. */
  readonly limit: number | null;
  /** limit - count, negative when over; null without a limit. */
  readonly remaining: number | null;
  /** True when the count is over the limit, or the bytes are over theirs. */
  readonly over: boolean;
  /** How sure the limit is; null without one. A limit set by the user counts as sure. */
  readonly confidence: Confidence | null;
  /** SMS only: messages it is sent as. */
  readonly segments?: number;
  /** SMS only. */
  readonly encoding?: SmsEncoding;
  /** SMS only: the characters that halve the room, in order of first use. */
  readonly forcedBy?: readonly string[];
  /** Bluesky only: it limits the bytes as well. */
  readonly bytes?: number;
  readonly bytesLimit?: number;
}

/**
 * Counts a text as the platform would. An unknown platform is counted in UTF-16 units, without a limit.
 * The text is taken as typed; only a rule that says so normalises it, and only while counting.
 */
export function countText(platformId: string, text: string, options: CountOptions = {}): CountResult {
  const platform = platformFor(platformId, options.overrides);
  if (platform.counting === 'sms') return smsResult(platform, text, options);
  const limit = textLimit(platform, options);
  const { unit, count } = measure(platform.counting, text, options);
  const result = build(platform, unit, count, limit);
  if (platform.counting !== 'bluesky') return result;
  const bytes = countUtf8Bytes(text);
  const bytesLimit = limitOf(platform, 'bytes')?.value ?? Infinity;
  return { ...result, over: result.over || bytes > bytesLimit, bytes, bytesLimit };
}

/** The limit of a field counted by the field's own unit: a title, an alt text. null when none is known. */
export function countAgainst(platform: Platform, limit: Limit, text: string): CountResult {
  return build(platform, limit.unit, measurePlain(limit.unit, text), limit);
}

type Measured = { readonly unit: CountUnit; readonly count: number };

function measure(rule: Exclude<CountingRule, 'sms'>, text: string, options: CountOptions): Measured {
  switch (rule) {
    case 'x':
      return { unit: 'weighted', count: countX(text) };
    case 'bluesky':
      return { unit: 'graphemes', count: countGraphemesSafely(text) };
    case 'mastodon': {
      const { contentWarning, overrides } = options;
      return { unit: 'graphemes', count: countMastodon(text, contentWarning, overrides?.urlLength) };
    }
    case 'threads':
      return { unit: 'threads', count: countThreads(text) };
    default:
      return { unit: rule, count: measurePlain(rule, text) };
  }
}

function measurePlain(unit: CountUnit, text: string): number {
  switch (unit) {
    case 'weighted':
      return countX(text);
    case 'graphemes':
      return countGraphemesSafely(text);
    case 'threads':
      return countThreads(text);
    case 'codePoints':
      return countCodePoints(text);
    case 'utf8Bytes':
      return countUtf8Bytes(text);
    default:
      return text.length;
  }
}

type KnownLimit = Pick<Limit, 'value' | 'confidence'>;

function textLimit(platform: Platform, options: CountOptions): KnownLimit | undefined {
  const own = options.overrides?.limit;
  if (own !== undefined) return { value: own, confidence: 'V' };
  const caption = options.withMedia === true ? limitOf(platform, 'caption') : undefined;
  return caption ?? limitOf(platform, 'text');
}

function build(
  platform: Platform,
  unit: CountUnit,
  count: number,
  limit: KnownLimit | undefined,
): CountResult {
  return {
    platform: platform.id,
    unit,
    count,
    limit: limit?.value ?? null,
    remaining: limit === undefined ? null : limit.value - count,
    over: limit !== undefined && count > limit.value,
    confidence: limit?.confidence ?? null,
  };
}

function smsResult(platform: Platform, text: string, options: CountOptions): CountResult {
  const { encoding, units, segments, single, forcedBy } = countSms(text);
  const value = options.overrides?.limit ?? single;
  const unit = encoding === 'GSM-7' ? 'septets' : 'utf16';
  return { ...build(platform, unit, units, { value, confidence: 'V' }), segments, encoding, forcedBy };
}
