import { isJsonObject, type Json, type JsonObject } from '../json';
import type { FileFacts, Media, MediaCopy } from '../model/media';

const FIGURES = ['bytes', 'width', 'height', 'seconds', 'frames', 'rate'] as const;

/** The facts among the fields that `get` finds; what is of no use as a fact is left out. */
export function readFacts(get: (name: string) => Json | undefined): FileFacts {
  const facts: { -readonly [Name in keyof FileFacts]: FileFacts[Name] } = {};
  for (const name of FIGURES) {
    const value = get(name);
    if (typeof value === 'number' && Number.isFinite(value) && value > 0) facts[name] = value;
  }
  const codec = get('codec');
  if (typeof codec === 'string' && codec !== '') facts.codec = codec;
  return facts;
}

/** What single platforms get instead of a file, as a part of the file's record. */
export function readOwn(value: Json | undefined): Pick<Media, 'own'> {
  if (!isJsonObject(value)) return {};
  const own: Record<string, MediaCopy | null> = {};
  for (const [platform, copy] of Object.entries(value)) {
    if (copy === null) own[platform] = null;
    if (!isJsonObject(copy)) continue;
    const { sha256, mime } = copy;
    if (typeof sha256 !== 'string' || typeof mime !== 'string' || sha256 === '') continue;
    own[platform] = { sha256, mime, ...readFacts((name) => copy[name]) };
  }
  return Object.keys(own).length === 0 ? {} : { own };
}

/** One item of a post's media as the ledger keeps it; undefined when it is none. */
export function readMedia(value: Json): Media | undefined {
  if (!isJsonObject(value)) return undefined;
  const text = (name: string): string => {
    const found = value[name];
    return typeof found === 'string' ? found : '';
  };
  const url = text('url');
  return {
    sha256: text('sha256'),
    name: text('name'),
    mime: text('mime'),
    alt: text('alt'),
    ...(url === '' ? {} : { url }),
    ...readFacts((name) => value[name]),
    ...readOwn(value['own']),
  };
}

/** The facts of a file as JSON. */
export function factsValue(facts: FileFacts): JsonObject {
  const value: Record<string, Json> = {};
  for (const name of [...FIGURES, 'codec'] as const) {
    const fact = facts[name];
    if (fact !== undefined) value[name] = fact;
  }
  return value;
}

/** What single platforms get instead, as JSON. */
export function ownValue(own: NonNullable<Media['own']>): JsonObject {
  return Object.fromEntries(
    Object.entries(own).map(([platform, copy]) => [
      platform,
      copy && { sha256: copy.sha256, mime: copy.mime, ...factsValue(copy) },
    ]),
  );
}

/** One item of a post's media as JSON. */
export function mediaValue(media: Media): JsonObject {
  const { sha256, name, mime, alt, url, own } = media;
  return {
    sha256,
    name,
    mime,
    alt,
    ...(url !== undefined && { url }),
    ...factsValue(media),
    ...(own !== undefined && { own: ownValue(own) }),
  };
}
