import { limitOf } from '../platform/catalogue';
import type { Platform } from '../platform/types';
import { checkFile, type CheckedFile } from '../media/check-file';
import { checkNumbers, kindOf, type Placed } from '../media/check-numbers';
import { placedFor } from '../media/going';
import type { Media } from '../model/media';
import { countAgainst } from '../text/count';
import { severityOf, type Finding } from '../findings/finding';
import { counted } from '../words/counting';

/** The parts of a media item that the checks look at. */
export interface CheckedMedia extends CheckedFile, Pick<Media, 'own'> {
  /** '' when unknown. */
  readonly mime: string;
  readonly alt: string;
}

/** Missing, surplus or unfit pictures and films, and alt texts; a platform's own copies stand for their originals. */
export function checkMedia(platform: Platform, all: readonly CheckedMedia[]): readonly Finding[] {
  const placed = placedFor(all, platform.id);
  const media = placed.map(({ file }) => file);
  const missing = missingMedia(platform, media);
  if (missing !== null) return [missing];
  if (platform.media.accepts.length === 0 && media.length > 0) {
    const say = `${platform.name} is text only, so media is left out.`;
    return [{ code: 'too-many-media', severity: 'warning', field: 'media', say, limit: 0 }];
  }
  return [
    ...checkNumbers(platform, placed),
    ...imageTypes(platform, placed),
    ...placed.flatMap(({ file, at }) => checkFile(platform, file, at)),
    ...altTexts(platform, media),
  ];
}

/** A post without the picture or film that its platform insists on; null when nothing is missing. */
export function missingMedia(platform: Platform, media: readonly CheckedMedia[]): Finding | null {
  const { required, accepts } = platform.media;
  if (!required) return null;
  if (!accepts.includes('image')) {
    if (media.some((item) => kindOf(item.mime) === 'video' || item.mime === '')) return null;
    return { code: 'needs-film', severity: 'error', field: 'media', say: `${platform.name} needs a video.` };
  }
  if (media.length > 0) return null;
  const say = `${platform.name} needs a photo or a video.`;
  return { code: 'needs-media', severity: 'error', field: 'media', say };
}

function imageTypes(platform: Platform, placed: readonly Placed[]): readonly Finding[] {
  const taken = platform.media.imageTypes;
  if (taken === null) return [];
  const unfit = placed.filter(({ file }) => kindOf(file.mime) === 'image' && !taken.includes(file.mime));
  const [first] = unfit;
  if (first === undefined) return [];
  const names = taken.map((type) => type.slice('image/'.length).toUpperCase()).join(', ');
  const say = `${platform.name} takes photos as ${names} only; ${counted(unfit.length, 'photo is', 'photos are')} in another format.`;
  return [{ code: 'image-type', severity: 'warning', field: 'media', say, file: first.at, mend: 'copy' }];
}

function altTexts(platform: Platform, media: readonly CheckedMedia[]): readonly Finding[] {
  const pictures = media.filter((item) => kindOf(item.mime) === 'image');
  const found: Finding[] = [];
  const bare = pictures.filter((item) => item.alt.trim() === '').length;
  if (bare > 0) {
    const say =
      `${counted(bare, 'photo has', 'photos have')} no alt text for people who cannot see ` +
      `${bare === 1 ? 'it' : 'them'}.`;
    found.push({ code: 'no-alt', severity: 'hint', field: 'alt', say });
  }
  const limit = limitOf(platform, 'alt');
  if (limit === undefined) return found;
  for (const picture of pictures) {
    const count = countAgainst(platform, limit, picture.alt);
    if (!count.over) continue;
    const say =
      `An alt text is ${counted(count.count - limit.value, 'character', 'characters')} ` +
      `too long for ${platform.name}: ${count.count} of ${limit.value}.`;
    const severity = severityOf(limit.confidence);
    found.push({ code: 'alt-too-long', severity, field: 'alt', say, limit: limit.value });
  }
  return found;
}
