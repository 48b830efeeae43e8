import { domainAt, isHostChar, runAround, type Run } from './domains';

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
/** The longest code in one of X's own short addresses. */
const MAX_SHORT_CODE = 40;

const LATIN =
  '\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272' +
  '\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';
const PATH_CHAR = `[a-z0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&\\u0400-\\u04FF${LATIN}]`;
const BALANCED = `\\((?:${PATH_CHAR}+|${PATH_CHAR}*\\(${PATH_CHAR}+\\)${PATH_CHAR}*)\\)`;
const PATH_END = `[a-z0-9+\\-=_#/\\u0400-\\u04FF${LATIN}]`;
const QUERY = "(?:\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/])?";
/** Port, path and query after a host. Closing punctuation stays outside, balanced brackets inside. */
const TAIL = new RegExp(
  `((?::[0-9]+)?)(/(?:(?:${PATH_CHAR}|${BALANCED})*(?:${PATH_END}|${BALANCED}))?)?(${QUERY})`,
  'iy',
);
/** X's own short addresses end after their code, whatever follows. */
const SHORT = new RegExp(`^https?://t\\.co/([a-z0-9]+)${QUERY}`, 'i');
/** What must not stand right before an address. */
const REFUSED_BEFORE = /[A-Za-z0-9@＠$#＃\uFFFE\uFEFF\uFFFF]/;

/**
 * Finds web addresses as X's own counter does (twitter-text 3.1, to the character), but with today's domain endings: a
 * letter, digit, `@`, `#` or `$` right before means plain text; so does `-`, `_`, `.` or `/` before an address
 * without scheme. What follows an address directly cannot begin the next one.
 * @param bare whether addresses without `http(s)://` count too (X yes, Mastodon no)
 */
export function findUrls(text: string, bare: boolean): readonly UrlSpan[] {
  if (!text.includes(bare ? '.' : '://')) return [];
  const found: UrlSpan[] = [];
  let from = 0;
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', dot + 1)) {
    if (dot < from) continue;
    const run = runAround(text, dot);
    dot = run.end - 1;
    let match = run.endings.length > 0 ? firstMatch(text, run, from) : undefined;
    while (match !== undefined) {
      found.push(...spansOf(text, run, match, bare));
      from = match.end;
      match = from < run.end ? firstMatch(text, run, from) : undefined;
    }
  }
  return found;
}

/** Something shaped like an address, with what stands before it. */
interface Match {
  readonly start: number;
  readonly hostAt: number;
  readonly hostEnd: number;
  readonly hasPath: boolean;
  readonly end: number;
  readonly isLegal: boolean;
}

/** The first address that begins in a run of host characters, no earlier than one place after `from`. */
function firstMatch(text: string, run: Run, from: number): Match | undefined {
  for (const hostAt of startsIn(text, run, from)) {
    const host = domainAt(text, run, hostAt);
    if (host === undefined) continue;
    const scheme = hostAt === run.start ? schemeBefore(text, hostAt, from) : 0;
    TAIL.lastIndex = host.end;
    const tail = TAIL.exec(text);
    const end = host.end + (tail?.[0].length ?? 0);
    return {
      start: hostAt - scheme,
      hostAt,
      hostEnd: host.end,
      hasPath: tail?.[2] !== undefined,
      end,
      isLegal: host.isLegal,
    };
  }
  return undefined;
}

/** Places at which a host may begin, in the order in which X's counter tries them. */
function* startsIn(text: string, run: Run, from: number): Generator<number> {
  const first = Math.max(run.start, from === 0 ? 0 : from + 1);
  // At the very start of a text the first sign is taken for what stands before an address, if one follows it.
  const isLead = first === 0 && !REFUSED_BEFORE.test(text.charAt(0));
  if (isLead && isHostChar(text.charCodeAt(1))) yield 1;
  for (let at = first; at < run.end; at += 1) {
    const isAfterScheme = at === run.start && schemeBefore(text, at, from) > 0;
    if (at === 0 || isAfterScheme || !REFUSED_BEFORE.test(text.charAt(at - 1))) yield at;
  }
}

/** Length of an `https://` right before a place, when that may begin an address; else 0. */
function schemeBefore(text: string, at: number, from: number): number {
  const before = text.slice(Math.max(0, at - 8), at);
  const length = /https?:\/\/$/i.exec(before)?.[0].length ?? 0;
  const start = at - length;
  if (length === 0 || (start <= from && from > 0)) return 0;
  return start === 0 || !REFUSED_BEFORE.test(text.charAt(start - 1)) ? length : 0;
}

function spansOf(text: string, run: Run, match: Match, bare: boolean): readonly UrlSpan[] {
  const { start, hostAt, end, isLegal } = match;
  if (!isLegal) return [];
  if (start < hostAt) {
    if (end - start > MAX_URL_LENGTH) return [];
    const short = SHORT.exec(text.slice(start, end));
    if (short === null) return [span(text, start, end, true)];
    return (short[1] ?? '').length > MAX_SHORT_CODE ? [] : [span(text, start, start + short[0].length, true)];
  }
  // The scheme that an address without one is given counts towards its longest length.
  if (!bare || end - start + 'https://'.length > MAX_URL_LENGTH) return [];
  if (start > 0 && /[-_./]/.test(text.charAt(start - 1))) return [];
  return bareSpans(text, run, match);
}

const ASCII_RUN = new RegExp(`[-a-z0-9${LATIN}]+(?:\\.[-a-z0-9${LATIN}]+)*\\.?`, 'giu');

/** Without a scheme only the ASCII parts of a host are addresses: `詳細はexample.com` holds `example.com`. */
function bareSpans(text: string, run: Run, { hostAt, hostEnd, hasPath, end }: Match): readonly UrlSpan[] {
  const spans: UrlSpan[] = [];
  for (const match of text.slice(hostAt, hostEnd).matchAll(ASCII_RUN)) {
    let start = hostAt + match.index;
    const most = start + match[0].length;
    // What stands behind an ending in another script (`comé.org`) may be an address of its own.
    for (;;) {
      const ending = run.endings.findLast(({ dot, end: to }) => dot > start && dot < most && to <= hostEnd);
      if (ending === undefined) break;
      spans.push(span(text, start, ending.end, false));
      start = ending.end + (text.charAt(ending.end) === '.' ? 1 : 0);
    }
  }
  const last = spans.pop();
  if (last === undefined) return [];
  // Where the host goes on in another script, X's counter takes as many places as name and path have together.
  return [...spans, hasPath ? span(text, last.start, last.end + end - hostEnd, false) : last];
}

function span(text: string, start: number, end: number, hasScheme: boolean): UrlSpan {
  return { start, end, url: text.slice(start, end), hasScheme };
}
