import { ok, refuse, type Result } from '../../core/result';
import type { FileFacts } from '../../core/model/media';
import type { KeptFile } from '../../preload/contract';
import { isFilm, isPicture, mediaAddress } from './address';
import { filmFacts } from './film-facts';
import { pictureFacts } from './picture-facts';

/**
 * Measures of a kept file. They are read here and not in the main process: what takes a hostile file apart runs in
 * Chromium's sandbox. Only the parts needed are fetched; a picture is decoded once, to see whether it is whole.
 *
 * @returns refused with 'damaged', 'too-many-pixels' or 'no-picture' in words
 */
export async function readFileFacts(workspaceId: string, kept: KeptFile): Promise<Result<FileFacts>> {
  const address = mediaAddress(workspaceId, kept.sha256);
  const { bytes } = kept;
  try {
    if (isPicture(kept)) {
      const facts = await pictureFacts(address, kept.mime);
      return facts.ok ? ok({ bytes, ...facts.value }) : facts;
    }
    if (isFilm(kept)) {
      const facts = await filmFacts(address, bytes, kept.mime !== 'video/webm');
      return facts.ok ? ok({ bytes, ...facts.value }) : facts;
    }
    return ok({ bytes });
  } catch {
    return refuse(
      'damaged',
      'It is damaged or was not copied completely. Try opening it in another program, or copy it again.',
    );
  }
}
