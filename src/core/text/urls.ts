import { isKnownTld } from './tld';

/** One address found in a text; offsets in UTF-16 units, end exclusive. */
export interface UrlSpan {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  /** False for a bare name such as `example.com/help`. */
  readonly hasScheme: boolean;
}

/** The longest address that X and Mastodon shorten; a longer one counts as plain text. */
export const MAX_URL_LENGTH = 4096;

const PUNCTUATION = "!'#%&()*+,\\\\./:;<=>?@\\[\\]^{|}~$";
const SPACES = '\\t-\\r \\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const DIRECTIONS = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const REFUSED = '\\uFFFE\\uFEFF\\uFFFF';
const NOT_HOST = `${PUNCTUATION}${SPACES}${DIRECTIONS}${REFUSED}`;
const LATIN =
  '\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272' +
  '\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';

const HOST_CHAR = `[^${NOT_HOST}_\\-]`;
const LABEL = `${HOST_CHAR}(?:[^${NOT_HOST}]{0,61}${HOST_CHAR})?`;
const CANDIDATE = new RegExp(
  `(?<![A-Za-z0-9@＠$#＃${REFUSED}])(https?://)?((?:${LABEL}\\.)+(?:${HOST_CHAR}|-){1,63})`,
  'giu',
);
const ASCII_RUN = new RegExp(`[-.a-z0-9${LATIN}]+`, 'giu');

const PATH_CHAR = `[a-z0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&\\u0400-\\u04FF${LATIN}]`;
const BALANCED = `\\((?:${PATH_CHAR}+|${PATH_CHAR}*\\(${PATH_CHAR}+\\)${PATH_CHAR}*)\\)`;
const PATH_END = `[a-z0-9+\\-=_#/\\u0400-\\u04FF${LATIN}]`;
/** Port, path and query after a host. Closing punctuation stays outside, balanced brackets inside. */
const TAIL = new RegExp(
  `(?::[0-9]+)?(/(?:(?:${PATH_CHAR}|${BALANCED})*(?:${PATH_END}|${BALANCED}))?)?` +
    `(?:\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/])?`,
  'iuy',
);

/**
 * Finds web addresses as X does (twitter-text 3.1): a known domain ending is needed; a letter, digit, `@`, `#` or
 * `$` right before means plain text; so does `-`, `_`, `.` or `/` before an address without scheme.
 * @param bare whether addresses without `http(s)://` count too (X yes, Mastodon no)
 */
export function findUrls(text: string, bare: boolean): readonly UrlSpan[] {
  if (!text.includes(bare ? '.' : '://')) return [];
  const found: UrlSpan[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const scheme = match[1] ?? '';
    const host = match[2] ?? '';
    const hostAt = match.index + scheme.length;
    const hostLength = validHost(host, text.charAt(hostAt + host.length));
    if (hostLength === 0) continue;
    const domain = host.slice(0, hostLength);
    TAIL.lastIndex = hostAt + hostLength;
    const tail = TAIL.exec(text);
    const end = hostAt + hostLength + (tail?.[0].length ?? 0);
    CANDIDATE.lastIndex = end;
    if (end - match.index > MAX_URL_LENGTH) continue;
    if (scheme !== '') found.push(span(text, match.index, end, true));
    else if (bare && !/[-_./]/.test(text.charAt(match.index - 1))) {
      found.push(...bareSpans(text, domain, hostAt, tail?.[1] === undefined ? null : end));
    }
  }
  return found;
}

/** Without a scheme only the ASCII parts of a run are addresses: `詳細はexample.com` holds `example.com`. */
function bareSpans(text: string, domain: string, at: number, pathEnd: number | null): readonly UrlSpan[] {
  const spans: UrlSpan[] = [];
  for (const match of domain.matchAll(ASCII_RUN)) {
    const run = match[0].replace(/^\.+/, '');
    const start = match.index + match[0].length - run.length;
    const length = validHost(run, text.charAt(at + start + run.length));
    if (length > 0) spans.push(span(text, at + start, at + start + length, false));
  }
  const last = spans.pop();
  if (last === undefined) return [];
  return [...spans, pathEnd === null ? last : span(text, last.start, pathEnd, false)];
}

function span(text: string, start: number, end: number, hasScheme: boolean): UrlSpan {
  return { start, end, url: text.slice(start, end), hasScheme };
}

/**
 * Length of the longest beginning of `host` that ends in a known domain ending; 0 when there is none.
 * `after` is the character that follows the host in the text.
 */
function validHost(host: string, after: string): number {
  const labels = host.split('.');
  let end = host.length;
  for (let i = labels.length - 1; i > 0; i -= 1) {
    const label = labels[i] ?? '';
    const name = labels[i - 1] ?? '';
    const length = name.includes('_') ? 0 : endingLength(label, i === labels.length - 1 ? after : '.');
    if (length > 0) return end - label.length + length;
    end -= label.length + 1;
  }
  return 0;
}

/** How much of a label is a domain ending: all of it, or the part before letters of another script (`comを`). */
function endingLength(label: string, after: string): number {
  const punycode = /^xn--[-0-9a-z]+/i.exec(label);
  if (punycode !== null) return punycode[0].length;
  for (let length = label.length; length > 0; length -= 1) {
    const next = length === label.length ? after : label.charAt(length);
    if (!/[0-9A-Za-z@+-]/.test(next) && isKnownTld(label.slice(0, length))) return length;
  }
  return 0;
}
