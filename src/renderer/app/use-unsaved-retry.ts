import { useEffect } from 'react';
import { useSession } from '../store/session';
import { saveUnsavedTexts, useUnsavedTexts } from '../store/unsaved-texts';

/** How often words that were refused are tried again while nothing tells that it helps, milliseconds. Ours. */
const AGAIN_MS = 5_000;

/** Saves the words that wait as soon as the store takes something again, and tries now and then by itself. */
export function useUnsavedRetry(): void {
  const { client } = useSession();
  const isWaiting = useUnsavedTexts(({ texts }) => [...texts.values()].some((text) => text.isRefused));
  useEffect(() => {
    if (!isWaiting) return;
    let code = client.state.problem?.code;
    const stop = client.onState(({ problem }) => {
      const isBetter = problem?.code !== code && (problem === null || problem.code === 'room-again');
      code = problem?.code;
      if (isBetter) void saveUnsavedTexts();
    });
    const timer = setInterval(() => void saveUnsavedTexts(), AGAIN_MS);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [client, isWaiting]);
}
