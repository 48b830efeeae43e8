import { cellKey, NO_ROWS, type Cells } from '../view-model/cells';
import { laneHeight } from '../view-model/chip-lines';
import type { Lane } from '../view-model/lane-groups';
import type { CalendarPlan } from '../use-plan';
import { Cell } from './Cell';
import { LaneHead } from './LaneHead';
import styles from './lanes.module.css';
import type { CellMarks } from './use-cell-marks';

interface DayLaneProps {
  readonly lane: Lane;
  readonly plan: CalendarPlan;
  readonly cells: Cells;
  readonly marks: CellMarks;
  /** For `grid-template-columns`, the lane head among them. */
  readonly template: string;
  readonly folded: boolean;
  onFold(lane: Lane): void;
}

/** One channel along the days: as high as its busiest day asks for. */
export function DayLane({ lane, plan, cells, marks, template, folded, onFold }: DayLaneProps) {
  const { range, chips, words } = plan;
  const { id } = lane.channel;
  const busiest = Math.max(0, ...range.days.map((day) => cells.get(cellKey(id, day))?.length ?? 0));
  const height = folded ? 0 : laneHeight(busiest);
  const size = `${(folded ? 32 : height) / 16}rem`;
  return (
    <div
      role="row"
      className={styles['row']}
      style={{ gridTemplateColumns: template, minHeight: size, containIntrinsicBlockSize: size }}
    >
      <LaneHead lane={lane} folded={folded} onFold={onFold} />
      {range.days.map((day) => {
        const key = cellKey(id, day);
        const held = cells.get(key) ?? NO_ROWS;
        return (
          <Cell
            key={key}
            id={key}
            rows={held}
            height={height}
            context={chips}
            selected={marks.selectedIn(held)}
            lifted={marks.liftedIn(held)}
            ghost={marks.ghostAt(id, day, words.clock)}
          />
        );
      })}
    </div>
  );
}
