import { limitOf } from '../platform/catalogue';
import type { Confidence, CountUnit, Platform } from '../platform/types';
import { countAgainst, countText, type CountOptions, type CountResult } from '../text/count';
import { severityOf, type Finding } from '../findings/finding';
import { hasCharactersXRefuses } from '../text/x-count';
import { dayInWords } from '../words/calendar';
import { counted, grouped } from '../words/counting';

/** Marks that turn the reading direction without being seen; they can make an address read as another. */
const HIDDEN_DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;

/** Length, empty text and characters that a platform refuses. */
export function checkText(platform: Platform, text: string, options: CountOptions): readonly Finding[] {
  const found: Finding[] = [];
  if (text.trim() === '') {
    if (options.withMedia === true || platform.media.required) return found;
    return [{ code: 'empty', severity: 'error', field: 'text', say: `Add some text for ${platform.name}.` }];
  }
  const count = countText(platform.id, text, options);
  found.push(
    ...(platform.counting === 'sms' ? smsLength(platform, count) : length(platform, count, options)),
  );
  if (platform.counting === 'x' && hasCharactersXRefuses(text)) {
    found.push({
      code: 'refused-character',
      severity: 'error',
      field: 'text',
      say: 'The text contains an invisible character that X rejects. Retype that part instead of pasting it.',
    });
  }
  if (HIDDEN_DIRECTION.test(text)) {
    found.push({
      code: 'hidden-direction',
      severity: 'warning',
      field: 'text',
      say: 'The text contains a hidden mark that changes the reading direction. Retype that part.',
    });
  }
  if (platform.id === 'youtube' && /[<>]/.test(text)) {
    found.push({
      code: 'angle-brackets',
      severity: 'warning',
      field: 'text',
      say: 'YouTube does not allow < and > in a description.',
    });
  }
  return found;
}

/** A title that is missing where one is needed, or too long. */
export function checkTitle(platform: Platform, title: string): readonly Finding[] {
  if (platform.titleRequired && title.trim() === '') {
    return [
      { code: 'title-missing', severity: 'error', field: 'title', say: `${platform.name} needs a title.` },
    ];
  }
  const hard = limitOf(platform, 'title');
  if (hard !== undefined) {
    const count = countAgainst(platform, hard, title);
    if (count.over) {
      const say = overSay('the title', platform, count, hard.confidence, hard.asOf, hard.unit);
      return [
        {
          code: 'title-too-long',
          severity: severityOf(hard.confidence),
          field: 'title',
          say,
          limit: hard.value,
        },
      ];
    }
  }
  const advised = limitOf(platform, 'titleAdvised');
  if (advised === undefined || title.length <= advised.value) return [];
  const say = `A title of ${title.length} characters may be cut off; about ${advised.value} works best.`;
  return [{ code: 'title-too-long', severity: 'hint', field: 'title', say, limit: advised.value }];
}

function length(platform: Platform, count: CountResult, options: CountOptions): readonly Finding[] {
  const found: Finding[] = [];
  const { limit, confidence, bytes, bytesLimit } = count;
  if (limit !== null && confidence !== null && count.count > limit) {
    const caption = options.withMedia === true ? limitOf(platform, 'caption') : undefined;
    const asOf = (caption ?? limitOf(platform, 'text'))?.asOf ?? '';
    found.push({
      code: 'too-long',
      severity: severityOf(confidence),
      field: 'text',
      say: overSay('', platform, count, confidence, asOf, count.unit),
      limit,
    });
  }
  if (bytes !== undefined && bytesLimit !== undefined && bytes > bytesLimit) {
    const say =
      `Too much for ${platform.name}: emoji and other alphabets take extra room, ` +
      `and ${grouped(bytes)} of ${grouped(bytesLimit)} bytes are used.`;
    found.push({ code: 'too-many-bytes', severity: 'error', field: 'text', say, limit: bytesLimit });
  }
  return found;
}

function smsLength(platform: Platform, count: CountResult): readonly Finding[] {
  const { segments = 0, forcedBy = [], limit } = count;
  if (limit === null || !count.over) return alphabetFinding(forcedBy);
  const total = limitOf(platform, 'total');
  const say = `This goes out, and is charged, as ${segments} messages: ${grouped(count.count)} of ${limit} characters.`;
  const parts: Finding = { code: 'sms-parts', severity: 'warning', field: 'text', say, limit };
  if (total === undefined || count.count <= total.value) return [parts, ...alphabetFinding(forcedBy)];
  const tooLong: Finding = {
    code: 'too-long',
    severity: severityOf(total.confidence),
    field: 'text',
    say: overSay('', platform, { ...count, limit: total.value }, total.confidence, total.asOf, count.unit),
    limit: total.value,
  };
  return [parts, tooLong, ...alphabetFinding(forcedBy)];
}

function alphabetFinding(forcedBy: readonly string[]): readonly Finding[] {
  const visible = forcedBy.filter((one) => /\S/.test(one)).slice(0, 5);
  if (forcedBy.length === 0) return [];
  const shown = visible.length === 0 ? 'A special space' : visible.map((one) => `“${one}”`).join(' ');
  const say = `${shown} limits each message to 70 characters instead of 160. Try a plain character.`;
  return [{ code: 'sms-alphabet', severity: 'hint', field: 'text', say, limit: 70 }];
}

function overSay(
  what: string,
  platform: Platform,
  count: Pick<CountResult, 'count' | 'limit'>,
  confidence: Confidence,
  asOf: string,
  unit: CountUnit,
): string {
  const limit = count.limit ?? 0;
  const too = `${counted(count.count - limit, 'character', 'characters')} too many for ${platform.name}`;
  const where = what === '' ? '' : ` in ${what}`;
  const figures = `${grouped(count.count)} of ${grouped(limit)}`;
  if (confidence === 'V') return `${too}${where}: ${figures}.${whyMore(unit)}`;
  if (confidence === 'S') {
    return `Probably ${too}${where}: ${figures}, as of ${dayInWords(asOf)}.${whyMore(unit)}`;
  }
  return `Possibly ${too}${where}: ${figures}, but that limit is unconfirmed.${whyMore(unit)}`;
}

/** Why a count can be larger than what one sees; empty where it cannot surprise. */
function whyMore(unit: CountUnit): string {
  switch (unit) {
    case 'utf8Bytes':
      return ' Accented letters, other alphabets and emoji count as two to four each there.';
    case 'threads':
      return ' Each emoji counts as several characters there.';
    default:
      return '';
  }
}
