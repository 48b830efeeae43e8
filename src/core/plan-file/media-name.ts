import type { Media } from '../model/media';

/** The name under which a picture's unknown fields are kept. */
export function mediaName(media: Media): string {
  return media.sha256 || media.url || media.name;
}
