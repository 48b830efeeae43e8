import type { Outage } from '../../../../core/model/outage';
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
  onRead(): void;
  /** Null once something else was done: the status line still offers its undo. */
  readonly onUndo: (() => void) | null;
}

/** The plan that is applied, as it stands in the calendar, and what comes next. */
export function AppliedPart({ outage, frame, applied, onRead, onUndo }: AppliedPartProps) {
  const openHandover = useWindowState((state) => state.openHandover);
  const planWords = sentence(planPhrase(planName(outage.appliedPlan)));
  return (
    <>
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
            <Button onClick={onRead} data-testid="outage-next-read">
              Re-read each post
            </Button>
            <Button variant="primary" onClick={() => openHandover('tell')} data-testid="outage-next-handover">
              Next: hand over the changes
            </Button>
          </>
        }
      >
        The calendar is up to date. Your scheduler is not, until you hand over.
      </Notice>
      <AppliedTable moves={applied} frame={frame} />
    </>
  );
}

function planName(name: string | null): Plan['name'] {
  return name !== null && Object.hasOwn(PLAN_WORDS, name) ? (name as Plan['name']) : 'custom';
}
