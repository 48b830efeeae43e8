import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { DeliveryRow, Outage } from '../../../core/model/types';
import { incidentCounts, outageStateOf } from '../../../core/outage';
import { downInWords } from '../../../core/outage/resolve';
import type { Pin, Plan } from '../../../core/replan';
import { useRun, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, Notice, ProgressBar } from '../../ui';
import { sentence } from '../../words/phrases';
import { durationWords } from '../../words/times';
import { appliedMoves } from './applied-moves';
import { AppliedTable } from './AppliedTable';
import { EstimateEditor } from './EstimateEditor';
import { HitLine } from './HitLine';
import { MoveTable } from './MoveTable';
import { OutageLog } from './OutageLog';
import { planColumns, planPhrase, PLAN_WORDS, savedAgainstFirstCome } from './plan-view';
import { PlanTable } from './PlanTable';
import { Steps } from './Steps';
import styles from './outage.module.css';
import type { OutageFrame } from './use-outage-data';
import { useRowsAround } from './use-outage-data';
import { usePlans } from './use-plans';

interface IncidentProps {
  readonly outage: Outage;
  readonly open: readonly Outage[];
  readonly frame: OutageFrame;
  /** What the last check saw, under the verdict. */
  readonly evidence: ReactNode;
}

/** One open outage: what it hits, the plans side by side, and the one that is applied. */
export function Incident({ outage, open, frame, evidence }: IncidentProps) {
  const run = useRun();
  const { client } = useSession();
  const openHandover = useWindowState((state) => state.openHandover);
  const notify = useWindowState((state) => state.notify);
  const rows = useRowsAround(outage);
  const byId = useMemo(() => new Map((rows ?? []).map((row) => [row.id as string, row])), [rows]);
  const hits = useMemo(
    () => (rows ?? []).filter((row) => outageStateOf(row, [outage]) === 'hit'),
    [rows, outage],
  );
  const [pins, setPins] = useState<ReadonlyMap<string, Pin>>(new Map());
  const pinList = useMemo(() => [...pins.values()], [pins]);
  const { state, compute, stop } = usePlans(open, versionOf(rows, hits, open), pinList);
  const [chosen, setChosen] = useState<Plan['name']>('balanced');
  const [busy, setBusy] = useState(false);
  const [applied, setApplied] = useState(false);

  const columns = useMemo(
    () => planColumns(state.plans, byId, frame.locale),
    [state.plans, byId, frame.locale],
  );
  const plan = state.plans.find((each) => each.name === chosen) ?? state.plans[0];
  const counts = rows ? incidentCounts(rows, outage) : null;
  const name = downInWords(outage.down, frame.channels);
  const { words, today, now } = frame;

  const apply = useCallback(async () => {
    if (!plan || plan.moves.length === 0 || busy) return;
    setBusy(true);
    const result = await run('replan.apply', { outageId: outage.id, plan });
    setBusy(false);
    if (result.ok) {
      setApplied(true);
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

  /** A move fixed by hand makes it the person's own plan; with the last pin gone it is the balanced one again. */
  function pin(deliveryId: string, fixed: Pin | null): void {
    const next = new Map(pins);
    if (fixed) next.set(deliveryId, fixed);
    else next.delete(deliveryId);
    setPins(next);
    setChosen(next.size > 0 ? 'custom' : 'balanced');
  }

  async function takeBack(): Promise<void> {
    setApplied(false);
    const undone = await client.ask('undo', null);
    if (!undone.ok) notify({ text: undone.error.say, tone: 'care' });
  }

  const hitNow = hits.length;
  const done = useMemo(() => appliedMoves(rows ?? [], outage), [rows, outage]);
  const planWords = sentence(planPhrase(planName(outage.appliedPlan)));
  const saved = plan ? savedAgainstFirstCome(plan) : null;
  return (
    <div className={styles['incident']}>
      <aside className={styles['side']}>
        <Steps outage={outage} frame={frame} hit={hitNow} />
        <OutageLog outage={outage} frame={frame} />
      </aside>
      <section className={styles['main']} aria-label={`${name} is down`}>
        <header className={styles['verdict']}>
          <div className={styles['headline']}>
            <h2>
              {name} {outage.down.length > 1 ? 'are' : 'is'} down since {words.moment(outage.since, today)}.
            </h2>
            <span>
              {now >= outage.since + 60_000 ? `${durationWords(now - outage.since)} so far. ` : ''}Your
              estimate is {words.moment(outage.until, today)}.
            </span>
            <EstimateEditor outage={outage} frame={frame} />
          </div>
          {counts ? <HitLine counts={counts} frame={frame} until={outage.until} /> : null}
          {evidence}
        </header>
        <div className={styles['body']}>
          {done.length > 0 && hitNow === 0 ? (
            <>
              <Notice
                tone="accent"
                title={`${planWords} is applied: ${done.length} ${done.length === 1 ? 'delivery has' : 'deliveries have'} been dealt with.`}
                actions={
                  <>
                    {applied ? (
                      <Button data-testid="outage-undo" onClick={() => void takeBack()}>
                        Undo
                      </Button>
                    ) : null}
                    <Button
                      variant="primary"
                      onClick={() => openHandover('tell')}
                      data-testid="outage-next-handover"
                    >
                      Next: hand over the changes
                    </Button>
                  </>
                }
              >
                The calendar shows it already. Your scheduler hears of it only when you hand over.
              </Notice>
              <AppliedTable moves={done} frame={frame} />
            </>
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
          {plan && plan.moves.length > 0 ? (
            <>
              <PlanTable
                columns={columns}
                chosen={plan.name}
                count={plan.moves.length}
                onChoose={(value) => setChosen(value as Plan['name'])}
              />
              <div className={styles['movesHead']}>
                <h3>{PLAN_WORDS[plan.name].label}, move by move</h3>
                <span>Decide about any move yourself; the rest is solved around it.</span>
                {saved === null ? null : (
                  <span>{saved} % less disruption than first come, first served.</span>
                )}
              </div>
              {plan.warnings.map((warning) => (
                <p key={warning} className={styles['warning']}>
                  {warning}
                </p>
              ))}
              <MoveTable plan={plan} rows={byId} frame={frame} pins={pins} onPin={pin} />
            </>
          ) : null}
          {plan && plan.moves.length === 0 && done.length === 0 ? (
            <Notice title="Nothing waits for a plan.">
              No delivery on these channels falls between now and {words.moment(outage.until, today)}.
            </Notice>
          ) : null}
        </div>
        {plan && plan.moves.length > 0 ? (
          <footer className={styles['foot']}>
            <Button
              variant="primary"
              size="large"
              kbd="Ctrl ↵"
              disabled={busy || state.kind === 'working'}
              data-testid="outage-apply"
              onClick={() => void apply()}
            >
              Apply {planPhrase(plan.name)}
            </Button>
            <div>
              <b>
                {plan.moves.length} {plan.moves.length === 1 ? 'delivery changes' : 'deliveries change'},
                nothing is sent yet.
              </b>
              <span>One undo takes all of it back. The scheduler hears of it only when you hand over.</span>
            </div>
          </footer>
        ) : null}
      </section>
    </div>
  );
}

function planName(name: string | null): Plan['name'] {
  return name !== null && Object.hasOwn(PLAN_WORDS, name) ? (name as Plan['name']) : 'custom';
}

/** Changes when the plans must be worked out anew; '' until the rows are there. */
function versionOf(
  rows: readonly DeliveryRow[] | undefined,
  hits: readonly DeliveryRow[],
  open: readonly Outage[],
): string {
  if (!rows) return '';
  const outages = open.map((outage) => `${outage.id}@${outage.since}-${outage.until}`).join();
  return `${outages}|${hits.map((row) => `${row.id}@${row.at}`).join()}`;
}
