import { Clock3, Info } from 'lucide-react';
import { schedulerName } from '../../../core/schedulers';
import { useSession } from '../../store/session';
import { Popover } from '../../ui';
import { dateWords } from '../../words/dates';
import { overdueOf, sureWords } from './overdue-words';
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
