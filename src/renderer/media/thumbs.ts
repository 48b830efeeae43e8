import type { Media } from '../../core/model/media';
import { isFilm, isPicture, mediaAddress, thumbAddress } from './address';
import { drawnPicture, filmStill, type Drawable } from './draw';

/** Sharp at 320 points on a dense screen; about 40 kB each. */
const LONGEST_SIDE = 640;
const QUALITY = 0.8;

/** `none`: there is nothing to show, though the file is there. */
export type Thumb = 'ready' | 'missing' | 'none';

const known = new Map<string, Promise<Thumb>>();
let turn: Promise<unknown> = Promise.resolve();

/** Sees to it that a file's small picture is on the disk; one is made at a time. */
export function ensureThumb(workspaceId: string, media: Pick<Media, 'sha256' | 'mime'>): Promise<Thumb> {
  const key = `${workspaceId}/${media.sha256}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = turn.then(() => readOrMake(workspaceId, media)).catch((): Thumb => 'none');
  turn = made;
  known.set(key, made);
  return made;
}

/** A file that came back, or went, is looked at anew. */
export function forgetThumb(workspaceId: string, sha256: string): void {
  known.delete(`${workspaceId}/${sha256}`);
}

async function readOrMake(workspaceId: string, media: Pick<Media, 'sha256' | 'mime'>): Promise<Thumb> {
  const { sha256 } = media;
  const there = await fetch(thumbAddress(workspaceId, sha256), { method: 'HEAD' });
  if (there.status === 200) return 'ready';
  if (!isPicture(media) && !isFilm(media)) return 'none';
  const address = mediaAddress(workspaceId, sha256);
  if (!(await fetch(address, { method: 'HEAD' })).ok) return 'missing';
  const drawable = isFilm(media) ? await filmStill(address) : await drawnPicture(address);
  try {
    await window.holdfast.keepThumb(workspaceId, sha256, await smallPicture(drawable));
  } finally {
    drawable.close();
  }
  return 'ready';
}

async function smallPicture({ source, width, height }: Drawable): Promise<Uint8Array> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}
