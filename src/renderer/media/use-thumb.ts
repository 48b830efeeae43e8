import { useEffect, useState } from 'react';
import type { Media } from '../../core/model/media';
import { useSession } from '../store/session';
import { isKept, mediaAddress, thumbAddress } from './address';
import { ensureThumb, type Thumb } from './thumbs';

/** The address of the whole file for `<img>` or `<video>`; null when it is not kept here. */
export function useMediaUrl(media: Pick<Media, 'sha256'>): string | null {
  const { workspaceId } = useSession();
  return isKept(media) ? mediaAddress(workspaceId, media.sha256) : null;
}

export interface ThumbState {
  readonly state: Thumb | 'loading';
  /** Set once it is ready: a picture of 640 points at most on its longer side. */
  readonly url: string | null;
}

/** The small picture of a file, made when it is first wanted. */
export function useThumb(media: Pick<Media, 'sha256' | 'mime'>, fresh = 0): ThumbState {
  const { workspaceId } = useSession();
  const { sha256, mime } = media;
  const [found, setFound] = useState<{ readonly of: string; readonly thumb: Thumb } | null>(null);
  useEffect(() => {
    if (!isKept({ sha256 })) return undefined;
    let isWanted = true;
    void ensureThumb(workspaceId, { sha256, mime }).then((thumb) => {
      if (isWanted) setFound({ of: sha256, thumb });
    });
    return () => {
      isWanted = false;
    };
  }, [workspaceId, sha256, mime, fresh]);
  if (!isKept(media)) return { state: 'none', url: null };
  const state = found?.of === sha256 ? found.thumb : 'loading';
  return { state, url: state === 'ready' ? thumbAddress(workspaceId, sha256) : null };
}
