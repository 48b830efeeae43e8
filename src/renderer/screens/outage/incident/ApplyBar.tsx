import type { Plan } from '../../../../core/replan';
import { Button } from '../../../ui';
import { keysOf } from '../../../ui/shortcut-keys';
import { counted } from '../../../words/phrases';
import { planPhrase } from '../plans/plan-view';
import styles from '../outage.module.css';
import { PLAN_PART } from './use-apply-plan';

interface ApplyBarProps {
  readonly plan: Plan;
  readonly disabled: boolean;
  onApply(): void;
}

/** The step that applies the plan that is shown, and what it does and does not change. */
export function ApplyBar({ plan, disabled, onApply }: ApplyBarProps) {
  return (
    <footer className={styles['foot']} {...PLAN_PART}>
      <Button
        variant="primary"
        size="large"
        kbd={keysOf('apply-plan')}
        disabled={disabled}
        data-testid="outage-apply"
        onClick={onApply}
      >
        Apply {planPhrase(plan.name)}
      </Button>
      <div>
        <b>{counted(plan.moves.length, 'post changes', 'posts change')}, nothing is sent yet.</b>
        <span>You can undo this in one step. The scheduler is not updated until you hand over.</span>
      </div>
    </footer>
  );
}
