/** File systems count bytes, usually up to 255; 120 leaves room for a " (2)" and for encrypted home folders. */
const MAX_BYTES = 120;
const LONGEST_EXTENSION = 16;

/** Names that Windows gives to devices, with any extension or none; the superscripts count as digits there. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/**
 * A name that every system takes and that cannot leave its folder: letters, marks and digits of any script, spaces
 * and a few signs; anything else (slashes, colons, controls, text-direction marks, emoji) becomes a hyphen.
 */
export function safeFileName(wanted: string): string {
  const kept = wanted
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .,_()&+@'-]+/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. -]+|[. ]+$/g, '');
  const { stem, extension } = split(kept);
  const usable = stem === '' ? 'file' : stem;
  const unreserved = RESERVED.test(usable.split('.')[0]?.trim() ?? '') ? `_${usable}` : usable;
  return `${cutToBytes(unreserved, MAX_BYTES - Buffer.byteLength(extension))}${extension}`;
}

/** The same name with a number, as in "Plan (2).csv", still within the size. */
export function numberedName(name: string, number: number): string {
  const { stem, extension } = split(name);
  const tail = ` (${number})${extension}`;
  return `${cutToBytes(stem, MAX_BYTES - Buffer.byteLength(tail))}${tail}`;
}

function split(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot);
  // A long "extension" is a sentence with a full stop in it.
  return extension.length < 2 || extension.length > LONGEST_EXTENSION || extension.includes(' ')
    ? { stem: name, extension: '' }
    : { stem: name.slice(0, dot), extension };
}

/** The longest beginning within `max` bytes of UTF-8; never cuts a character, nor ends in a space or full stop. */
function cutToBytes(text: string, max: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > max) break;
    kept += character;
  }
  return kept.replace(/[. ]+$/, '');
}
