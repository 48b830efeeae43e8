import type { Media } from '../model/media';
import { MAX_LISTED } from '../formats/limits';

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    gif: 'image/gif',
    webp: 'image/webp',
    heic: 'image/heic',
    tif: 'image/tiff',
    tiff: 'image/tiff',
    bmp: 'image/bmp',
    mp4: 'video/mp4',
    mov: 'video/quicktime',
    m4v: 'video/mp4',
    webm: 'video/webm',
    avi: 'video/x-msvideo',
    pdf: 'application/pdf',
  }),
);

/** Media named in cells: web addresses or file names, several in one cell, with alt texts in the same order. */
export function mediaOfCells(cells: readonly string[], alts: readonly string[]): Media[] {
  const names = cells.flatMap(splitNames).slice(0, MAX_LISTED);
  const texts = alts
    .flatMap((cell) => (names.length > 1 ? cell.split(/\|\|?|\n/) : [cell]))
    .map((alt) => alt.trim());
  return names.map((name, at) => mediaOf(name, texts[at] ?? ''));
}

function splitNames(cell: string): string[] {
  // A comma may stand in a file name or address: it cuts only where another address or a file ending is near.
  return cell
    .split(/[\n|;]|,(?=\s*https?:\/\/)|(?<=\.\w{3,4}),/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export function mediaOf(name: string, alt: string): Media {
  const isUrl = /^https?:\/\/\S+$/i.test(name);
  const query = isUrl ? name.search(/[?#]/) : -1;
  const path = query < 0 ? name : name.slice(0, query);
  const file = path.split(/[/\\]/).at(-1) || path;
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return { sha256: '', name: file, mime: TYPES.get(ending) ?? '', alt, ...(isUrl && { url: name }) };
}
