import { useEffect, type CSSProperties } from 'react';
import { cx } from '../../../ui';
import type { Band, Stretch } from '../view-model/band';
import { useCalendarState } from '../calendar-state';
import styles from './lanes.module.css';

/** After this the band has been drawn; a little more than --d-band. */
const DRAWN_MS = 700;

/** Outage bands behind the chips of one lane: hatched while down, dotted while it may still last. */
export function BandLayer({ bands }: { bands: readonly Band[] }) {
  const { seenOutages, seeOutage } = useCalendarState();
  useEffect(() => {
    const unseen = bands.filter(({ outage }) => !seenOutages.has(outage.id));
    if (unseen.length === 0) return;
    const timer = setTimeout(() => unseen.forEach(({ outage }) => seeOutage(outage.id)), DRAWN_MS);
    return () => clearTimeout(timer);
  }, [bands, seenOutages, seeOutage]);
  return (
    <div className={styles['bands']} aria-hidden>
      {bands.map(({ outage, down, risk }, index) => (
        <div key={outage.id}>
          {risk === null ? null : <div className={styles['bandRisk']} style={placed(risk)} />}
          {down === null ? null : (
            <div
              className={cx(
                styles['band'],
                !seenOutages.has(outage.id) && styles['bandFresh'],
                index % 2 === 1 && styles['bandSecond'],
                down.starts && styles['bandStarts'],
                down.ends && styles['bandEnds'],
              )}
              style={placed(down)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

export function placed(stretch: Stretch): CSSProperties {
  return { left: `${stretch.left * 100}%`, width: `${stretch.width * 100}%` };
}
