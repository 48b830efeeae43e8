const MAX_OCTETS = 75;

/** One property of a calendar, value already escaped where it must be. */
export type IcsProperty = readonly [name: string, value: string];

/** A VCALENDAR around its events; every line folded and ended as RFC 5545 asks. */
export function writeIcs(events: readonly (readonly IcsProperty[])[], name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Holdfast//Holdfast 1//EN',
    'CALSCALE:GREGORIAN',
  ];
  if (name !== '') lines.push(`X-WR-CALNAME:${icsEscape(name)}`);
  for (const event of events) {
    lines.push('BEGIN:VEVENT', ...event.map(([property, value]) => `${property}:${value}`), 'END:VEVENT');
  }
  lines.push('END:VCALENDAR');
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** TEXT value: backslash first, then semicolon, comma and line breaks. Other control characters are left out. */
export function icsEscape(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** 'YYYYMMDDTHHmmssZ'. */
export function icsUtc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** 'YYYYMMDD' for a whole day. */
export function icsDate(date: string): string {
  return date.replace(/-/g, '');
}

/** Cuts a line into pieces of at most 75 octets, the leading space of a piece included, never inside a character. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Size(character.codePointAt(0) ?? 0);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function utf8Size(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
