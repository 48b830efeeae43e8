import { readFacts, readOwn } from '../media';
import type { Media } from '../model/media';
import type { Checked } from './checked';
import { MAX_SIZE } from './limits';

/** One picture or film of a post, or of what somebody saw. */
export function readMediaItem(item: Checked): Media {
  const url = item.string('url');
  return {
    sha256: item.string('sha256') ?? '',
    name: item.string('name') ?? '',
    mime: item.string('mime') ?? '',
    alt: item.string('alt') ?? '',
    ...(url !== undefined && { url }),
    ...readFacts((name) => (name === 'codec' ? item.string(name) : item.number(name, MAX_SIZE))),
    ...readOwn(item.raw('own')),
  };
}
