import { KEPT_MIMES, readMedia, type KeptMime } from '../media';
import type { Media } from '../model/media';
import type { PlanRows } from './rows';
import type { PlanFile } from './types';

/** A photo or video that belongs beside a plan file. */
export interface MediaBeside {
  readonly sha256: string;
  /** What it is called in the folder: its SHA-256, with an ending that other programs know. */
  readonly file: string;
  /** What people call it. */
  readonly name: string;
}

const ENDINGS: { readonly [Mime in KeptMime]: string } = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
};

/** Every file that the posts and sightings of a workspace are made of, copies and deleted posts' files among them. */
export function mediaOfRows({ posts, sightings }: Pick<PlanRows, 'posts' | 'sightings'>): MediaBeside[] {
  return besides([...posts.flatMap(({ media }) => media), ...sightings.flatMap(({ shot }) => shot ?? [])]);
}

/** Every file that a plan file speaks of and that can be looked for by its content. */
export function mediaOfPlan({ posts, things }: Pick<PlanFile, 'posts' | 'things'>): MediaBeside[] {
  return besides([
    ...posts.flatMap(({ media = [] }) => media),
    ...things.flatMap(({ said }) => (said['shot'] === undefined ? [] : (readMedia(said['shot']) ?? []))),
  ]);
}

function besides(media: readonly Media[]): MediaBeside[] {
  const found = new Map<string, MediaBeside>();
  for (const { name, own = {}, ...original } of media) {
    for (const copy of [original, ...Object.values(own)]) {
      if (copy === null || !/^[0-9a-f]{64}$/.test(copy.sha256) || found.has(copy.sha256)) continue;
      const { sha256, mime } = copy;
      found.set(sha256, { sha256, file: fileName(sha256, mime), name: name === '' ? sha256 : name });
    }
  }
  return [...found.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

function fileName(sha256: string, mime: string): string {
  const kept = KEPT_MIMES.find((one) => one === mime);
  return kept === undefined ? sha256 : `${sha256}.${ENDINGS[kept]}`;
}

const NAMED = 5;

/**
 * Says which files did not come along; null when all did.
 * @param where what they were looked for in: 'beside the plan file'
 */
export function missingMediaWords(missing: readonly MediaBeside[], where: string): string | null {
  if (missing.length === 0) return null;
  const names = [...new Set(missing.map(({ name }) => name))];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  const what = missing.length === 1 ? 'One photo or video was' : `${missing.length} photos or videos were`;
  return `${what} not found ${where}: ${names.slice(0, NAMED).join(', ')}${more}. Their posts keep the name and the description; add the files there again.`;
}
