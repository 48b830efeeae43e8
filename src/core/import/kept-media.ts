import type { Media } from '../model/media';

/**
 * The media that a file names, with what the post has of them already: a spreadsheet knows a picture by its name or
 * address alone, and must not take the kept file, its measures and its copies away.
 */
export function withKeptFiles(said: readonly Media[], known: readonly Media[]): readonly Media[] {
  const left = [...known];
  return said.map((item) => {
    const at = left.findIndex((one) => isSame(item, one));
    const [kept] = at < 0 ? [] : left.splice(at, 1);
    if (kept === undefined) return item;
    if (item.sha256 !== '') return { ...kept, ...item };
    return { ...kept, alt: item.alt === '' ? kept.alt : item.alt };
  });
}

function isSame(said: Media, known: Media): boolean {
  if (known.sha256 === '') return false;
  if (said.sha256 !== '') return said.sha256 === known.sha256;
  return said.url === undefined ? said.name === known.name : said.url === known.url;
}
