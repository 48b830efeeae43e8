import { useCallback, useEffect, useState } from 'react';
import type { OutageId } from '../../../../core/model/ids';
import type { Plan } from '../../../../core/replan';
import { shortcutOf } from '../../../../core/shortcuts';
import { useRun, useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';

interface ApplyPlanInput {
  readonly outageId: OutageId;
  readonly plan: Plan | undefined;
  onApplied(): void;
  /** The calendar has changed since the plan was worked out. */
  onStale(): void;
}

/** Marks what belongs to the plan: the keys that apply it are taken from there, and from nowhere in particular. */
export const PLAN_PART = { 'data-plan-part': '' };

/** In a field beside the plan, or in a sheet over it, the same keys mean something else. */
function isForPlan(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [role="dialog"]') !== null) return false;
  return (
    !(target instanceof Element) || target === document.body || target.closest('[data-plan-part]') !== null
  );
}

/** The one step that applies a plan, by button or by key, and the way back from it. */
export function useApplyPlan({ outageId, plan, onApplied, onStale }: ApplyPlanInput) {
  const run = useRun();
  const { client } = useSession();
  const notify = useWindowState((state) => state.notify);
  const [busy, setBusy] = useState(false);
  const [canUndo, setCanUndo] = useState(false);

  const apply = useCallback(async () => {
    if (!plan || plan.moves.length === 0 || busy) return;
    setBusy(true);
    const result = await run('replan.apply', { outageId, plan });
    setBusy(false);
    if (result.ok) {
      setCanUndo(true);
      onApplied();
    } else if (result.error.code === 'stale-plan') onStale();
  }, [busy, onStale, onApplied, outageId, plan, run]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || shortcutOf(event, ['outage']) !== 'apply-plan') return;
      if (!isForPlan(event.target)) return;
      event.preventDefault();
      void apply();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [apply]);

  async function takeBack(): Promise<void> {
    setCanUndo(false);
    const undone = await client.ask('undo', null);
    if (!undone.ok) notify({ text: undone.error.message, tone: 'care' });
  }

  return { busy, canUndo, apply, takeBack };
}
