import type { Diagnosis, Evidence } from '../../../../core/diagnose';
import type { Instant } from '../../../../core/time/types';
import type { ProbeList } from '../../../../preload/contract';
import type { CheckSubjects } from '../../../store/queries/check';
import { useCheckState, type CheckState } from './check-state';
import { evidenceOf, NO_ANSWERS } from './evidence';
import { isBad, keyOf, lastRun, probeResultsOf, withProbe } from './probe-results';
import { checkResult, LOOKS_WANTED, type CheckResult } from './result';

/** Looks of many windows must not fall on the same second. Share of the pause that is drawn. */
const JITTER = 0.02;

export interface CheckContext {
  readonly subjects: CheckSubjects;
  readonly zone: string;
  now(): Instant;
  /** Called when a check has come to its end, or a watch has seen a change. */
  onVerdict(result: CheckResult): void;
}

type Target = ProbeList['targets'][number];

let running: AbortController | null = null;

/** What all that was seen so far comes to; null before anything was. */
export function presentResult(subjects: CheckSubjects, now: Instant, zone: string): CheckResult | null {
  const evidence = presentEvidence(useCheckState.getState(), subjects, now);
  return evidence === null ? null : checkResult(evidence, now, zone);
}

/** All that was seen so far; null before anything was. */
export function presentEvidence(
  state: CheckState,
  { standing }: CheckSubjects,
  now: Instant,
): Evidence | null {
  const { judged, answers, reports, history, checkedAt } = state;
  const isUnseen = Object.values(judged).every((looks) => looks.length === 0);
  if (isUnseen && reports.length === 0 && answers === NO_ANSWERS) return null;
  const at = checkedAt ?? now;
  return evidenceOf({ at, looks: judged, answers, reports, history: [...standing, ...history] });
}

/**
 * Looks at everything once, and at what failed twice more, a minute apart. Only ever because the person pressed a
 * button; a new check ends the one under way.
 */
export async function startCheck(context: CheckContext): Promise<void> {
  stopCheck();
  const abort = new AbortController();
  running = abort;
  remember(context);
  useCheckState.setState({
    phase: 'looking',
    looks: {},
    judged: {},
    looksDone: 0,
    asked: 0,
    answered: 0,
    checkedAt: null,
    nextLookAt: null,
    problem: null,
    answers: NO_ANSWERS,
  });
  const list = await window.holdfast.listProbes();
  useCheckState.setState({ isConnected: list.isConnected });
  const targets = chosen(list, context.subjects);
  // In the order of the list, whichever answers first.
  useCheckState.setState({ looks: Object.fromEntries(targets.map(({ kind, id }) => [keyOf(kind, id), []])) });
  await look(targets, context, abort.signal);
  for (let looks = 1; looks < LOOKS_WANTED && !abort.signal.aborted && hasTrouble(); looks += 1) {
    await pause(list.lookEveryMs, 'waiting', context, abort.signal);
    await look(suspects(targets), context, abort.signal);
  }
  if (abort.signal.aborted) return;
  useCheckState.setState({ phase: 'done', nextLookAt: null });
  const result = presentResult(context.subjects, context.now(), context.zone);
  if (result !== null) context.onVerdict(result);
}

/** Goes on looking every minute until nothing fails any more, so that a verdict clears by itself. */
export async function watchOn(context: CheckContext): Promise<void> {
  stopCheck();
  const abort = new AbortController();
  running = abort;
  const list = await window.holdfast.listProbes();
  const targets = chosen(list, context.subjects);
  const watched = suspects(targets);
  while (!abort.signal.aborted) {
    await pause(list.lookEveryMs, 'watching', context, abort.signal);
    const before = presentResult(context.subjects, context.now(), context.zone);
    await look(watched, context, abort.signal);
    const after = presentResult(context.subjects, context.now(), context.zone);
    if (abort.signal.aborted) return;
    if (before === null || after === null || before.diagnosis.verdict === after.diagnosis.verdict) continue;
    note(before.diagnosis);
    const cleared = presentResult(context.subjects, context.now(), context.zone) ?? after;
    context.onVerdict(cleared);
    if (!hasTrouble()) break;
  }
  if (!abort.signal.aborted) useCheckState.setState({ phase: 'done', nextLookAt: null });
}

/** Ends whatever is under way; what was seen stays. */
export function stopCheck(): void {
  running?.abort();
  running = null;
  if (useCheckState.getState().phase === 'idle') return;
  void window.holdfast.stopProbes();
  useCheckState.setState(({ looks }) => ({
    phase: Object.values(looks).some((each) => each.length > 0) ? 'done' : 'idle',
    judged: looks,
    nextLookAt: null,
  }));
}

/** Asks hosts side by side, and takes each answer in as it comes. */
async function look(targets: readonly Target[], context: CheckContext, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  useCheckState.setState({ phase: 'looking', asked: targets.length, answered: 0, nextLookAt: null });
  await Promise.all(
    targets.map(async ({ kind, id }) => {
      const seen = await window.holdfast.runProbe(kind, id);
      if (signal.aborted || !seen.ok) return;
      useCheckState.setState(({ looks, answered }) => ({
        looks: withProbe(looks, seen.value),
        answered: answered + 1,
      }));
    }),
  );
  if (signal.aborted) return;
  useCheckState.setState(({ looks, looksDone }) => ({
    judged: looks,
    looksDone: looksDone + 1,
    checkedAt: context.now(),
  }));
}

/** Resolves when it is time to look again, or at once when the check is stopped. */
function pause(
  everyMs: number,
  phase: 'waiting' | 'watching',
  context: CheckContext,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const ms = everyMs * (1 + Math.random() * JITTER);
  useCheckState.setState({ phase, nextLookAt: context.now() + ms });
  return new Promise((over) => {
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      over();
    });
  });
}

/** The hosts of the list that this workspace has to do with. */
function chosen({ targets }: ProbeList, { platforms, schedulers }: CheckSubjects): Target[] {
  return targets.filter(({ kind, id }) => {
    if (kind === 'reference') return true;
    return kind === 'platform' ? platforms.includes(id) : schedulers.includes(id);
  });
}

/** What failed, and the independent sites beside it. */
function suspects(targets: readonly Target[]): Target[] {
  const { looks } = useCheckState.getState();
  return targets.filter(({ kind, id }) => {
    if (kind === 'reference') return true;
    return (looks[keyOf(kind, id)] ?? []).some(({ site }) => site !== 'ok');
  });
}

function hasTrouble(): boolean {
  const { looks } = useCheckState.getState();
  const last = (['reference', 'platform', 'scheduler'] as const).flatMap((kind) =>
    probeResultsOf(looks, kind).map((each) => lastRun(each)[0]),
  );
  return last.some(({ site }) => isBad(site) || site === 'portal');
}

/** The verdict that a new check replaces is kept, so that a fault on our own line cannot wipe it out. */
function remember(context: CheckContext): void {
  const result = presentResult(context.subjects, context.now(), context.zone);
  if (result !== null && !result.isFirstLook) note(result.diagnosis);
}

function note({ verdict, scope, capability }: Diagnosis): void {
  const { checkedAt, history } = useCheckState.getState();
  if (checkedAt === null || verdict === 'unknown') return;
  useCheckState.setState({
    history: [...history, { at: checkedAt, verdict, scope, capability, rest: {} }],
  });
}
