import { memo } from 'react';
import { chip, GhostChip, type ChipContext } from '../chip/Chip';
import type { CellRows } from '../view-model/cells';
import { chipLines } from '../view-model/chip-lines';
import styles from './lanes.module.css';

export interface Ghost {
  readonly time: string;
  readonly title: string;
}

export interface CellProps {
  readonly id: string;
  /** 'Facebook, Fri 27 Nov': named only while empty; chips name themselves. */
  readonly rows: CellRows;
  /** Height of the lane in px at 100 % text; 0 when it is folded. */
  readonly height: number;
  readonly context: ChipContext;
  /** Ids selected or lifted in this cell, joined by spaces: a text, so that other cells stay as they are. */
  readonly selected: string;
  readonly lifted: string;
  readonly ghost: Ghost | null;
}

/** One channel on one day. */
export const Cell = memo(function Cell({ id, rows, height, context, selected, lifted, ghost }: CellProps) {
  const folded = height === 0;
  const lines = folded ? 1 : chipLines(rows.length, height);
  return (
    <div role="gridcell" className={folded ? styles['foldedCell'] : styles['cell']} data-cell={id}>
      {rows.map((row) =>
        chip(row, context, folded ? 'time' : lines, {
          selected: selected !== '' && selected.includes(row.id),
          lifted: lifted !== '' && lifted.includes(row.id),
        }),
      )}
      {ghost === null ? null : <GhostChip time={ghost.time} title={ghost.title} />}
    </div>
  );
});
