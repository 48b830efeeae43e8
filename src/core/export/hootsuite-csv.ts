import type { WallTime } from '../time/types';
import type { DateOrder } from './date-cells';
import { dateCell } from './date-cells';
import { nameOfItem, textOfItem } from './item-text';
import { leftOver } from './left-over';
import type { SchedulerRow } from './scheduler-row';
import type { ExportItem } from './types';

const STEP_MINUTES = 5;

/**
 * One row of Hootsuite's file, a trial format without column names: date and time, message, link. No place for
 * pictures. Source: resources/schedulers.json.
 */
export function hootsuiteRow(item: ExportItem, wall: WallTime, order: DateOrder): SchedulerRow {
  const warnings = leftOver(item, { media: [], link: true }, 'Hootsuite');
  if (Number(wall.slice(14, 16)) % STEP_MINUTES !== 0) {
    warnings.push(
      `"${nameOfItem(item)}" on ${item.channel.name}: ${wall.slice(11, 16)} is no step of ${STEP_MINUTES} minutes, and Hootsuite is said to want those`,
    );
  }
  const time = `${dateCell(wall, order)} ${wall.slice(11, 16)}`;
  return { cells: [time, textOfItem(item), item.post.link], warnings };
}
