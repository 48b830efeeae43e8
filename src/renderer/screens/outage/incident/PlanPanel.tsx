import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { floodsOf } from '../../../../core/outage/flood';
import type { Pin, Plan, PlanName } from '../../../../core/replan';
import { useRun, useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, Notice, ProgressBar } from '../../../ui';
import { counted } from '../../../words/phrases';
import { lanesPicture } from '../picture/lanes-picture';
import { LanesPicture } from '../picture/LanesPicture';
import { MovesPart } from '../plans/MovesPart';
import { planColumns, planPhrase } from '../plans/plan-view';
import { PlanTable } from '../plans/PlanTable';
import { usePlans } from '../plans/use-plans';
import styles from '../outage.module.css';
import type { OutageFrame } from '../use-outage-data';
import { AppliedPart } from './AppliedPart';
import type { IncidentFacts } from './use-incident';

interface PlanPanelProps {
  readonly outage: Outage;
  readonly open: readonly Outage[];
  readonly frame: OutageFrame;
  readonly facts: IncidentFacts;
  /** On to reading the posts once more. */
  onRead(): void;
}

/** The plans side by side, the picture of one, its moves, and the one step that applies it. */
export function PlanPanel({ outage, open, frame, facts, onRead }: PlanPanelProps) {
  const run = useRun();
  const { client } = useSession();
  const notify = useWindowState((state) => state.notify);
  const { rows, byId, hits, applied } = facts;
  const [pins, setPins] = useState<ReadonlyMap<string, Pin>>(new Map());
  const pinList = useMemo(() => [...pins.values()], [pins]);
  const [extraCap, setExtraCap] = useState<number | null>(null);
  const [chosen, setChosen] = useState<Plan['name']>('balanced');
  const [base, setBase] = useState<PlanName>('balanced');
  const { state, compute, stop } = usePlans(open, versionOf(rows, hits, open), pinList, base, extraCap);
  const [busy, setBusy] = useState(false);
  const [canUndo, setCanUndo] = useState(false);

  const columns = useMemo(
    () => planColumns(state.plans, byId, frame.locale),
    [state.plans, byId, frame.locale],
  );
  const plan = state.plans.find((each) => each.name === chosen) ?? state.plans[0];
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

  const apply = useCallback(async () => {
    if (!plan || plan.moves.length === 0 || busy) return;
    setBusy(true);
    const result = await run('replan.apply', { outageId: outage.id, plan });
    setBusy(false);
    if (result.ok) {
      setCanUndo(true);
      setPins(new Map());
    } else if (result.error.code === 'stale-plan') compute();
  }, [busy, compute, outage.id, plan, run]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void apply();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [apply]);

  function choose(name: Plan['name']): void {
    setChosen(name);
    if (name !== 'custom' && pins.size === 0) setBase(name);
  }

  /** A move fixed by hand makes the chosen plan the person's own; with the last pin gone it is the named one again. */
  function pin(deliveryId: string, fixed: Pin | null): void {
    const next = new Map(pins);
    if (fixed) next.set(deliveryId, fixed);
    else next.delete(deliveryId);
    setPins(next);
    setChosen(next.size > 0 ? 'custom' : base);
  }

  async function takeBack(): Promise<void> {
    setCanUndo(false);
    const undone = await client.ask('undo', null);
    if (!undone.ok) notify({ text: undone.error.message, tone: 'care' });
  }

  return (
    <>
      <div className={styles['body']}>
        {applied.length > 0 && hits.length === 0 ? (
          <AppliedPart
            outage={outage}
            frame={frame}
            applied={applied}
            onRead={onRead}
            onUndo={canUndo ? () => void takeBack() : null}
          />
        ) : null}
        {state.kind === 'working' && state.plans.length === 0 && rows ? (
          <ProgressBar value={null} label="Working out the plans" onCancel={stop} />
        ) : null}
        {state.kind === 'stopped' ? (
          <Notice title="Stopped." actions={<Button onClick={compute}>Work out the plans</Button>} />
        ) : null}
        {state.kind === 'failed' ? (
          <Notice
            tone="care"
            title="The plans could not be worked out."
            actions={<Button onClick={compute}>Try again</Button>}
          >
            Nothing was changed. {state.why}
          </Notice>
        ) : null}
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
        <footer className={styles['foot']}>
          <Button
            variant="primary"
            size="large"
            kbd="Ctrl ↵"
            disabled={busy || state.kind === 'working'}
            data-testid="outage-apply"
            onClick={() => void apply()}
          >
            Apply {planPhrase(shown.name)}
          </Button>
          <div>
            <b>{counted(shown.moves.length, 'post changes', 'posts change')}, nothing is sent yet.</b>
            <span>You can undo this in one step. The scheduler is not updated until you hand over.</span>
          </div>
        </footer>
      ) : null}
    </>
  );
}

/** Changes when the plans must be worked out anew; '' until the rows are there. */
function versionOf(
  rows: readonly DeliveryRow[] | undefined,
  hits: readonly DeliveryRow[],
  open: readonly Outage[],
): string {
  if (!rows) return '';
  const outages = open.map(
    (outage) =>
      `${outage.id}@${outage.since}-${outage.until} ${outage.capability} ${outage.except.join()} ${JSON.stringify(outage.back)}`,
  );
  return `${outages.join()}|${hits.map((row) => `${row.id}@${row.at}`).join()}`;
}
