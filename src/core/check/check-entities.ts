import { limitOf } from '../platform/catalogue';
import type { LimitField, Platform } from '../platform/types';
import { countHashtags, countMentions, linksOf, phoneNumberIn } from '../text/entities';
import { severityOf, type Finding, type FindingCode, type FindingField } from '../findings/finding';
import { counted } from '../words/counting';

/** Hashtags, mentions, links and phone numbers beyond what a platform takes; links that nobody can click. */
export function checkLinksAndTags(platform: Platform, text: string, link: string | null): readonly Finding[] {
  const found = [
    surplus(platform, 'hashtags', 'hashtags', 'too-many-hashtags', countHashtags(text), [
      'hashtag',
      'hashtags',
    ]),
    surplus(platform, 'mentions', 'mentions', 'too-many-mentions', countMentions(text), [
      'mention',
      'mentions',
    ]),
    surplus(platform, 'links', 'link', 'too-many-links', linksOf(text).length, ['link', 'links']),
    phone(platform, text),
    deadLink(platform, text, link),
  ];
  return found.filter((finding) => finding !== null);
}

function surplus(
  platform: Platform,
  limitField: LimitField,
  field: FindingField,
  code: FindingCode,
  count: number,
  [one, many]: readonly [string, string],
): Finding | null {
  const limit = limitOf(platform, limitField);
  if (limit === undefined || count <= limit.value) return null;
  const say = `${platform.name} takes ${counted(limit.value, one, many)} at most; this has ${count}.`;
  return { code, severity: severityOf(limit.confidence), field, say, limit: limit.value };
}

function phone(platform: Platform, text: string): Finding | null {
  const limit = limitOf(platform, 'phones');
  if (limit === undefined || phoneNumberIn(text) === null) return null;
  const say = `${platform.name} does not allow a phone number in the text. Use its Call button instead.`;
  return { code: 'phone-number', severity: severityOf(limit.confidence), field: 'text', say, limit: 0 };
}

function deadLink(platform: Platform, text: string, link: string | null): Finding | null {
  if (platform.clickableLinks || platform.kind === 'offline') return null;
  const hasField = platform.linkField && link !== null && link !== '';
  const inText = linksOf(text).length > 0;
  if (!inText && (hasField || link === null || link === '')) return null;
  const say = `Links in the text are not clickable on ${platform.name}. Say where to find it instead.`;
  return { code: 'dead-link', severity: 'hint', field: 'link', say };
}
