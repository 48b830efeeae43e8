import type { DeliveryId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { titleOf } from '../../../../core/model/title';
import { counted } from '../../../words/phrases';
import { isStill, landingWall, movesOf, type Carry } from '../view-model/moves';
import type { ActionContext } from './action-context';

/** Other times for deliveries, and other channels. */
export interface MoveActions {
  /** Moves what is lifted; says what it did in the status line. */
  move(rows: readonly DeliveryRow[], lead: DeliveryRow, carry: Carry): Promise<boolean>;
  shift(rows: readonly DeliveryRow[], by: { days?: number; hours?: number }): Promise<void>;
}

/** What moves deliveries; those already published stay, and it says so. */
export function moveActions({ plan, run, say }: ActionContext): MoveActions {
  return {
    async move(rows, lead, carry) {
      if (!plan || isStill(carry)) return false;
      const moves = movesOf(rows, lead, carry);
      if (moves.length === 0) {
        say('Published posts cannot move.');
        return false;
      }
      const result = await run('delivery.move', { moves });
      if (!result.ok) return false;
      const where = `${plan.words.day(landingWall(lead, carry).slice(0, 10))}, ${plan.words.clock(landingWall(lead, carry))}`;
      const lane = carry.channelId === null ? '' : ` on ${plan.chips.channelName(carry.channelId)}`;
      const stayed = rows.length - moves.length;
      const rest = stayed === 0 ? '' : ` ${counted(stayed, 'published post')} stayed.`;
      say(
        moves.length === 1
          ? `“${titleOf(lead)}” is now on ${where}${lane}.`
          : `Moved ${counted(moves.length, 'post')}${lane}.${rest}`,
        true,
      );
      return true;
    },

    async shift(rows, by) {
      const ids = waiting(rows);
      if (ids.length === 0) return say('Published posts cannot move.');
      const result = await run('delivery.shift', { ids, ...by });
      if (!result.ok) return;
      const { days = 0, hours = 0 } = by;
      const amount = days !== 0 ? counted(Math.abs(days), 'day') : counted(Math.abs(hours), 'hour');
      const way = days + hours > 0 ? 'later' : 'earlier';
      say(`Moved ${counted(ids.length, 'post')} ${amount} ${way}.`, true);
    },
  };
}

function waiting(rows: readonly DeliveryRow[]): DeliveryId[] {
  return rows.filter((row) => row.status !== 'published').map((row) => row.id);
}
