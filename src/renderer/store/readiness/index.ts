import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { useSession, type Session } from '../session';
import { unpacked, type PackedView, type ReadinessView } from './protocol';

/** How long after the screen is up it is looked into: the first screen comes first, milliseconds. */
const AFTER_MS = 300;

/** The last that is known, kept from one visit of the screen to the next; of one workspace. */
const useKnown = create<{ workspaceId: string; view: ReadinessView | undefined }>(() => ({
  workspaceId: '',
  view: undefined,
}));

/** The very same map where nothing in it has changed: every chip on screen is drawn from it. */
export function keepSameGaps(before: ReadinessView | undefined, now: ReadinessView): ReadinessView {
  if (before === undefined || before.gaps.size !== now.gaps.size) return now;
  for (const [id, code] of now.gaps) if (before.gaps.get(id) !== code) return now;
  return { ...now, gaps: before.gaps };
}

function start({ workspaceId, info }: Session, firstWeekday: number): () => void {
  const worker = new Worker(new URL('./readiness.worker.ts', import.meta.url), {
    type: 'module',
    name: 'holdfast-readiness',
  });
  worker.addEventListener('message', (event: MessageEvent<PackedView>) =>
    useKnown.setState((before) => ({ workspaceId, view: keepSameGaps(before.view, unpacked(event.data)) })),
  );
  const { clockOffsetMs, zone } = info;
  worker.postMessage({ workspaceId, clockOffsetMs, zone, firstWeekday });
  return () => worker.terminate();
}

/**
 * What each delivery that is still to go out lacks, as a code; worked out beside the window, in a thread that lives
 * as long as something shows it. The very same map until something in it changes.
 * @param firstWeekday 1 = Monday … 7 = Sunday
 */
export function useGaps(firstWeekday: number): Gaps {
  const session = useSession();
  const gaps = useKnown((known) =>
    known.workspaceId === session.workspaceId ? known.view?.gaps : undefined,
  );
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => (isWanted ? start(session, firstWeekday) : undefined), [isWanted, session, firstWeekday]);
  return gaps ?? NO_GAPS;
}

/** All that is known of it: the worklist, the lead meter; undefined until it is. Somebody has to use the gaps too. */
export function useReadiness(): ReadinessView | undefined {
  const { workspaceId } = useSession();
  return useKnown((known) => (known.workspaceId === workspaceId ? known.view : undefined));
}

export type Gaps = ReadinessView['gaps'];

const NO_GAPS: Gaps = new Map();

export type { ReadinessView } from './protocol';
