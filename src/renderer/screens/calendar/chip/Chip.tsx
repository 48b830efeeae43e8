import type { ReactElement } from 'react';
import type { ChannelId, DeliveryId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import type { WallTime } from '../../../../core/time/types';
import { outageStateOf } from '../../../../core/outage';
import { localDate } from '../../../../core/time';
import { cx } from '../../../ui';
import { IMPORTANCE_WORDS } from '../../../words/labels';
import { titleOf } from '../../../../core/model/title';
import type { ChipLines } from '../view-model/chip-lines';
import { type CalendarWords } from '../view-model/words';
import { gapsOf, showsGap } from './chip-gap';
import { chipFace, type ChipFace, type ChipLook, type ChipMark } from './chip-face';
import styles from './chip.module.css';

/** What every chip of a view is drawn with; stays the same object while none of it changes. */
export interface ChipContext {
  readonly words: CalendarWords;
  readonly zone: string;
  readonly openOutages: readonly Outage[];
  /** The wall time that a scheduler was last told, by delivery. */
  readonly handedOver: ReadonlyMap<string, WallTime>;
  /** What deliveries still lack, as a code; those that lack nothing are absent. */
  readonly gaps: ReadonlyMap<DeliveryId, number>;
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

/**
 * '11:00 New York Second batch is out. Facebook, Fri 27 Nov. Scheduled. High importance': first what is written on
 * the chip, so that people who speak to their computer can say what they see.
 * @param ending 'ends 18:00' where the chip says so
 */
export function chipLabel(row: DeliveryRow, face: ChipFace, context: ChipContext, ending = ''): string {
  const { words } = context;
  const risk = face.look === 'risk' ? 'at risk' : '';
  const seen = [words.clock(row.wall), words.zone(row.zone), risk, ending, titleOf(row)];
  const ends =
    ending === '' && row.lastUseful !== null && endsThatDay(row)
      ? `Ends ${words.moment(row.lastUseful, row.day)}`
      : '';
  const important = row.importance === 'normal' ? '' : `${IMPORTANCE_WORDS[row.importance]} importance`;
  const lacks = gapsOf(row, context.gaps);
  const missing = lacks.length === 0 ? '' : `Not ready: ${lacks.join(', ')}`;
  const where = `${context.channelName(row.channelId)}, ${words.day(row.day)}`;
  const rest = [where, face.state, missing, ends, important];
  const filled = (parts: readonly string[], between: string): string =>
    parts.filter((part) => part !== '').join(between);
  return `${filled(seen, ' ')}. ${filled(rest, '. ')}`;
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
  try {
    return drawnChip(row, context, lines, marks, style, tile);
  } catch (cause) {
    console.error('a chip could not be drawn', cause);
    return oddChip(row, style);
  }
}

/** What cannot be drawn keeps its place and its way into the composer; no other chip goes with it. */
function oddChip(row: DeliveryRow, style?: React.CSSProperties): ReactElement {
  return (
    <div
      key={row.id}
      role="button"
      tabIndex={-1}
      aria-label={`This post cannot be shown: ${titleOf(row)}. Nothing is lost.`}
      data-testid="delivery"
      data-delivery-id={row.id}
      className={CLASSES.of[1] + CLASSES.look.dashed}
      style={style}
    >
      {titleOf(row)}
    </div>
  );
}

function drawnChip(
  row: DeliveryRow,
  context: ChipContext,
  lines: ChipLines | 'big' | 'time',
  marks: ChipMarks,
  style?: React.CSSProperties,
  tile?: string,
): ReactElement {
  const face = faceOf(row, context);
  const { words } = context;
  const zone = words.zone(row.zone);
  const ends = row.lastUseful !== null && endsThatDay(row);
  const big = lines === 'big';
  // Each part ends in a space: read as one text they must not run together.
  const time = <b>{`${words.clock(row.wall)} `}</b>;
  const platform = tile === undefined ? null : <i data-tile={tile} />;
  const elsewhere = zone === '' ? null : <i>{`${zone} `}</i>;
  const gap = showsGap(row, context.gaps) ? <i className={styles['gap']}>{'! '}</i> : null;
  const warning = face.look === 'risk' ? <i data-risk>{'at risk '}</i> : null;
  const endsAt =
    big && ends && row.lastUseful !== null ? `ends ${words.moment(row.lastUseful, row.day)}` : '';
  const ending = endsAt === '' ? null : <i className={styles['endsAt']}>{`${endsAt} `}</i>;

  let className = CLASSES.of[lines] + CLASSES.look[face.look] + CLASSES.mark[face.mark];
  className += CLASSES.media[row.mediaKind];
  if (ends && !big && lines !== 'time') className += CLASSES.ends;
  if (row.importance === 'high' || row.importance === 'critical') className += CLASSES.important;
  if (marks.selected) className += CLASSES.selected;
  if (marks.lifted) className += CLASSES.lifted;

  const inOneLine = lines === 1 || lines === 'time';
  return (
    <div
      key={row.id}
      role="button"
      tabIndex={-1}
      draggable={row.status !== 'published'}
      aria-label={chipLabel(row, face, context, endsAt)}
      aria-pressed={marks.selected}
      data-testid="delivery"
      data-delivery-id={row.id}
      className={className}
      style={style}
    >
      {inOneLine ? time : null}
      {inOneLine ? platform : null}
      {inOneLine ? elsewhere : null}
      {inOneLine ? warning : null}
      {inOneLine ? gap : null}
      {inOneLine ? null : (
        <span>
          {time}
          {platform}
          {elsewhere}
          {warning}
          {gap}
          {ending}
        </span>
      )}
      {lines === 'time' ? null : titleOf(row)}
    </div>
  );
}

const name = (style: string): string => ` ${styles[style] ?? ''}`;
const chipName = styles['chip'] ?? '';

/** Class names made once: a chip is drawn by the hundred. */
const CLASSES = {
  of: {
    1: `${chipName}${name('one')}${name('withMedia')}`,
    2: chipName + name('two'),
    3: chipName + name('three'),
    big: chipName + name('big'),
    time: `${chipName}${name('one')}${name('time')}`,
  },
  look: {
    dashed: name('dashed'),
    outline: name('outline'),
    fill: name('fill'),
    none: name('none'),
    struck: name('struck'),
    hit: name('hit'),
    risk: name('risk'),
    care: name('care'),
  } satisfies Record<ChipLook, string>,
  mark: {
    idea: name('mark-idea'),
    draft: name('mark-draft'),
    review: name('mark-review'),
    approved: name('mark-approved'),
    scheduled: name('mark-scheduled'),
    'handed-over': name('mark-handed-over'),
    published: name('mark-published'),
    held: name('mark-held'),
    hit: name('mark-hit'),
    risk: name('mark-risk'),
    moved: name('mark-moved'),
    diverted: name('mark-diverted'),
    cancelled: name('mark-cancelled'),
    conflict: name('mark-conflict'),
  } satisfies Record<ChipMark, string>,
  media: {
    none: name('media-none'),
    picture: name('media-picture'),
    film: name('media-film'),
    story: name('media-story'),
  } satisfies Record<DeliveryRow['mediaKind'], string>,
  ends: name('ends'),
  important: name('important'),
  selected: name('selected'),
  lifted: name('lifted'),
};

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
