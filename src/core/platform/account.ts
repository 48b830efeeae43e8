import { limitOf, platformById, platformOrGeneric } from './catalogue';
import {
  LIMIT_FIELDS,
  type Confidence,
  type CountUnit,
  type CountingRule,
  type Limit,
  type LimitField,
  type Platform,
} from './types';

const THINGS: readonly LimitField[] = ['hashtags', 'mentions', 'links', 'phones'];

/** What one account of ours changes about its platform: a paid account, a Mastodon server with its own limits. */
export interface AccountLimits {
  /** A kind of account of the catalogue: 'premium'. An unknown one changes nothing. */
  readonly account?: string;
  /** Limits as somebody looked them up for this account. */
  readonly limits?: { readonly [Field in LimitField]?: number };
  /** 'YYYY-MM-DD': when somebody looked those limits up; they then count as sure. Without it nothing says so. */
  readonly checkedOn?: string;
  /** Mastodon: what an address counts on this server. */
  readonly urlLength?: number;
}

/** The limits, and for a platform that the catalogue does not know, how it counts and what it wants. */
export interface AccountRules extends AccountLimits {
  readonly counting?: CountingRule;
  readonly needsMedia?: boolean;
}

/** The platform as it is for one account. */
export function platformFor(id: string, own: AccountRules = {}): Platform {
  const platform = described(platformOrGeneric(id), own);
  const kind = platform.accounts.find((one) => one.id === own.account);
  if (kind === undefined && own.limits === undefined) return platform;
  const known = new Map<LimitField, Limit>(
    [...platform.limits, ...(kind?.limits ?? [])].map((limit) => [limit.field, limit]),
  );
  for (const field of LIMIT_FIELDS) {
    const value = own.limits?.[field];
    if (value === undefined) continue;
    const { unit = usualUnit(platform, field), asOf = '' } = known.get(field) ?? {};
    const confidence: Confidence = 'V';
    const source = 'set for this account';
    known.set(field, { field, value, unit, confidence, source, asOf: own.checkedOn ?? asOf });
  }
  return { ...platform, limits: [...known.values()] };
}

/** A platform of the user's own as they described it; what the catalogue knows is not theirs to redescribe. */
function described(platform: Platform, { counting, needsMedia }: AccountRules): Platform {
  if (platformById(platform.id) !== undefined) return platform;
  if (counting === undefined && needsMedia === undefined) return platform;
  return {
    ...platform,
    counting: counting ?? platform.counting,
    visual: needsMedia ?? platform.visual,
    media: { ...platform.media, required: needsMedia ?? false, confidence: 'V' },
  };
}

/** What a field is counted in where the catalogue has no limit for it. */
function usualUnit(platform: Platform, field: LimitField): CountUnit {
  if (THINGS.includes(field)) return 'items';
  if (field === 'bytes') return 'utf8Bytes';
  return limitOf(platform, 'text')?.unit ?? UNITS[platform.counting];
}

/** What each rule counts in. */
const UNITS: Readonly<Record<CountingRule, CountUnit>> = {
  x: 'weighted',
  bluesky: 'graphemes',
  mastodon: 'graphemes',
  threads: 'threads',
  sms: 'septets',
  utf16: 'utf16',
  codePoints: 'codePoints',
  utf8Bytes: 'utf8Bytes',
};
