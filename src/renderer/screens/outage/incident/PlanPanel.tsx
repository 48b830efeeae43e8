import { useMemo, useState } from 'react';
import type { Outage } from '../../../../core/model/outage';
import { floodsOf } from '../../../../core/outage/flood';
import type { StepId } from '../../../../core/outage/incident-steps';
import type { Plan } from '../../../../core/replan';
import { Notice } from '../../../ui';
import { lanesPicture } from '../picture/lanes-picture';
import { LanesPicture } from '../picture/LanesPicture';
import { MovesPart } from '../plans/MovesPart';
import { planColumns } from '../plans/plan-view';
import { PlansStatus } from '../plans/PlansStatus';
import { PlanTable } from '../plans/PlanTable';
import styles from '../outage.module.css';
import type { OutageFrame } from '../use-outage-data';
import { AppliedPart } from './AppliedPart';
import { ApplyBar } from './ApplyBar';
import { PLAN_PART, useApplyPlan } from './use-apply-plan';
import type { IncidentFacts } from './use-incident';
import { usePlanChoice } from './use-plan-choice';

interface PlanPanelProps {
  readonly outage: Outage;
  readonly open: readonly Outage[];
  readonly frame: OutageFrame;
  readonly facts: IncidentFacts;
  onShow(step: StepId): void;
}

/** The plans side by side, the picture of one, its moves, and the one step that applies it. */
export function PlanPanel({ outage, open, frame, facts, onShow }: PlanPanelProps) {
  const { rows, byId, hits, applied } = facts;
  const { state, compute, stop, plan, choose, pins, pin, unpin, extraCap, setExtraCap } = usePlanChoice(
    open,
    facts,
  );
  const columns = useMemo(
    () => planColumns(state.plans, byId, frame.locale),
    [state.plans, byId, frame.locale],
  );
  const { channels, zone, now } = frame;
  const shown = plan && plan.moves.length > 0 ? plan : null;
  const picture = useMemo(
    () => (rows ? lanesPicture({ outage, rows, plan: shown, channels, zone, now }) : null),
    [outage, rows, shown, channels, zone, now],
  );
  const floods = useMemo(
    () => (shown && rows ? floodsOf(shown, rows, channels) : []),
    [shown, rows, channels],
  );

  const [isNew, setIsNew] = useState(false);
  const { busy, canUndo, apply, takeBack } = useApplyPlan({
    outageId: outage.id,
    plan,
    onApplied: () => {
      unpin();
      setIsNew(true);
    },
    onStale: compute,
  });

  return (
    <>
      <div className={styles['body']} {...PLAN_PART}>
        {applied.length > 0 && hits.length === 0 ? (
          <AppliedPart
            outage={outage}
            frame={frame}
            applied={applied}
            isNew={isNew}
            next={facts.steps.find(({ state: of }) => of === 'now')?.id ?? null}
            onShow={onShow}
            onUndo={canUndo ? () => void takeBack() : null}
          />
        ) : null}
        <PlansStatus state={state} isRead={rows !== undefined} onCompute={compute} onStop={stop} />
        {shown ? (
          <PlanTable
            columns={columns}
            chosen={shown.name}
            count={shown.moves.length}
            onChoose={(value) => choose(value as Plan['name'])}
          />
        ) : null}
        {picture && (shown || applied.length === 0) ? (
          <LanesPicture picture={picture} frame={frame} onPin={shown ? pin : null} />
        ) : null}
        {shown ? (
          <MovesPart
            plan={shown}
            outage={outage}
            rows={byId}
            frame={frame}
            pins={pins}
            floods={floods}
            extraCap={extraCap}
            onExtraCap={setExtraCap}
            onPin={pin}
          />
        ) : null}
        {plan && plan.moves.length === 0 && applied.length === 0 ? (
          <Notice title="Nothing needs a plan.">
            No posts on these channels between now and {frame.words.moment(outage.until, frame.today)}.
          </Notice>
        ) : null}
      </div>
      {shown ? (
        <ApplyBar plan={shown} disabled={busy || state.kind === 'working'} onApply={() => void apply()} />
      ) : null}
    </>
  );
}
