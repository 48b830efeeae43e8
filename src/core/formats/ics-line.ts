/** One property line of a calendar: DTSTART;TZID=Europe/London:20261127T090000. */
export interface IcsLine {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

/** RFC 5545 knows about twenty; what comes after these says nothing that we ask for. */
const MAX_PARAMS = 50;

/**
 * Takes a content line apart (RFC 5545, 3.1): a name, parameters whose values may stand in quotes, a colon, the
 * value. One walk from left to right, since a pattern that may read a comma in two ways tries them all.
 * @returns null for a line that is no property
 */
export function readIcsLine(raw: string): IcsLine | null {
  const named = /^[A-Za-z0-9-]+/.exec(raw);
  if (named === null) return null;
  const params = new Map<string, string>();
  let at = named[0].length;
  while (raw.charAt(at) === ';') {
    const equals = raw.indexOf('=', at + 1);
    if (equals < 0) return null;
    const name = raw.slice(at + 1, equals);
    if (name === '' || /[:;]/.test(name)) return null;
    const end = valueEnd(raw, equals + 1);
    if (end === null) return null;
    if (params.size < MAX_PARAMS) params.set(name.toUpperCase(), unquoted(raw.slice(equals + 1, end)));
    at = end;
  }
  if (raw.charAt(at) !== ':') return null;
  return { name: named[0].toUpperCase(), params, value: raw.slice(at + 1) };
}

/** Where a parameter's value ends: at the next ';' or ':' outside quotes. Null when a quote never closes. */
function valueEnd(raw: string, from: number): number | null {
  for (let at = from; at < raw.length; at += 1) {
    const sign = raw.charAt(at);
    if (sign === ';' || sign === ':') return at;
    if (sign !== '"') continue;
    const close = raw.indexOf('"', at + 1);
    if (close < 0) return null;
    at = close;
  }
  return null;
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, value.indexOf('"', 1)) : value;
}
