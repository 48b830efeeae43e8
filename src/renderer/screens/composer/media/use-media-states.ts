import { useEffect, useState } from 'react';
import type { Media } from '../../../../core/model/media';
import type { MediaState } from '../../../../preload/contract';
import { forgetThumb, isKept } from '../../../media';
import { useSession } from '../../../store/session';

/** `unkept`: only its name or its web address is known. */
export type FileState = MediaState | 'unkept';

export interface MediaStates {
  of(media: Media): FileState;
  /** Grows when a file came back or went: small pictures are looked for again. */
  readonly fresh: number;
}

/** Whether the files of a post are here and sound; looked at when the post opens and when its files change. */
export function useMediaStates(media: readonly Media[], changes: unknown): MediaStates {
  const { workspaceId } = useSession();
  const wanted = media.filter(isKept).map(({ sha256 }) => sha256);
  const key = wanted.join(' ');
  const [known, setKnown] = useState<{ states: ReadonlyMap<string, MediaState>; fresh: number }>({
    states: new Map(),
    fresh: 0,
  });
  useEffect(() => {
    if (key === '') return undefined;
    let isWanted = true;
    const files = key.split(' ');
    void window.holdfast.mediaStates(workspaceId, files).then((states) => {
      if (!isWanted) return;
      setKnown((before) => {
        const next = new Map(files.map((file, at) => [file, states[at] ?? 'missing'] as const));
        const turned = files.filter((file) => (before.states.get(file) ?? 'here') !== next.get(file));
        for (const file of turned) forgetThumb(workspaceId, file);
        return { states: next, fresh: before.fresh + turned.length };
      });
    });
    return () => {
      isWanted = false;
    };
  }, [workspaceId, key, changes]);
  return {
    of: (item) => (isKept(item) ? (known.states.get(item.sha256) ?? 'here') : 'unkept'),
    fresh: known.fresh,
  };
}
