import { useEffect, useState, type RefObject } from 'react';
import type { DeliveryRow } from '../../../core/model/delivery';
import { PlatformTile, StateMark } from '../../ui';
import { IMPORTANCE_WORDS } from '../../words/labels';
import { titleOf } from '../../../core/model/title';
import { endsThatDay, faceOf } from './chip/Chip';
import { gapsOf } from './chip/chip-gap';
import { theirClocks } from '../../words/their-clocks';
import type { CalendarPlan } from './use-plan';
import styles from './hover-card.module.css';

/** How long the pointer rests before the card shows, milliseconds. */
const REST_MS = 450;
const CARD_REM = 20;

interface Shown {
  readonly row: DeliveryRow;
  readonly left: number;
  readonly top: number | null;
  readonly bottom: number | null;
}

/** The whole of a delivery for those who point at its chip; the accessible name says the same. */
export function HoverCard({ host, plan }: { host: RefObject<HTMLElement | null>; plan: CalendarPlan }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const { rows } = plan;
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = (): void => {
      clearTimeout(timer);
      setShown(null);
    };
    const over = (event: PointerEvent): void => {
      const chip =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-delivery-id]') : null;
      hide();
      if (!chip || event.pointerType === 'touch' || event.buttons !== 0) return;
      timer = setTimeout(() => {
        const row = rows.find((one) => one.id === chip.dataset['deliveryId']);
        if (!row || !chip.isConnected) return;
        const box = chip.getBoundingClientRect();
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
        const left = Math.max(8, Math.min(box.left, window.innerWidth - CARD_REM * rem - 8));
        const below = box.bottom < window.innerHeight * 0.6;
        setShown({
          row,
          left,
          top: below ? box.bottom + 6 : null,
          bottom: below ? null : window.innerHeight - box.top + 6,
        });
      }, REST_MS);
    };
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', hide);
    element.addEventListener('pointerdown', hide);
    element.addEventListener('keydown', hide);
    element.addEventListener('scroll', hide, true);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', hide);
      element.removeEventListener('pointerdown', hide);
      element.removeEventListener('keydown', hide);
      element.removeEventListener('scroll', hide, true);
    };
  }, [host, rows]);

  if (shown === null) return null;
  const { row } = shown;
  const { words, chips, frame } = plan;
  const face = faceOf(row, chips);
  const channel = frame.channels.find((one) => one.id === row.channelId);
  const campaign = frame.campaigns.find((one) => one.id === row.campaignId);
  const zone = words.zone(row.zone);
  const lacks = gapsOf(row, chips.gaps);
  const theirs = theirClocks(frame.people, row.at, row.zone, words.clock);
  const text = row.text.trim();
  return (
    <div
      className={styles['card']}
      aria-hidden
      style={{
        left: shown.left,
        ...(shown.top === null ? {} : { top: shown.top }),
        ...(shown.bottom === null ? {} : { bottom: shown.bottom }),
      }}
    >
      <div className={styles['line']}>
        {channel ? <PlatformTile platform={channel.platform} size="small" /> : null}
        <span>{chips.channelName(row.channelId)}</span>
        <span className={styles['time']}>
          {words.day(row.day)}, {words.clock(row.wall)}
          {zone === '' ? '' : ` ${zone}`}
        </span>
      </div>
      <b className={styles['title']}>{titleOf(row)}</b>
      {text !== '' && text !== titleOf(row) ? <p className={styles['text']}>{text}</p> : null}
      <div className={styles['line']}>
        <StateMark
          state={face.mark}
          tone={
            face.look === 'hit' ? 'stop' : face.look === 'risk' || face.look === 'care' ? 'care' : 'inherit'
          }
        />
        <span>{face.state}</span>
      </div>
      {lacks.length === 0 ? null : (
        <div className={styles['line']}>
          <StateMark state="gap" tone="care" />
          <span>Not ready: {lacks.join(', ')}</span>
        </div>
      )}
      {theirs.length === 0 ? null : (
        <div className={styles['facts']}>
          {theirs.map((clock) => (
            <span key={clock.key}>{clock.says}</span>
          ))}
        </div>
      )}
      <div className={styles['facts']}>
        {row.lastUseful !== null ? (
          <span>
            {endsThatDay(row) ? 'Ends' : 'Use by'} {words.moment(row.lastUseful, row.day)}
          </span>
        ) : null}
        {row.importance === 'normal' ? null : <span>{IMPORTANCE_WORDS[row.importance]} importance</span>}
        {campaign ? <span>{campaign.name}</span> : null}
        {row.labels.length > 0 ? <span>{row.labels.join(', ')}</span> : null}
      </div>
      {row.reason === '' ? null : <p className={styles['text']}>{row.reason}</p>}
      {row.dst === 'plain' ? null : (
        <p className={styles['text']}>
          {row.dst === 'gap'
            ? 'The clocks go forward at this time, so it goes out an hour later.'
            : 'The clocks go back at this time. It goes out the first time round.'}
        </p>
      )}
    </div>
  );
}
