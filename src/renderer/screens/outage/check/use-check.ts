import { useEffect, useMemo } from 'react';
import type { Evidence } from '../../../../core/diagnose';
import { checkSubjects, type CheckSubjects } from '../../../store/queries/check';
import { sightingsSince } from '../../../store/queries/sightings';
import { useLive, useNow, useSession } from '../../../store/session';
import type { OutageFrame } from '../use-outage-data';
import { claimCheck, useCheckState, type CheckState } from './check-state';
import { checkResult, type CheckResult } from './result';
import { presentEvidence, startCheck, stopCheck, watchOn, type CheckContext } from './run-check';
import { HOUR_MS, MINUTE_MS } from '../../../../core/time/units';

export interface Check {
  readonly state: CheckState;
  readonly subjects: CheckSubjects | null;
  readonly evidence: Evidence | null;
  readonly result: CheckResult | null;
  start(): void;
  watch(): void;
  stop(): void;
}

/** What somebody saw longer ago says little about now. */
const SIGHTING_LASTS_MS = HOUR_MS;
/** How often the hour is looked at anew: a query a minute, not one a second. */
const STEP_MS = MINUTE_MS;

/** Keeps the check's evidence in step with what people told, here or on another desk. */
function useRecentSightings(): void {
  const from = Math.floor(useNow(STEP_MS) / STEP_MS) * STEP_MS - SIGHTING_LASTS_MS;
  const seen = useLive((db) => sightingsSince(db, from), [from]);
  useEffect(() => {
    if (seen !== undefined) useCheckState.setState({ reports: seen });
  }, [seen]);
}

/** The check of this session as a screen shows it; the same one wherever it is shown. */
export function useCheck(frame: OutageFrame): Check {
  const { workspaceId, client, now } = useSession();
  const subjects = useLive(checkSubjects, []) ?? null;
  const state = useCheckState();
  useEffect(() => {
    if (useCheckState.getState().workspaceId === workspaceId) return;
    stopCheck();
    claimCheck(workspaceId);
  }, [workspaceId]);

  useRecentSightings();
  const open = frame.outages.findLast((outage) => outage.endedAt === null);
  // A new check has nothing to say until its first look is over; what people said before would stand alone.
  const isBeginning = state.phase === 'looking' && state.checkedAt === null;
  const evidence = useMemo(
    () => (subjects === null || isBeginning ? null : presentEvidence(state, subjects, frame.now)),
    [state, subjects, isBeginning, frame.now],
  );
  const result = useMemo(
    () => (evidence === null ? null : checkResult(evidence, frame.now, frame.zone)),
    [evidence, frame.now, frame.zone],
  );

  function context(): CheckContext | null {
    if (subjects === null) return null;
    return {
      subjects,
      zone: frame.zone,
      now,
      onVerdict: ({ headline, sureness, diagnosis: { verdict } }) => {
        if (open === undefined) return;
        void client.run('outage.checked', { id: open.id, verdict, say: `${headline} ${sureness}.` });
      },
    };
  }

  function begin(how: (context: CheckContext) => Promise<void>): void {
    const given = context();
    if (given === null) return;
    how(given).catch((cause: unknown) => {
      stopCheck();
      useCheckState.setState({ problem: 'The check could not run. Answer the questions below instead.' });
      throw cause;
    });
  }

  return {
    state,
    subjects,
    evidence,
    result,
    start: () => begin(startCheck),
    watch: () => begin(watchOn),
    stop: stopCheck,
  };
}
