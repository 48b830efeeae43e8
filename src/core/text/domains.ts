import { asciiLength } from './punycode';
import { isKnownTld } from './tld';

/** A stretch of characters that hosts are made of, dots included, and where in it a domain may end. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** For each dot after which a known domain ending stands: the dot, and where that ending ends. */
  readonly endings: readonly { readonly dot: number; readonly end: number }[];
  /** The same by dot. */
  readonly endingAt: ReadonlyMap<number, number>;
}

/** The longest part of a domain between two dots, as it is sent. */
const MAX_LABEL = 63;
const DOT = 46;
const HYPHEN = 45;
const UNDERSCORE = 95;

/** ASCII: letters and digits, and control characters, which nothing forbids. The rest stays outside hosts. */
const ASCII_HOST = Array.from({ length: 128 }, (_, code) =>
  /[^!'#%&()*+,\\\-./:;<=>?@[\]^_{|}~$\t-\r ]/.test(String.fromCharCode(code)),
);
const NO_HOST =
  /[\x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFEFF\uFFFF]/;

/** Whether a host may begin or end with this UTF-16 unit; NaN is none. */
export function isHostChar(code: number): boolean {
  if (code < 128) return ASCII_HOST[code] === true;
  // Most text beyond ASCII lies in blocks without any of the others.
  return (
    code >= 128 &&
    !((code < 0x2070 || code === 0x3000 || code > 0xfeff - 1) && NO_HOST.test(String.fromCharCode(code)))
  );
}

function isRunChar(code: number): boolean {
  return code === DOT || code === HYPHEN || code === UNDERSCORE || isHostChar(code);
}

/** The run that a dot stands in. */
export function runAround(text: string, dot: number): Run {
  let start = dot;
  while (start > 0 && isRunChar(text.charCodeAt(start - 1))) start -= 1;
  let end = dot + 1;
  while (end < text.length && isRunChar(text.charCodeAt(end))) end += 1;
  const endings: { dot: number; end: number }[] = [];
  for (let at = text.indexOf('.', start); at !== -1 && at < end; at = text.indexOf('.', at + 1)) {
    const length = endingLength(text, at + 1, end);
    if (length > 0) endings.push({ dot: at, end: at + 1 + length });
  }
  return { start, end, endings, endingAt: new Map(endings.map((one) => [one.dot, one.end])) };
}

/** How much of what follows a dot is a domain ending: all up to the next, or the part before another script (`comを`). */
function endingLength(text: string, from: number, runEnd: number): number {
  const next = text.indexOf('.', from);
  const end = next === -1 || next > runEnd ? runEnd : next;
  const label = text.slice(from, Math.min(end, from + MAX_LABEL));
  if (label === '') return 0;
  const punycode = /^xn--[-0-9a-z]+/i.exec(label);
  if (punycode !== null) return punycode[0].length;
  for (let length = label.length; length > 0; length -= 1) {
    if (/[0-9A-Za-z@+-]/.test(text.charAt(from + length))) continue;
    if (isKnownTld(label.slice(0, length))) return length;
  }
  return 0;
}

/**
 * The domain that begins at a place of a run: as many labels as possible, then a known ending.
 * @returns undefined when there is none; `isLegal` false when a label is too long to be sent
 */
export function domainAt(
  text: string,
  run: Run,
  from: number,
): { readonly end: number; readonly isLegal: boolean } | undefined {
  let end = -1;
  let label = from;
  for (;;) {
    const dot = text.indexOf('.', label);
    if (dot === -1 || dot >= run.end || !isLabel(text, label, dot)) break;
    const ending = run.endingAt.get(dot);
    // The name right before the ending has no underscore.
    if (ending !== undefined && !text.slice(label, dot).includes('_')) end = ending;
    label = dot + 1;
  }
  if (end === -1) return undefined;
  const isLegal = text
    .slice(from, end)
    .split('.')
    .every((part) => asciiLength(part) <= MAX_LABEL);
  return { end, isLegal };
}

/** Something between dots that neither begins nor ends with a hyphen or underscore. */
function isLabel(text: string, start: number, end: number): boolean {
  return start < end && isHostChar(text.charCodeAt(start)) && isHostChar(text.charCodeAt(end - 1));
}
