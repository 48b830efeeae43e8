import { Clock3, Info } from 'lucide-react';
import { schedulerName, schedulerApi, schedulerFormat, type Basis } from '../../../core/schedulers';
import { useSession } from '../../store/session';
import { Popover } from '../../ui';
import { dateWords } from '../../words/dates';
import styles from './OverdueNote.module.css';

/** What this scheduler does with posts that came due while it could not send, and how far that can be trusted. */
export function OverdueNote({ scheduler }: { scheduler: string }) {
  const { locale } = useSession().info;
  const known = overdueOf(scheduler);
  if (known === null) return null;
  const { say, basis } = known;
  const day = dateWords(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <p className={styles['note']} data-testid="overdue-note">
      <Clock3 size="0.875rem" strokeWidth={1.9} aria-hidden />
      <span>
        <b>If {schedulerName(scheduler)} is down:</b> {say}
      </span>
      <Popover
        label="Source"
        variant="quiet"
        size="small"
        testId="overdue-source"
        button={
          <>
            <Info size="0.875rem" strokeWidth={1.9} aria-hidden />
            <span className="visually-hidden">Source</span>
          </>
        }
      >
        {() => (
          <p className={styles['source']}>
            {sureWords(basis.confidence)} {basis.source}, {day(basis.asOf)}.
          </p>
        )}
      </Popover>
    </p>
  );
}

/** What is known of a scheduler's way with missed posts; null for a copy, which publishes nothing. */
function overdueOf(scheduler: string): { readonly say: string; readonly basis: Basis } | null {
  const format = schedulerFormat(scheduler);
  if (format !== undefined && format.kind !== 'csv') return null;
  const known = format ?? schedulerApi(scheduler);
  return known === undefined ? null : { say: known.overdue, basis: known.overdueBasis };
}

const SURE: { readonly [Confidence in Basis['confidence']]: string } = {
  high: 'Confirmed.',
  medium: 'Likely.',
  low: 'Unconfirmed.',
};

/** How far a fact can be trusted, in a word or two. */
function sureWords(confidence: Basis['confidence']): string {
  return SURE[confidence];
}
