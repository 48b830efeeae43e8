import { ArrowRight } from 'lucide-react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { platformOrGeneric } from '../../../../core/platform';
import type { Pin, PlannedMove } from '../../../../core/replan';
import { DataTable, PlatformTile, StateMark, RowBoundary } from '../../../ui';
import { counted } from '../../../words/phrases';
import { groupMoves, type MoveGroup } from './group-moves';
import { KindCell, PlaceCell, TitleCell } from './MoveCells';
import { MoveMenu } from './MoveMenu';
import { pointWords } from './plan-view';
import styles from './plans.module.css';
import type { OutageFrame } from '../use-outage-data';

interface MoveTableProps {
  readonly moves: readonly PlannedMove[];
  readonly rows: ReadonlyMap<string, DeliveryRow>;
  readonly frame: OutageFrame;
  readonly pins: ReadonlyMap<string, Pin>;
  readonly group: MoveGroup;
  readonly outage: Outage;
  /** Fix one move, or with null let it move again; the rest is solved around it. */
  onPin(deliveryId: string, pin: Pin | null): void;
}

/** Moves of one plan: where from, where to, and why. */
export function MoveTable({ moves: all, rows, frame, pins, group, outage, onPin }: MoveTableProps) {
  return (
    <DataTable
      rows="blocks"
      className={styles['moves']}
      data-testid="outage-moves"
      columns={[
        { head: 'Move', className: styles['cMove'] },
        'Post',
        { head: 'From', className: styles['cFrom'] },
        { head: 'becomes', isHeadHidden: true, className: styles['cArrow'] },
        { head: 'To', className: styles['cTo'] },
        { head: 'Why', className: styles['cWhy'] },
        { head: 'Cost', className: styles['cCost'] },
        { head: 'Change', isHeadHidden: true, className: styles['cMenu'] },
      ]}
    >
      {groupMoves(all, group, frame.channels, frame.words.day).map(({ name, moves }) => (
        <tbody key={name}>
          {name === '' ? null : (
            <tr className={styles['groupRow']}>
              <th scope="rowgroup" colSpan={8}>
                {name} <span>{counted(moves.length, 'move')}</span>
              </th>
            </tr>
          )}
          {moves.map((move) => (
            <RowBoundary
              key={move.deliveryId}
              as="tr"
              columns={8}
              kind="move"
              name={rows.get(move.deliveryId)?.title ?? ''}
              of={move}
            >
              {() => (
                <MoveRow
                  move={move}
                  row={rows.get(move.deliveryId)}
                  frame={frame}
                  outage={outage}
                  pin={pins.get(move.deliveryId) ?? null}
                  onPin={(pin) => onPin(move.deliveryId, pin)}
                />
              )}
            </RowBoundary>
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

interface MoveRowProps {
  readonly move: PlannedMove;
  readonly row: DeliveryRow | undefined;
  readonly frame: OutageFrame;
  readonly outage: Outage;
  readonly pin: Pin | null;
  onPin(pin: Pin | null): void;
}

function MoveRow({ move, row, frame, outage, pin, onPin }: MoveRowProps) {
  const { words, today, locale } = frame;
  const platformOf = (id: string | null) =>
    frame.channels.find((channel) => channel.id === id)?.platform ?? '';
  const to = platformOf(move.toChannelId);
  return (
    <tr data-testid="outage-move" data-delivery-id={move.deliveryId} data-kind={move.kind}>
      <KindCell kind={move.kind}>
        {pin ? <StateMark state="pin" label="pinned by you" tone="accent" /> : null}
      </KindCell>
      <TitleCell title={row?.title} />
      <td>
        <span className={styles['place']}>
          <PlatformTile platform={platformOf(move.fromChannelId)} tone="stop" labelled />
          <time>{words.moment(move.fromAt, today)}</time>
        </span>
      </td>
      <td className={styles['arrow']}>
        {move.toAt === null ? null : <ArrowRight size="0.75rem" strokeWidth={2} aria-hidden />}
      </td>
      <PlaceCell
        kind={move.kind}
        platform={to}
        time={move.toAt === null ? null : words.moment(move.toAt, today)}
      >
        {move.kind === 'divert' || move.kind === 'covered' ? platformOrGeneric(to).name : null}
      </PlaceCell>
      <td className={styles['why']}>{move.reason}</td>
      <td className={styles['cost']}>{pointWords(move.costTicks, locale)}</td>
      <td>
        {row ? (
          <MoveMenu row={row} frame={frame} outage={outage} pinned={pin !== null} onPin={onPin} />
        ) : null}
      </td>
    </tr>
  );
}
