import {
  ALL_PLATFORMS,
  isLimit,
  limitOf,
  platformById,
  platformFor,
  type AccountRules,
  type CountingRule,
  type LimitField,
} from '../../../core/platform';
import { grouped } from '../../../core/words/counting';

/** What an account changes about its platform, as it stands in the form. */
export interface RulesDraft {
  /** '' for the usual kind. */
  readonly account: string;
  /** Figures as typed, by field; '' leaves the platform's own. */
  readonly limits: Readonly<Partial<Record<LimitField, string>>>;
  readonly urlLength: string;
  /** For a platform that only this workspace knows. */
  readonly counting: CountingRule;
  readonly needsMedia: boolean;
  /** 'YYYY-MM-DD', or '' while nobody has looked the figures up. */
  readonly checkedOn: string;
}

/** Limits that can differ from account to account, in the order of the form. */
const FIELDS: readonly LimitField[] = ['text', 'caption', 'title', 'hashtags', 'mentions', 'links', 'alt'];
/** What a platform of one's own can be given. */
const OWN_FIELDS: readonly LimitField[] = ['text', 'title', 'hashtags', 'links'];

export const LIMIT_WORDS: Readonly<Partial<Record<LimitField, string>>> = {
  text: 'Maximum text length',
  caption: 'With a photo',
  title: 'Maximum title length',
  hashtags: 'Maximum hashtags',
  mentions: 'Maximum mentions',
  links: 'Maximum links',
  alt: 'Maximum alt text length',
};

export const COUNTING_WORDS: Readonly<Partial<Record<CountingRule, string>>> = {
  utf16: 'Standard: an emoji counts as two or more',
  codePoints: 'Characters: an emoji counts as one or more',
  mastodon: 'Like Mastodon: links count as 23, an emoji as one',
  bluesky: 'Like Bluesky: visible characters, an emoji as one',
  utf8Bytes: 'Bytes: other alphabets count as more',
};

export function rulesDraft(rules: AccountRules = {}): RulesDraft {
  const limits = Object.entries(rules.limits ?? {}).map(([field, value]) => [field, String(value)] as const);
  return {
    account: rules.account ?? '',
    limits: Object.fromEntries(limits),
    urlLength: rules.urlLength === undefined ? '' : String(rules.urlLength),
    counting: rules.counting ?? 'utf16',
    needsMedia: rules.needsMedia ?? false,
    checkedOn: rules.checkedOn ?? '',
  };
}

/** The limits that the form offers for a platform, each with the figure that holds without one. */
export function limitFields(
  platformId: string,
  account: string,
): readonly { field: LimitField; usual: number | null }[] {
  const platform = platformFor(platformId, { account });
  const isKnown = platformById(platformId) !== undefined;
  const known = new Map(platform.limits.map(({ field, value }) => [field, value]));
  return (isKnown ? FIELDS.filter((field) => known.has(field)) : OWN_FIELDS).map((field) => ({
    field,
    usual: known.get(field) ?? null,
  }));
}

/** The form as the command wants it; undefined when nothing differs from the platform. */
export function rulesOf(platformId: string, draft: RulesDraft): AccountRules | undefined {
  const platform = platformFor(platformId);
  const offered = limitFields(platformId, draft.account).map(({ field }) => field);
  const limits = offered.flatMap((field) => {
    const typed = draft.limits[field]?.trim() ?? '';
    return typed === '' ? [] : [[field, Number(typed)] as const];
  });
  const isOwn = platformById(platformId) === undefined;
  const rules: AccountRules = {
    ...(platform.accounts.some(({ id }) => id === draft.account) ? { account: draft.account } : {}),
    ...(limits.length === 0 ? {} : { limits: Object.fromEntries(limits) }),
    ...(platform.counting === 'mastodon' && draft.urlLength.trim() !== ''
      ? { urlLength: Number(draft.urlLength) }
      : {}),
    ...(isOwn && draft.counting !== 'utf16' ? { counting: draft.counting } : {}),
    ...(isOwn && draft.needsMedia ? { needsMedia: true } : {}),
    ...(draft.checkedOn === '' ? {} : { checkedOn: draft.checkedOn }),
  };
  return Object.keys(rules).length === 0 ? undefined : rules;
}

/** What cannot be read, in a sentence; null when all is well. */
export function rulesProblem(draft: RulesDraft): string | null {
  const typed = [...Object.values(draft.limits), draft.urlLength].map((one) => one.trim());
  const bad = typed.find((one) => one !== '' && !(/^\d+$/.test(one) && isLimit(Number(one))));
  return bad === undefined
    ? null
    : `“${bad}” is not a limit: enter a whole number, or leave empty for the usual one.`;
}

/** The id of a platform by what a person calls it: one of the catalogue, else their own. '' for no name. */
export function platformIdFor(name: string): string {
  const wanted = name.trim().toLowerCase();
  const known = ALL_PLATFORMS.find((one) => one.id === wanted || one.name.toLowerCase() === wanted);
  return (
    known?.id ??
    name
      .trim()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
  );
}

/** 'published', 'quoted', 'unconfirmed': how sure the usual text limit is. */
export function textSureness(platformId: string): string | null {
  const limit = limitOf(platformFor(platformId), 'text');
  if (limit === undefined) return null;
  return { V: 'published by the platform', S: 'quoted by others', U: 'unconfirmed' }[limit.confidence];
}

/** How often a platform lets one post a day, in a sentence; '' where nothing is known. */
export function dailyQuota(platformId: string): string {
  const { name, facts } = platformFor(platformId);
  const quota = facts.find(
    ({ topic, form, most }) => topic === 'posts-per-day' && !form && most !== undefined,
  );
  if (quota?.most === undefined) return '';
  return `${name} allows ${grouped(quota.most)} a day${quota.confidence === 'V' ? '' : ', unconfirmed'}.`;
}
