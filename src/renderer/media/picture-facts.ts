import { imageSize } from 'image-size';
import { ok, refuse, type Result } from '../../core/result';
import type { FileFacts } from '../../core/model/media';

/** Every format tells its size within this; a photograph's header may carry a preview and colours before it. */
const HEAD_BYTES = 512 * 1024;
/** A decoded point takes four bytes: more than this would fill the memory. The largest cameras reach it. */
const MAX_PIXELS = 120_000_000;
const MAY_MOVE: ReadonlySet<string> = new Set(['image/gif', 'image/webp', 'image/png', 'image/avif']);

/** Size, and frames where the format can move. Rejects for what cannot be decoded whole. */
export async function pictureFacts(address: string, mime: string): Promise<Result<FileFacts>> {
  const head = await fetch(address, { headers: { Range: `bytes=0-${HEAD_BYTES - 1}` } });
  const stated = imageSize(new Uint8Array(await head.arrayBuffer()));
  if (stated.width * stated.height > MAX_PIXELS) {
    return refuse(
      'too-many-pixels',
      `This photo has ${stated.width} × ${stated.height} pixels, more than any platform accepts or this computer should open. Export a smaller version, then add it.`,
    );
  }
  const blob = await (await fetch(address)).blob();
  const frames = await framesOf(blob, mime);
  // As it is seen: turned by what the camera wrote down.
  const bitmap = await createImageBitmap(blob);
  const facts = { width: bitmap.width, height: bitmap.height };
  bitmap.close();
  return ok(frames > 1 ? { ...facts, frames } : facts);
}

/** How many pictures an animation has. Rejects when the first is not whole. */
async function framesOf(blob: Blob, mime: string): Promise<number> {
  const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: mime });
  try {
    const { image } = await decoder.decode({ frameIndex: 0, completeFramesOnly: true });
    image.close();
    if (!MAY_MOVE.has(mime)) return 1;
    await decoder.completed;
    return decoder.tracks.selectedTrack?.frameCount ?? 1;
  } finally {
    decoder.close();
  }
}
