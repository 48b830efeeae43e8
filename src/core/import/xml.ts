/** One piece of an XML text: a tag that opens or closes, or the words between. */
export type XmlPiece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|[!?][^>]*>|(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>)/g;

/**
 * Walks over the pieces of an XML text in order. Enough for spreadsheets: no entities of its own, no document
 * type, prefixes cut off. Nothing is fetched or expanded.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  let at = 0;
  for (const found of xml.matchAll(TAG)) {
    if (found.index > at) yield { kind: 'text', text: plainText(xml.slice(at, found.index)) };
    at = found.index + found[0].length;
    const [, data, slash, name, attributes, empty] = found;
    if (data !== undefined) yield { kind: 'text', text: data };
    if (name === undefined) continue;
    const bare = name.slice(name.indexOf(':') + 1);
    if (slash === '/') yield { kind: 'close', name: bare };
    else yield { kind: 'open', name: bare, attributes: attributes ?? '', empty: empty === '/' };
  }
}

const patterns = new Map<string, RegExp>();

/** The value of one attribute, whatever its prefix; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : plainText(value);
}

const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, body: string) => {
    if (!body.startsWith('#')) return ENTITIES[body] ?? whole;
    const point = body[1] === 'x' ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
