import { X } from 'lucide-react';
import type { FromDay } from '../../../../core/model/post';
import { dayName } from '../../../../core/days';
import { ownDays } from '../../../store/queries/days';
import { useLive, useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { dateWords } from '../../../words/dates';
import { useDaysState } from '../../../store/days-state';
import { useComposing } from '../composing';
import styles from './master.module.css';

/** The day that the post is written for, with the way to it; nothing where it is for none. */
export function FromDayField() {
  const { post } = useComposing();
  return post.fromDay === null ? null : <Day fromDay={post.fromDay} />;
}

function Day({ fromDay }: { readonly fromDay: FromDay }) {
  const { post, save } = useComposing();
  const { locale } = useSession().info;
  const own = useLive((db) => ownDays(db), []);
  const lookAt = useDaysState((state) => state.set);
  const setScreen = useWindowState((state) => state.setScreen);
  const closeComposer = useWindowState((state) => state.closeComposer);
  if (own === undefined) return null;
  const date = dateWords(locale, { day: 'numeric', month: 'short', year: 'numeric' })(fromDay.date);
  const show = (): void => {
    lookAt({ view: 'month', date: fromDay.date });
    setScreen('days');
    closeComposer();
  };
  return (
    <div className={styles['row']} data-testid="composer-from-day">
      <span className={styles['label']}>Written for</span>
      <span className={styles['tag']}>
        <button type="button" className={styles['open']} title="Show in Days" onClick={show}>
          {dayName(fromDay.id, own) ?? 'A removed day'}, {date}
        </button>
        <button
          type="button"
          className={styles['untag']}
          aria-label="No longer for this day"
          onClick={() => void save('post.update', { ids: [post.id], fields: { fromDay: null } })}
        >
          <X size="0.75rem" strokeWidth={2} aria-hidden />
        </button>
      </span>
    </div>
  );
}
