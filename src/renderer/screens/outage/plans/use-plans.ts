import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Outage } from '../../../../core/model/outage';
import type { Pin, Plan, PlanName } from '../../../../core/replan';
import { computePlans } from '../../../store/replan';
import { useSession } from '../../../store/session';

const NAMES: readonly PlanName[] = ['balanced', 'divert', 'hold', 'tomorrow', 'wait'];

export type PlansState =
  | { readonly kind: 'working'; readonly plans: readonly Plan[] }
  | { readonly kind: 'ready'; readonly plans: readonly Plan[] }
  | { readonly kind: 'stopped'; readonly plans: readonly Plan[] }
  | { readonly kind: 'failed'; readonly plans: readonly Plan[]; readonly why: string };

/**
 * The named plans for these outages (with pins, the person's own plan before them), worked out beside the window and
 * again whenever `version` changes (the hit deliveries, the estimate). A newer question stops the older one.
 *
 * @param base the named plan that pins change
 * @param extraCap moved posts that a healthy channel takes a day at most; null: as many as fit
 */
export function usePlans(
  outages: readonly Outage[],
  version: string,
  pins: readonly Pin[],
  base: PlanName,
  extraCap: number | null,
) {
  const { workspaceId, now } = useSession();
  const [state, setState] = useState<PlansState>({ kind: 'working', plans: [] });
  const running = useRef<AbortController | null>(null);
  const compute = useCallback(() => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setState((before) => ({ kind: 'working', plans: before.plans }));
    const ask = {
      workspaceId,
      now: now(),
      outages,
      names: NAMES,
      ...(pins.length > 0 ? { pins, base } : {}),
      ...(extraCap === null ? {} : { extraCap }),
    };
    computePlans(ask, { signal: abort.signal })
      .then((plans) => setState({ kind: 'ready', plans }))
      .catch((cause: unknown) => {
        if (abort.signal.aborted) return;
        setState({ kind: 'failed', plans: [], why: cause instanceof Error ? cause.message : String(cause) });
      });
  }, [workspaceId, now, outages, pins, base, extraCap]);

  // By what the plans depend on, not by identity: rows are read anew at every change of any delivery.
  const question = useEffectEvent(compute);
  useEffect(() => {
    if (version === '') return;
    question();
    return () => running.current?.abort();
  }, [version, pins, extraCap]);

  const stop = useCallback(() => {
    running.current?.abort();
    setState((before) => ({ kind: 'stopped', plans: before.plans }));
  }, []);

  return { state, compute, stop };
}
