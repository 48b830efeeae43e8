import type { LeadMeter } from '../../../../core/readiness';
import { useWindowState } from '../../../store/window-state';
import type { CalendarWords } from '../view-model/words';
import { LEAD_WORDS, leadWords } from './todo-words';
import styles from './todo.module.css';

/** How many days ahead the plan is written, tailored, approved and handed over (R131). */
export function LeadBars({ lead, words, today }: { lead: LeadMeter; words: CalendarWords; today: string }) {
  const openComposer = useWindowState((state) => state.openComposer);
  if (lead.planned === 0) return null;
  return (
    <ul className={styles['lead']} aria-label="How far ahead the plan is ready" data-testid="lead-meter">
      {lead.leads.map(({ step, days, first }) => (
        <li key={step}>
          <span className={styles['step']}>{LEAD_WORDS[step]}</span>
          <b className={styles['days']}>{leadWords(days)}</b>
          <span className={styles['track']} aria-hidden>
            <i style={{ width: `${Math.min(1, days / lead.planned) * 100}%` }} />
          </span>
          {first ? (
            <button
              type="button"
              className={styles['first']}
              onClick={() => openComposer(first.postId, null)}
            >
              up to {words.moment(first.at, today)}
            </button>
          ) : (
            <span className={styles['first']}>to the end of the plan</span>
          )}
        </li>
      ))}
    </ul>
  );
}
