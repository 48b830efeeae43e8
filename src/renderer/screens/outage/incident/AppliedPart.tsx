import { useEffect, useRef } from 'react';
import type { Outage } from '../../../../core/model/outage';
import type { StepId } from '../../../../core/outage/incident-steps';
import type { Plan } from '../../../../core/replan';
import { useWindowState } from '../../../store/window-state';
import { Button, Notice } from '../../../ui';
import { counted, sentence } from '../../../words/phrases';
import type { AppliedMove } from '../../../../core/outage/applied-moves';
import { AppliedTable } from '../plans/AppliedTable';
import { planPhrase, PLAN_WORDS } from '../plans/plan-view';
import type { OutageFrame } from '../use-outage-data';

interface AppliedPartProps {
  readonly outage: Outage;
  readonly frame: OutageFrame;
  readonly applied: readonly AppliedMove[];
  /** It was applied just now: it is what a person is to see first. */
  readonly isNew: boolean;
  /** The step that is next; null when all are done. */
  readonly next: StepId | null;
  onShow(step: StepId): void;
  /** Null once something else was done: the status line still offers its undo. */
  readonly onUndo: (() => void) | null;
}

/** The plan that is applied, as it stands in the calendar, and what comes next. */
export function AppliedPart({ outage, frame, applied, isNew, next, onShow, onUndo }: AppliedPartProps) {
  const openHandover = useWindowState((state) => state.openHandover);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNew) return;
    said.current?.focus();
    said.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew]);
  const planWords = sentence(planPhrase(planName(outage.appliedPlan)));
  return (
    <>
      <div ref={said} tabIndex={-1} role="status">
        <Notice
          tone="accent"
          title={`${planWords} is applied: ${counted(applied.length, 'post has', 'posts have')} been dealt with.`}
          actions={
            <>
              {onUndo ? (
                <Button data-testid="outage-undo" onClick={onUndo}>
                  Undo
                </Button>
              ) : null}
              <Button
                variant={next === 'read' ? 'primary' : 'plain'}
                onClick={() => onShow('read')}
                data-testid="outage-next-read"
              >
                {next === 'read' ? 'Next: re-read each post' : 'Re-read each post'}
              </Button>
              <Button
                variant={next === 'handover' ? 'primary' : 'plain'}
                onClick={() => openHandover('tell')}
                data-testid="outage-next-handover"
              >
                {next === 'handover' ? 'Next: hand over the changes' : 'Hand over the changes'}
              </Button>
            </>
          }
        >
          {next === 'read' || next === 'handover'
            ? 'The calendar is up to date. Your scheduler is not, until you hand over.'
            : 'The calendar is up to date, and the changes have been handed over.'}
        </Notice>
      </div>
      <AppliedTable moves={applied} frame={frame} />
    </>
  );
}

function planName(name: string | null): Plan['name'] {
  return name !== null && Object.hasOwn(PLAN_WORDS, name) ? (name as Plan['name']) : 'custom';
}
