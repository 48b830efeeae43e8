import type { CSSProperties } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { Checkbox, cx, PlatformTile, StateMark } from '../../../ui';
import { IMPORTANCE_WORDS } from '../../../words/labels';
import { titleOf } from '../../../../core/model/title';
import { chipLabel, faceOf } from '../chip/Chip';
import { gapsOf, readyWords, showsGap } from '../chip/chip-gap';
import type { CalendarPlan } from '../use-plan';
import styles from './list.module.css';

interface ListRowProps {
  readonly row: DeliveryRow;
  /** Its place among all lines, from 0. */
  readonly place: number;
  readonly style: CSSProperties;
  readonly selected: boolean;
  /** The one line that Tab reaches. */
  readonly tabStop: boolean;
  /** The day stands in the line, because no head above says it. */
  readonly dated: boolean;
  readonly plan: CalendarPlan;
}

/** One delivery as a line. The list around it listens for all of them. */
export function ListRow({ row, place, style, selected, tabStop, dated, plan }: ListRowProps) {
  const { chips, words, frame } = plan;
  const channel = frame.channels.find((one) => one.id === row.channelId);
  const campaign = frame.campaigns.find((one) => one.id === row.campaignId);
  const face = faceOf(row, chips);
  const zone = words.zone(row.zone);
  const lacks = gapsOf(row, chips.gaps);

  const important = row.importance === 'high' || row.importance === 'critical';
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      aria-label={chipLabel(row, face, chips)}
      tabIndex={tabStop ? 0 : -1}
      data-testid="delivery"
      data-delivery-id={row.id}
      className={cx(styles['line'], styles['row'], selected && styles['selected'], styles[face.look])}
      style={style}
    >
      <span role="gridcell" data-pick>
        <Checkbox checked={selected} tabIndex={-1} aria-label="Select" onChange={() => undefined} />
      </span>
      <span role="gridcell" className={styles['when']}>
        {dated ? `${words.day(row.day)}, ` : ''}
        <b>{words.clock(row.wall)}</b>
        {zone === '' ? null : <i>{zone}</i>}
      </span>
      <span role="gridcell" className={styles['channel']}>
        <PlatformTile platform={channel?.platform ?? ''} size="small" />
        {chips.channelName(row.channelId)}
      </span>
      <span role="gridcell" className={cx(styles['title'], important && styles['important'])}>
        {titleOf(row)}
      </span>
      <span role="gridcell" className={styles['state']}>
        <StateMark
          state={face.mark}
          tone={
            face.look === 'hit' ? 'stop' : face.look === 'risk' || face.look === 'care' ? 'care' : 'inherit'
          }
        />
        {face.short}
      </span>
      <span role="gridcell" className={styles['ready']} title={lacks.join(', ')}>
        {lacks.length === 0 ? null : (
          <StateMark state="gap" tone={showsGap(row, chips.gaps) ? 'care' : 'inherit'} />
        )}
        {readyWords(row, chips.gaps)}
      </span>
      <span role="gridcell" className={styles['quiet']}>
        {campaign?.name ?? ''}
      </span>
      <span role="gridcell" className={styles['quiet']}>
        {row.labels.join(', ')}
      </span>
      <span role="gridcell" className={styles['quiet']}>
        {row.importance === 'normal' ? '' : IMPORTANCE_WORDS[row.importance]}
      </span>
    </div>
  );
}
