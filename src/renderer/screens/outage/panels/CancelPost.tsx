import type { DeliveryId } from '../../../../core/model/ids';
import { useRun } from '../../../store/session';
import { Button } from '../../../ui';

export interface CancelPostProps {
  readonly id: DeliveryId;
  /** What the plan keeps of why. */
  readonly reason: string;
}

/** Calls off one post that the outage left behind. */
export function CancelPost({ id, reason }: CancelPostProps) {
  const run = useRun();
  return (
    <Button
      size="small"
      variant="quiet"
      onClick={() => void run('delivery.status', { ids: [id], status: 'cancelled', reason })}
    >
      Cancel post
    </Button>
  );
}
