import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { PostId } from '../../../../core/model/ids';
import type { Media } from '../../../../core/model/media';
import { ok, type Result } from '../../../../core/result';
import { keepFile, readFileFacts } from '../../../media';
import { useRun, useSession } from '../../../store/session';

/** A file on its way into the plan. */
export interface Coming {
  readonly id: number;
  readonly name: string;
  /** 0..1 of the copy; 1 while it is looked at. */
  readonly share: number;
  stop(): void;
}

/** A file that did not come in, and why. */
export interface LeftOut {
  readonly id: number;
  readonly name: string;
  readonly say: string;
}

export interface Adding {
  readonly coming: readonly Coming[];
  readonly leftOut: readonly LeftOut[];
  /** Keeps the files, one after the other, and puts each on the post when it is there. */
  add(files: readonly File[]): void;
  /** Keeps a file in the place of one that is missing or was never here. */
  replace(key: string, file: File): void;
  dismiss(id: number): void;
}

export const AddingContext = createContext<Adding | null>(null);

/** @throws Error outside an open composer: the caller's bug */
export function useAdding(): Adding {
  const adding = useContext(AddingContext);
  if (!adding) throw new Error('useAdding outside the composer');
  return adding;
}

let lastId = 0;

/** Files on their way onto one post; a copy goes on when the sheet is closed over it. */
export function useAddingTo(postId: PostId): Adding {
  const { workspaceId } = useSession();
  const run = useRun();
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const take = useCallback(
    (file: File, put: (media: Media) => Promise<Result<unknown>>) => {
      lastId += 1;
      const id = lastId;
      const stopping = new AbortController();
      const stop = (): void => stopping.abort();
      const say = (share: number): void =>
        setComing((list) => list.map((one) => (one.id === id ? { ...one, share } : one)));
      setComing((list) => [...list, { id, name: file.name, share: 0, stop }]);
      turn.current = turn.current.then(async () => {
        const media = await kept(workspaceId, file, stopping.signal, say);
        const result = media.ok && !stopping.signal.aborted ? await put(media.value) : media;
        setComing((list) => list.filter((one) => one.id !== id));
        if (!result.ok && result.error.code !== 'stopped') {
          setLeftOut((list) => [...list, { id, name: file.name, say: result.error.message }]);
        }
      });
    },
    [workspaceId],
  );

  return useMemo(
    () => ({
      coming,
      leftOut,
      add: (files) => {
        setLeftOut([]);
        for (const file of files) {
          take(file, (media) => run('post.media', { id: postId, change: { kind: 'add', media: [media] } }));
        }
      },
      replace: (key, file) => {
        setLeftOut([]);
        take(file, async ({ alt: _none, ...found }) =>
          // The very file that was missing changes nothing in the plan.
          found.sha256 === key
            ? ok(null)
            : run('post.media', { id: postId, change: { kind: 'replace', key, file: found } }),
        );
      },
      dismiss: (id) => setLeftOut((list) => list.filter((one) => one.id !== id)),
    }),
    [coming, leftOut, take, run, postId],
  );
}

async function kept(
  workspaceId: string,
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Result<Media>> {
  if (signal.aborted)
    return { ok: false, error: { code: 'stopped', message: 'Stopped. Nothing was added.' } };
  const copied = await keepFile(workspaceId, file, { signal, onProgress });
  if (!copied.ok) return copied;
  onProgress(1);
  const facts = await readFileFacts(workspaceId, copied.value);
  if (!facts.ok) return facts;
  const { sha256, name, mime } = copied.value;
  return ok({ sha256, name, mime, alt: '', ...facts.value });
}
