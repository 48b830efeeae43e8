import { ArrowRight } from 'lucide-react';
import type { DeliveryRow } from '../../../core/model/types';
import { platformOrGeneric } from '../../../core/platform';
import type { Plan, PlannedMove } from '../../../core/replan';
import { PlatformTile, StateMark, cx } from '../../ui';
import { MOVE_WORDS, pointWords } from './plan-view';
import styles from './plans.module.css';
import type { OutageFrame } from './use-outage-data';

interface MoveTableProps {
  readonly plan: Plan;
  readonly rows: ReadonlyMap<string, DeliveryRow>;
  readonly frame: OutageFrame;
}

/** Every move of one plan: where from, where to, and why. */
export function MoveTable({ plan, rows, frame }: MoveTableProps) {
  return (
    <table className={styles['moves']} data-testid="outage-moves">
      <thead>
        <tr>
          <th scope="col" className={styles['cMove']}>
            Move
          </th>
          <th scope="col">Post</th>
          <th scope="col" className={styles['cFrom']}>
            From
          </th>
          <th scope="col" className={styles['cArrow']}>
            <span className="visually-hidden">becomes</span>
          </th>
          <th scope="col" className={styles['cTo']}>
            To
          </th>
          <th scope="col" className={styles['cWhy']}>
            Why
          </th>
          <th scope="col" className={styles['cCost']}>
            Cost
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.moves.map((move) => (
          <MoveRow key={move.deliveryId} move={move} row={rows.get(move.deliveryId)} frame={frame} />
        ))}
      </tbody>
    </table>
  );
}

function MoveRow({
  move,
  row,
  frame,
}: {
  move: PlannedMove;
  row: DeliveryRow | undefined;
  frame: OutageFrame;
}) {
  const { words, today, locale } = frame;
  const kind = MOVE_WORDS[move.kind];
  const platformOf = (id: string | null) =>
    frame.channels.find((channel) => channel.id === id)?.platform ?? '';
  const to = platformOf(move.toChannelId);
  return (
    <tr data-testid="outage-move" data-delivery-id={move.deliveryId} data-kind={move.kind}>
      <td>
        <span className={cx(styles['kind'], move.kind === 'drop' && styles['lost'])}>
          <StateMark state={kind.mark} />
          {kind.word}
        </span>
      </td>
      <td className={styles['post']} title={row?.title}>
        {row?.title ?? ''}
      </td>
      <td>
        <span className={styles['place']}>
          <PlatformTile platform={platformOf(move.fromChannelId)} tone="stop" labelled />
          <time>{words.moment(move.fromAt, today)}</time>
        </span>
      </td>
      <td className={styles['arrow']}>
        {move.toAt === null ? null : <ArrowRight size="0.75rem" strokeWidth={2} aria-hidden />}
      </td>
      <td>
        {move.toAt === null ? (
          <span className={styles['nowhere']}>{move.kind === 'hold' ? 'no date' : 'nowhere'}</span>
        ) : (
          <span className={styles['place']}>
            <PlatformTile platform={to} />
            <time className={styles['new']}>{words.moment(move.toAt, today)}</time>
            {move.kind === 'divert' || move.kind === 'covered' ? platformOrGeneric(to).name : null}
          </span>
        )}
      </td>
      <td className={styles['why']}>{move.reason}</td>
      <td className={styles['cost']}>{pointWords(move.costTicks, locale)}</td>
    </tr>
  );
}
