import type { IncidentCounts } from '../../../../core/outage';
import { StateMark } from '../../../ui';
import styles from './declare.module.css';
import type { OutageFrame } from '../use-outage-data';

/** '11 hit · 6 with an offer ending 18:00 · 3 at risk after 18:00', each with its mark. */
export function HitLine({
  counts,
  frame,
  until,
}: {
  counts: IncidentCounts;
  frame: OutageFrame;
  until: number | null;
}) {
  const { words, today } = frame;
  const offers =
    counts.offersEnd === null
      ? 'with an offer that ends first'
      : `with an offer ending ${words.moment(counts.offersEnd, today)}`;
  return (
    <ul
      className={styles['hits']}
      data-testid="outage-hits"
      data-hit={counts.hit}
      data-at-risk={counts.atRisk}
    >
      <li>
        {counts.hit === 0 ? <StateMark state="published" /> : <StateMark state="hit" tone="stop" />}
        {counts.hit === 0 ? (
          'No post is hit'
        ) : (
          <>
            <b>{counts.hit}</b> {counts.hit === 1 ? 'post is hit' : 'posts are hit'}
          </>
        )}
      </li>
      {counts.offers > 0 ? (
        <li>
          <StateMark state="wait" tone="stop" />
          <b>{counts.offers}</b> {offers}
        </li>
      ) : null}
      {counts.atRisk > 0 && until !== null ? (
        <li>
          <StateMark state="risk" tone="care" />
          <b>{counts.atRisk}</b> at risk after {words.moment(until, today)}
        </li>
      ) : null}
    </ul>
  );
}
