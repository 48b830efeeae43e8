import type { FactTopic, MediaKind, Platform } from '../platform/types';
import { severityOf, type Finding } from '../findings/finding';
import { counted } from '../words/counting';
import { isAnimation, nameOf, type CheckedFile } from './check-file';
import { MANY } from './measures';

/** What a file shows, by its type; null when nobody knows. */
export function kindOf(mime: string): MediaKind | null {
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('video/')) return 'video';
  return mime === '' ? null : 'document';
}

/** A file and its place in the post. */
export interface Placed {
  readonly file: CheckedFile;
  readonly at: number;
}

/** How many files, and which kinds of them together, a platform takes. */
export function checkNumbers(platform: Platform, placed: readonly Placed[]): readonly Finding[] {
  const media = placed.map(({ file }) => file);
  return [...unfitKinds(platform, placed), ...tooMany(platform, media), ...mixed(platform, media)];
}

function unfitKinds(platform: Platform, placed: readonly Placed[]): readonly Finding[] {
  const { accepts, confidence } = platform.media;
  return placed.flatMap(({ file, at }): Finding[] => {
    const kind = kindOf(file.mime);
    if (kind === null || accepts.includes(kind)) return [];
    const say = `${platform.name} takes no ${MANY[kind]}: ${nameOf(file)} cannot go there. Leave it out.`;
    return [
      {
        code: 'media-kind',
        severity: severityOf(confidence),
        field: 'media',
        say,
        file: at,
        mend: 'leave-out',
      },
    ];
  });
}

function tooMany(platform: Platform, media: readonly CheckedFile[]): readonly Finding[] {
  const { maxItems, confidence } = platform.media;
  if (maxItems === null || media.length <= maxItems) return [];
  const most = counted(maxItems, 'photo or video', 'photos or videos');
  const say = `${platform.name} takes ${most} at most; there are ${media.length}. Choose ${maxItems}.`;
  return [
    {
      code: 'too-many-media',
      severity: severityOf(confidence),
      field: 'media',
      say,
      limit: maxItems,
      mend: 'leave-out',
    },
  ];
}

/** A platform that says how many films it takes takes them by themselves; animations are films where they have limits. */
function mixed(platform: Platform, media: readonly CheckedFile[]): readonly Finding[] {
  const films = platform.facts.find(({ topic, form }) => topic === 'videos' && form === undefined);
  if (films?.most === undefined) return [];
  const asFilm = platform.facts.some(({ topic }) => topic === GIF_BYTES);
  const moving = media.filter((file) => kindOf(file.mime) === 'video' || (asFilm && isAnimation(file)));
  if (moving.length === 0 || (moving.length <= films.most && moving.length === media.length)) return [];
  const severity = severityOf(films.confidence);
  const say =
    moving.length > films.most
      ? `${platform.name} takes ${counted(films.most, 'video', 'videos')} at most; there are ${moving.length}. Leave out the others.`
      : `${platform.name} takes a video only on its own. Leave out the other media, or the video.`;
  return [{ code: 'media-mix', severity, field: 'media', say, mend: 'leave-out' }];
}

const GIF_BYTES: FactTopic = 'gif-bytes';
