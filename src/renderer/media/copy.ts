import { copyLimits, copyName, type CopyLimits, type CopyMime, type Cut } from '../../core/media';
import { ok, refuse, type Result } from '../../core/result';
import type { Media, MediaCopy } from '../../core/model/media';
import type { Platform } from '../../core/platform';
import { mediaAddress } from './address';
import { drawnPicture, type Drawable } from './draw';

const QUALITIES = [0.92, 0.85, 0.75, 0.62] as const;
/** Where no quality is small enough, the copy itself shrinks by this, again and again. */
const SHRINK = 0.8;
const MAX_SHRINKS = 12;

/**
 * A copy of a kept picture that a platform takes: cut, scaled, of a type and size of its liking, kept as a file of
 * its own. The original is only read.
 */
export async function makeCopy(
  workspaceId: string,
  media: Media,
  platform: Platform,
  cut: Cut | null,
): Promise<Result<MediaCopy>> {
  let picture: Drawable;
  try {
    picture = await drawnPicture(mediaAddress(workspaceId, media.sha256));
  } catch {
    return refuse('no-picture', 'The photo could not be opened, so no copy was made. Locate the file again.');
  }
  try {
    const part = cut ?? { x: 0, y: 0, width: picture.width, height: picture.height };
    const limits = copyLimits(platform, media.mime);
    const made = await encoded(picture, part, limits);
    if (made === null) {
      return refuse('too-large', `No copy of this photo is small enough for ${platform.name}.`);
    }
    const { blob, width, height } = made;
    const kept = await window.holdfast.keepMediaBytes(
      workspaceId,
      copyName(media.name, platform.id, blob.type),
      new Uint8Array(await blob.arrayBuffer()),
    );
    if (!kept.ok) return kept;
    const { sha256, mime, bytes } = kept.value;
    return ok({ sha256, mime, bytes, width, height });
  } finally {
    picture.close();
  }
}

interface Made {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

async function encoded(picture: Drawable, cut: Cut, limits: CopyLimits): Promise<Made | null> {
  let { width, height } = limits.fitted(cut);
  for (let shrink = 0; shrink < MAX_SHRINKS; shrink += 1) {
    for (const mime of limits.mimes) {
      const canvas = drawn(picture, cut, { width, height }, mime);
      for (const quality of mime === 'image/png' ? [1] : QUALITIES) {
        const blob = await canvas.convertToBlob({ type: mime, quality });
        if (blob.size <= limits.maxBytes) return { blob, width, height };
      }
    }
    width = Math.max(1, Math.round(width * SHRINK));
    height = Math.max(1, Math.round(height * SHRINK));
  }
  return null;
}

function drawn(
  picture: Drawable,
  { x, y, ...cut }: Cut,
  { width, height }: { readonly width: number; readonly height: number },
  mime: CopyMime,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  if (mime === 'image/jpeg') {
    // JPEG knows no see-through: without this it becomes black.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
  }
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture.source, x, y, cut.width, cut.height, 0, 0, width, height);
  return canvas;
}
