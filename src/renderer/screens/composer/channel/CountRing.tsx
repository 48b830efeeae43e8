import styles from './tabs.module.css';
import type { CountFace } from '../words/count-words';

const RADIUS = 7.5;
const ROUND = 2 * Math.PI * RADIUS;

/** How much of a channel's limit is used; over its limit, a bar stands in it. */
export function CountRing({ face }: { face: CountFace }) {
  const over = face.tone === 'stop' || face.tone === 'care';
  return (
    <svg viewBox="0 0 20 20" className={styles['ring']} aria-hidden>
      <circle cx="10" cy="10" r={RADIUS} className={styles['track']} />
      <circle
        cx="10"
        cy="10"
        r={RADIUS}
        className={styles['used']}
        strokeDasharray={`${face.share * ROUND} ${ROUND}`}
        transform="rotate(-90 10 10)"
      />
      {over ? <rect x="6" y="8.9" width="8" height="2.2" rx="1" className={styles['bar']} /> : null}
    </svg>
  );
}
