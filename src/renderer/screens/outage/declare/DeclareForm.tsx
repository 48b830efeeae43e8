import { useMemo, useState } from 'react';
import { incidentCounts, outageStateOf } from '../../../../core/outage';
import { useRun } from '../../../store/session';
import { Button, Checkbox, StateMark } from '../../../ui';
import type { CheckVerdict } from '../check/types';
import { useRowsAround, type OutageFrame } from '../use-outage-data';
import styles from './declare.module.css';
import { draftOutage, draftUntil, freshDraft, toHold, type DeclareDraft } from './declare-draft';
import { HitLine } from './HitLine';
import { HitPreview } from './HitPreview';
import { HORIZONS, targets, type Target } from './outage-form';
import { ScopePart } from './ScopePart';
import { TileGroup } from './TileGroup';
import { WhenPart } from './WhenPart';
import { MINUTE_MS } from '../../../../core/time/units';

interface DeclareFormProps {
  readonly frame: OutageFrame;
  readonly found?: CheckVerdict | null;
  /** Whether anything is chosen: then this form bears the next action. */
  onChoose(hasChosen: boolean): void;
  readonly onCancel?: (() => void) | undefined;
  onDeclared(): void;
}

/** Name what is down, since when and until when you think; see what is held before you say so. */
export function DeclareForm({ frame, found, onChoose, onCancel, onDeclared }: DeclareFormProps) {
  const { zone, now, channels, families: owners } = frame;
  const run = useRun();
  const [openedAt] = useState(now);
  const [draft, setDraft] = useState(() => freshDraft(openedAt, zone, channels, found));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<DeclareDraft>): void => setDraft((before) => ({ ...before, ...part }));

  const { families, platforms } = useMemo(() => targets(channels, owners), [channels, owners]);
  const outage = useMemo(() => draftOutage(draft, frame, openedAt), [draft, frame, openedAt]);
  // One reading serves all horizons: the widest, so that each can say what it would hit.
  const horizons = useMemo(
    () =>
      HORIZONS.map((horizon) => ({
        horizon,
        outage: draftOutage({ ...draft, horizon }, frame, openedAt),
      })),
    [draft, frame, openedAt],
  );
  const widest = outage && {
    ...outage,
    until: Math.max(...horizons.map((each) => each.outage?.until ?? outage.until)),
  };
  const rows = useRowsAround(widest);
  const counts = useMemo(() => (outage && rows ? incidentCounts(rows, outage) : null), [outage, rows]);
  const holding = useMemo(() => (outage && rows ? toHold(rows, outage) : []), [outage, rows]);
  const hits = useMemo(
    () =>
      Object.fromEntries(
        horizons.flatMap(({ horizon, outage: would }) =>
          would && rows
            ? [[horizon, rows.filter((row) => outageStateOf(row, [would]) === 'hit').length] as const]
            : [],
        ),
      ),
    [horizons, rows],
  );
  const name = [...families, ...platforms]
    .filter((target) => draft.down.includes(target.id))
    .map((target) => target.name)
    .join(' and ');
  const until = draftUntil(draft, openedAt, zone);
  const wrong =
    draft.down.length > 0 && outage === null && until !== null
      ? 'Choose what is down, and an end after the start.'
      : null;

  function toggle(target: Target): void {
    const covered = families.find((family) => family.id === target.id)?.platforms ?? [];
    const down = draft.down.includes(target.id)
      ? draft.down.filter((id) => id !== target.id)
      : [...draft.down.filter((id) => !covered.includes(id)), target.id];
    change({ down, except: [] });
    onChoose(down.length > 0);
  }

  async function declare(): Promise<void> {
    if (!outage) return;
    setBusy(true);
    const { since, until: end, except, capability } = outage;
    const result = await run('outage.declare', {
      down: draft.down,
      since,
      until: end,
      reason: draft.reason.trim(),
      except,
      capability,
      isOpenEnded: draft.horizon === 'open',
      reviewAt: draft.reviewMinutes === 0 ? null : now + draft.reviewMinutes * MINUTE_MS,
      holds: draft.isHolding ? holding.map((row) => row.id) : [],
      ...(found ? { checked: { verdict: found.verdict, say: found.reason } } : {}),
    });
    setBusy(false);
    if (result.ok) onDeclared();
    else setProblem(result.error.message);
  }

  const holds = draft.isHolding && holding.length > 0;
  return (
    <form
      className={styles['form']}
      data-testid="outage-form"
      onSubmit={(event) => {
        event.preventDefault();
        void declare();
      }}
    >
      <h2 className={styles['title']}>What is down?</h2>
      <p className={styles['lead']}>
        Posts that are hit are put on hold, so nothing goes out by surprise. Then you choose a plan. You can
        undo this in one step.
      </p>
      {families.length > 0 ? (
        <TileGroup name="Whole company" targets={families} down={draft.down} onToggle={toggle} large />
      ) : null}
      <TileGroup
        name="Single platform"
        targets={platforms}
        down={draft.down}
        onToggle={toggle}
        covered={families
          .filter((family) => draft.down.includes(family.id))
          .flatMap((family) => family.platforms)}
      />
      <ScopePart draft={draft} frame={frame} onChange={change} />
      <WhenPart draft={draft} frame={frame} hits={draft.down.length > 0 ? hits : {}} onChange={change} />
      {(wrong ?? problem) ? (
        <p className={styles['problem']} role="alert">
          <StateMark state="risk" tone="care" />
          {wrong ?? problem}
        </p>
      ) : null}
      {draft.isHolding ? <HitPreview rows={holding} frame={frame} /> : null}
      <footer className={styles['foot']}>
        <Button
          type="submit"
          variant={draft.down.length > 0 ? 'primary' : 'plain'}
          size="large"
          disabled={!outage || busy}
          data-testid="outage-declare"
        >
          {name === ''
            ? 'Choose what is down'
            : `${holds ? `Hold ${holding.length} and declare` : 'Declare'}: ${name} ${draft.down.length > 1 ? 'are' : 'is'} down`}
        </Button>
        {onCancel ? (
          <Button variant="quiet" size="large" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        {counts ? <HitLine counts={counts} frame={frame} until={outage?.until ?? null} /> : null}
        {holding.length > 0 ? (
          <Checkbox
            checked={draft.isHolding}
            onChange={(isHolding) => change({ isHolding })}
            data-testid="outage-hold"
          >
            Hold posts that are hit
          </Checkbox>
        ) : null}
      </footer>
    </form>
  );
}
