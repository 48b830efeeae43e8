import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Original } from './originals';
import type { Random } from './random';

/** Signs and words that mean something to one of the readers, or once stopped one. */
const TOKENS = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\u00a0',
  '\u202f',
  '\0',
  '\uFEFF',
  "'",
  '=',
  '-',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ':',
  '\\',
  '\\n',
  '<',
  '</',
  '<a',
  '<a b="',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<?x',
  '<!DOCTYPE x [',
  '&',
  '&amp;',
  '&#x110000;',
  '&#0;',
  '/>',
  '>',
  ';A=,',
  ';TZID=',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'RRULE:FREQ=DAILY\r\n',
  'RDATE:20270101,',
  'BYMONTH=2,',
  'INTERVAL=999999999',
  'COUNT=1000000000',
  'UNTIL=99991231',
  '1e308',
  '1e999',
  '-1',
  '0',
  'NaN',
  'null',
  'true',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[',
  '{"a":{"a":{"a":',
  '9999-12-31',
  '0000-00-00',
  '2026-02-30',
  '99:99',
  '24:00',
  '__proto__',
  'constructor',
  'toString',
  'Instagram',
  'Facebook, Instagram',
  'Brand (X)',
  'https://a.co/#',
  '?',
  '#',
  '\ud800',
  '\u{1f950}',
  'é',
  'e\u0301',
  'ﬁ',
  '𝟙',
  '٣',
  'Europe/London',
  'UTC+25',
  '9 to 10 to 11',
  '1-1-1-1',
  '..',
  '%00',
  '../..',
  'A1:A1048576',
  'XFD1048576',
] as const;
const NUMBERS = [
  '0',
  '-1',
  '1',
  '31',
  '366',
  '1000',
  '65536',
  '99999',
  '2147483648',
  '999999999999',
  '1e308',
  '0.5',
  '1e-9',
] as const;
/** Mutants larger than this say nothing new, and 100,000 of them take a day. */
const MAX_BYTES = 400_000;

/** A file made from an original by a few changes, the same ones for the same random numbers. */
export function mutant(from: Original, others: readonly Original[], random: Random): Original {
  const isPacked = from.bytes[0] === 0x50 && from.bytes[1] === 0x4b;
  const bytes =
    isPacked && random.below(10) < 8 ? repacked(from.bytes, random) : changedBytes(from, others, random);
  return { name: from.name, bytes };
}

/** A part of a ZIP changed as text, and packed again. */
function repacked(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts));
  const text = changedText(strFromU8(parts[name] ?? new Uint8Array()), random);
  return zipSync({ ...parts, [name]: strToU8(text) }, { level: 1 });
}

function changedBytes(from: Original, others: readonly Original[], random: Random): Uint8Array {
  const isText = /\.(?:csv|tsv|txt|ics|json)$/.test(from.name) && random.below(10) < 8;
  if (isText) {
    const text = new TextDecoder().decode(from.bytes);
    if (random.below(12) > 0) return strToU8(changedText(text, random));
    const other = new TextDecoder().decode(random.pick(others).bytes);
    return strToU8(
      `${text.slice(0, random.below(text.length + 1))}${other.slice(random.below(other.length + 1))}`.slice(
        0,
        MAX_BYTES,
      ),
    );
  }
  let bytes = from.bytes.slice();
  for (let n = random.below(4); n >= 0; n -= 1) bytes = oneByteChange(bytes, random);
  return bytes;
}

function oneByteChange(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1);
  switch (random.below(4)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return Uint8Array.from([...bytes.subarray(0, at), random.below(256), ...bytes.subarray(at)]);
    case 2: {
      const to = Math.min(bytes.length, at + 1 + random.below(64));
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(to)]);
    }
    default: {
      const flipped = bytes.slice();
      for (let n = random.below(6); n >= 0; n -= 1) flipped[random.below(bytes.length)] = random.below(256);
      return flipped;
    }
  }
}

function changedText(text: string, random: Random): string {
  let changed = text;
  for (let n = random.below(4); n >= 0; n -= 1) changed = oneTextChange(changed, random).slice(0, MAX_BYTES);
  return changed;
}

function oneTextChange(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.below(1 + Math.min(text.length, 200)));
  const put = (words: string) => text.slice(0, at) + words + text.slice(at);
  const times = [1, 2, 3, 30, 300, 3_000, 30_000][random.below(7)] ?? 1;
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(to);
    case 2:
      return put(text.slice(at, to).repeat(Math.min(times, 1 + Math.floor(MAX_BYTES / (to - at + 1)))));
    case 3:
      return put(random.pick(TOKENS));
    case 4:
      return put(random.pick(TOKENS).repeat(times));
    case 5:
      return text.slice(0, at) + random.pick(TOKENS) + text.slice(to);
    case 6:
      return numberChanged(text, at, random);
    case 7:
      return linesMoved(text, random);
    default:
      // The same words somewhere else: a header in the middle, an event in an event.
      return put(text.slice(random.below(text.length + 1)).slice(0, 500));
  }
}

function numberChanged(text: string, from: number, random: Random): string {
  const found = /\d+/.exec(text.slice(from, from + 2_000));
  if (found === null) return text;
  const at = from + found.index;
  return text.slice(0, at) + random.pick(NUMBERS) + text.slice(at + found[0].length);
}

function linesMoved(text: string, random: Random): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(random.below(lines.length), 1);
  const copies = Array.from({ length: 1 + random.below(3) }, () => line);
  lines.splice(random.below(lines.length + 1), 0, ...copies);
  return lines.join('\n');
}
