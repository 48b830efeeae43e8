import { StateMark } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './check.module.css';
import { evidenceRow } from './evidence-row';
import { nameOf } from './result';
import type { Check } from './use-check';

const MEANS = { published: 'works', hit: 'fails', risk: 'not clear' } as const;

/** Evidence, one look wide. */
export function EvidenceRow({ check, frame }: { check: Check; frame: OutageFrame }) {
  const { evidence, state, subjects } = check;
  if (evidence === null) return null;
  const schedulers = (subjects?.schedulers ?? []).map(nameOf);
  const items = evidenceRow(evidence, state.reports, schedulers, frame.words.clock);
  if (items.length === 0) return null;
  return (
    <ul className={styles['evidence']} data-testid="check-evidence" aria-label="Evidence">
      {items.map(({ key, mark, strong, words }) => (
        <li key={key}>
          <StateMark
            state={mark}
            label={MEANS[mark]}
            tone={mark === 'hit' ? 'stop' : mark === 'risk' ? 'care' : 'inherit'}
          />
          <span>
            <b>{strong}</b> {words}
          </span>
        </li>
      ))}
    </ul>
  );
}
