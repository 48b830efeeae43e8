import { limitOf, platformOrGeneric } from './catalogue';
import { LIMIT_FIELDS, type Limit, type LimitField, type Platform } from './types';

const THINGS: readonly LimitField[] = ['hashtags', 'mentions', 'links', 'phones'];

/** What one account of ours changes about its platform: a paid account, a Mastodon server with its own limits. */
export interface AccountLimits {
  /** A kind of account of the catalogue: 'premium'. An unknown one changes nothing. */
  readonly account?: string;
  /** Limits as somebody looked them up for this account; they count as sure. */
  readonly limits?: { readonly [Field in LimitField]?: number };
}

/** The platform as it is for one account. */
export function platformFor(id: string, own: AccountLimits = {}): Platform {
  const platform = platformOrGeneric(id);
  const kind = platform.accounts.find((one) => one.id === own.account);
  if (kind === undefined && own.limits === undefined) return platform;
  const known = new Map<LimitField, Limit>(
    [...platform.limits, ...(kind?.limits ?? [])].map((limit) => [limit.field, limit]),
  );
  for (const field of LIMIT_FIELDS) {
    const value = own.limits?.[field];
    if (value === undefined) continue;
    const { unit = usualUnit(platform, field), asOf = '' } = known.get(field) ?? {};
    known.set(field, { field, value, unit, confidence: 'V', source: 'set for this account', asOf });
  }
  return { ...platform, limits: [...known.values()] };
}

/** What a field is counted in where the catalogue has no limit for it. */
function usualUnit(platform: Platform, field: LimitField): Limit['unit'] {
  if (THINGS.includes(field)) return 'items';
  if (field === 'bytes') return 'utf8Bytes';
  return limitOf(platform, 'text')?.unit ?? 'utf16';
}
