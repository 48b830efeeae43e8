import { ok, refuse, type Result } from '../../core/result';
import { holdsItsBoxes } from '../../core/media';
import type { FileFacts } from '../../core/model/media';

/** Frames looked at to tell how many there are a second. */
const LOOK_AT = 120;

/**
 * Length, size as it is shown, frames a second and packing of a film. Rejects for a damaged one.
 * @param isBoxed MP4 and MOV, which say how long each of their parts is
 */
export async function filmFacts(
  address: string,
  bytes: number,
  isBoxed: boolean,
): Promise<Result<FileFacts>> {
  // Only who adds a film waits for the reader of films.
  const { CustomSource, Input, MP4, QTFF, WEBM } = await import('mediabunny');
  const read = (start: number, end: number): Promise<Uint8Array> => readPart(address, start, end);
  if (isBoxed && !(await holdsItsBoxes(read, bytes))) throw new Error('cut off');
  const source = new CustomSource({ getSize: () => bytes, read });
  const input = new Input({ source, formats: [MP4, QTFF, WEBM] });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) {
      return refuse('no-picture', 'This file has sound but no photo. Platforms need a video.');
    }
    const [width, height, codec, seconds, stats] = await Promise.all([
      track.getDisplayWidth(),
      track.getDisplayHeight(),
      track.getCodec(),
      input.computeDuration(),
      track.computePacketStats(LOOK_AT),
    ]);
    return ok({
      width,
      height,
      seconds: rounded(seconds),
      rate: rounded(stats.averagePacketRate),
      ...(codec === null ? {} : { codec }),
    });
  } finally {
    input.dispose();
  }
}

async function readPart(address: string, start: number, end: number): Promise<Uint8Array> {
  const answer = await fetch(address, { headers: { Range: `bytes=${start}-${end - 1}` } });
  return new Uint8Array(await answer.arrayBuffer());
}

/** To a hundredth: the same film reads the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
