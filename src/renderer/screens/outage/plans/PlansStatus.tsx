import { Button, Notice, ProgressBar } from '../../../ui';
import type { PlansState } from './use-plans';

interface PlansStatusProps {
  readonly state: PlansState;
  /** Whether the deliveries that the plans are made of have been read. */
  readonly isRead: boolean;
  onCompute(): void;
  onStop(): void;
}

/** Why no plan is there yet: still being worked out, stopped, or failed, and the way on from each. */
export function PlansStatus({ state, isRead, onCompute, onStop }: PlansStatusProps) {
  return (
    <>
      {state.kind === 'working' && state.plans.length === 0 && isRead ? (
        <ProgressBar value={null} label="Working out the plans" onCancel={onStop} />
      ) : null}
      {state.kind === 'stopped' ? (
        <Notice title="Stopped." actions={<Button onClick={onCompute}>Work out the plans</Button>} />
      ) : null}
      {state.kind === 'failed' ? (
        <Notice
          tone="care"
          title="The plans could not be worked out."
          actions={<Button onClick={onCompute}>Try again</Button>}
        >
          Nothing was changed. {state.why}
        </Notice>
      ) : null}
    </>
  );
}
