import type { ReactElement } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import type { DeliveryRow, Outage, WallTime } from '../../../../core/model/types';
import { outageStateOf } from '../../../../core/outage';
import { localDate } from '../../../../core/time';
import { cx } from '../../../ui';
import type { ChipLines } from '../plan/chip-lines';
import { IMPORTANCE_WORDS, titleOf, type CalendarWords } from '../plan/words';
import { chipFace, type ChipFace } from './chip-face';
import styles from './chip.module.css';

/** What every chip of a view is drawn with; stays the same object while none of it changes. */
export interface ChipContext {
  readonly words: CalendarWords;
  readonly zone: string;
  readonly openOutages: readonly Outage[];
  /** The wall time that a scheduler was last told, by delivery. */
  readonly handedOver: ReadonlyMap<string, WallTime>;
  channelName(id: ChannelId): string;
}

export interface ChipMarks {
  readonly selected: boolean;
  readonly lifted: boolean;
}

export function faceOf(row: DeliveryRow, context: ChipContext): ChipFace {
  const handed = context.handedOver.get(row.id) === row.wall;
  return chipFace(row, outageStateOf(row, context.openOutages), handed);
}

/** True when the post stops being useful on the day it stands on. */
export function endsThatDay(row: DeliveryRow): boolean {
  return row.lastUseful !== null && localDate(row.lastUseful - 1, row.zone) === row.day;
}

/** 'Fri 27 Nov, 11:00 New York, Facebook. Second batch is out. Scheduled. High importance' */
export function chipLabel(row: DeliveryRow, face: ChipFace, context: ChipContext): string {
  const { words } = context;
  const zone = words.zone(row.zone);
  const ends =
    row.lastUseful !== null && endsThatDay(row) ? `Ends ${words.moment(row.lastUseful, row.day)}` : '';
  const important = row.importance === 'normal' ? '' : `${IMPORTANCE_WORDS[row.importance]} importance`;
  const said = [titleOf(row), face.state, ends, important].filter((part) => part !== '').join('. ');
  return `${words.day(row.day)}, ${words.clock(row.wall)}${zone === '' ? '' : ` ${zone}`}, ${context.channelName(row.channelId)}. ${said}`;
}

/**
 * One delivery. A plain function and not a component: hundreds are drawn at once, and none needs state of its own;
 * the view around it listens for all of them. It takes its focus place (tabindex) from that view.
 *
 * @param tile the platform's two letters, where the chip does not stand in its lane
 */
export function chip(
  row: DeliveryRow,
  context: ChipContext,
  lines: ChipLines | 'big' | 'time',
  marks: ChipMarks,
  style?: React.CSSProperties,
  tile?: string,
): ReactElement {
  const face = faceOf(row, context);
  const { words } = context;
  const clock = words.clock(row.wall);
  const zone = words.zone(row.zone);
  const ends = row.lastUseful !== null && endsThatDay(row);
  const endsWords = ends && lines === 'big' ? `ends ${words.moment(row.lastUseful, row.day)}` : '';
  const title = titleOf(row);
  const one = lines === 1 || lines === 'time';
  const head = (
    <>
      <b>{clock}</b>
      {tile === undefined ? null : <i>{tile}</i>}
      {zone === '' ? null : <i>{zone}</i>}
      {face.look === 'risk' ? <i>at risk</i> : null}
      {endsWords === '' ? null : <i className={styles['endsAt']}>{endsWords}</i>}
    </>
  );
  return (
    <div
      key={row.id}
      role="button"
      tabIndex={-1}
      draggable={row.status !== 'published'}
      aria-label={chipLabel(row, face, context)}
      aria-pressed={marks.selected}
      data-testid="delivery"
      data-delivery-id={row.id}
      className={cx(
        styles['chip'],
        LINES[lines],
        styles[face.look],
        styles[`mark-${face.mark}`],
        styles[`media-${row.mediaKind}`],
        lines === 1 && styles['withMedia'],
        ends && lines !== 'big' && lines !== 'time' && styles['ends'],
        (row.importance === 'high' || row.importance === 'critical') && styles['important'],
        marks.selected && styles['selected'],
        marks.lifted && styles['lifted'],
      )}
      style={style}
    >
      {one ? head : <span>{head}</span>}
      {lines === 'time' ? null : title}
    </div>
  );
}

const LINES = {
  1: styles['one'],
  2: styles['two'],
  3: styles['three'],
  big: styles['big'],
  time: styles['time'],
} as const;

/** The landing place of what is lifted, with the time it will get. */
export function GhostChip({
  time,
  title,
  style,
}: {
  time: string;
  title: string;
  style?: React.CSSProperties;
}) {
  return (
    <div
      aria-hidden
      className={cx(styles['chip'], styles['one'], styles['ghost'], styles['mark-moved'])}
      style={style}
    >
      <b>{time}</b>
      {title}
    </div>
  );
}
