import { DecodeUTF8, Inflate } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Packed } from './zip';

/** What a reader of XML is told, in order. Prefixes are cut off: 'x:row' is 'row'. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

export type Attributes = ReadonlyMap<string, string>;

/** A workbook's XML is not well formed, or built to be large: told as 'damaged'. */
export class XmlFault extends Error {}

/** Thrown by a handler that has seen enough; `readXml` then ends quietly. */
export class Enough extends Error {}

/** Nothing in a spreadsheet is nested deeper; a tag costs memory until it is closed. */
const MAX_DEPTH = 64;
/** Longest tag or text in one piece, in UTF-16 units: a cell may have 1 MB, which can be written in ten signs each. */
const MAX_PIECE = 12 * 1024 * 1024;
/** Packed bytes taken at a time; unpacked at most about a thousand times as many. */
const CHUNK = 8 * 1024;

/**
 * Reads a packed part as XML while it is unpacked, so that neither its bytes nor its text ever stand in memory
 * whole. Strict, as a spreadsheet program is: what is not well formed ends the reading. Nothing is fetched, and no
 * entity but XML's own is known.
 *
 * @param tick told how many of the packed bytes are read
 * @throws XmlFault when it is not well formed, unpacks to more than declared, or is built to be large
 */
export function readXml(part: Packed, handler: XmlHandler, tick: (done: number) => void): void {
  const feed = new XmlFeed(handler);
  let unpacked = 0;
  const decoder = new DecodeUTF8((text) => feed.take(text));
  const take = (bytes: Uint8Array, isLast: boolean) => {
    unpacked += bytes.length;
    if (unpacked > part.size) throw new XmlFault('larger than declared');
    decoder.push(bytes, isLast);
  };
  try {
    const { bytes } = part;
    const inflate = part.method === 'stored' ? null : new Inflate(take);
    for (let at = 0; at === 0 || at < bytes.length; at += CHUNK) {
      const chunk = bytes.subarray(at, at + CHUNK);
      const isLast = at + CHUNK >= bytes.length;
      if (inflate === null) take(chunk, isLast);
      else inflate.push(chunk, isLast);
      tick(Math.min(at + CHUNK, bytes.length));
    }
    if (unpacked !== part.size) throw new XmlFault('shorter than declared');
    feed.end();
  } catch (cause) {
    if (cause instanceof Enough) return;
    throw cause instanceof XmlFault ? cause : new XmlFault('not well formed', { cause });
  }
}

/** The parser, with a watch over what it gathers before it tells anything. */
class XmlFeed {
  private readonly parser = new SaxesParser({ position: false, xmlns: false });
  private waiting = 0;
  private depth = 0;

  constructor(handler: XmlHandler) {
    this.parser.on('opentag', ({ name, attributes }) => {
      this.waiting = 0;
      this.depth += 1;
      if (this.depth > MAX_DEPTH) throw new XmlFault('nested too deep');
      handler.open?.(bare(name), bareNames(attributes));
    });
    this.parser.on('closetag', ({ name }) => {
      this.waiting = 0;
      this.depth -= 1;
      handler.close?.(bare(name));
    });
    const text = (words: string) => {
      this.waiting = 0;
      handler.text?.(words);
    };
    this.parser.on('text', text);
    this.parser.on('cdata', text);
  }

  take(text: string): void {
    this.waiting += text.length;
    if (this.waiting > MAX_PIECE) throw new XmlFault('one piece is too large');
    this.parser.write(text);
  }

  end(): void {
    this.parser.close();
  }
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function bareNames(attributes: Readonly<Record<string, string>>): Attributes {
  const found = new Map<string, string>();
  for (const name in attributes) found.set(bare(name), attributes[name] ?? '');
  return found;
}
