import { useMemo, useState } from 'react';
import { useRun } from '../../../store/session';
import { StateMark } from '../../../ui';
import type { CheckVerdict } from '../check/types';
import type { OutageFrame } from '../use-outage-data';
import styles from './declare.module.css';
import { draftUntil, freshDraft, type DeclareDraft } from './declare-draft';
import { DeclareFoot } from './DeclareFoot';
import { DownPart } from './DownPart';
import { HitPreview } from './HitPreview';
import { targets } from './outage-form';
import { ScopePart } from './ScopePart';
import { useDraftHits } from './use-draft-hits';
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

  const offered = useMemo(() => targets(channels, owners), [channels, owners]);
  const hits = useDraftHits(draft, frame, openedAt);
  const { outage, holding } = hits;
  const name = [...offered.families, ...offered.platforms]
    .filter((target) => draft.down.includes(target.id))
    .map((target) => target.name)
    .join(' and ');
  const until = draftUntil(draft, openedAt, zone);
  const wrong =
    draft.down.length > 0 && outage === null && until !== null
      ? 'Choose what is down, and an end after the start.'
      : null;

  function pick(down: readonly string[]): void {
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
      <DownPart offered={offered} down={draft.down} onChange={pick} />
      <ScopePart draft={draft} frame={frame} onChange={change} />
      <WhenPart
        draft={draft}
        frame={frame}
        hits={draft.down.length > 0 ? hits.byHorizon : {}}
        onChange={change}
      />
      {(wrong ?? problem) ? (
        <p className={styles['problem']} role="alert">
          <StateMark state="risk" tone="care" />
          {wrong ?? problem}
        </p>
      ) : null}
      {draft.isHolding ? <HitPreview rows={holding} frame={frame} /> : null}
      <DeclareFoot
        draft={draft}
        name={name}
        hits={hits}
        frame={frame}
        busy={busy}
        onChange={change}
        onCancel={onCancel}
      />
    </form>
  );
}
