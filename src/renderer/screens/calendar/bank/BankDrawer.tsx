import { PanelRightClose, Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { bankPosts } from '../../../store/queries';
import { useLive } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { cx, IconButton, TextInput, RowBoundary } from '../../../ui';
import { counted } from '../../../words/phrases';
import { folded } from '../../../../core/calendar/filters';
import { useCalendarState } from '../calendar-state';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import { titleOf } from '../../../../core/model/title';
import styles from './bank-drawer.module.css';
import { BankPost } from './BankPost';
import { useBankDrags } from './use-bank-drags';

/** Drawn at most; a search narrows the rest down. */
const MOST = 60;

interface BankDrawerProps {
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
}

/** The bank at hand: drag a post onto a lane, or drag deliveries here to take them out of the calendar. */
export function BankDrawer({ plan, actions }: BankDrawerProps) {
  const posts = useLive(bankPosts, []);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const lifted = useCalendarState((state) => state.lifted);
  const drawer = useRef<HTMLElement>(null);
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const found = useMemo(() => {
    const wanted = folded(text.trim());
    const all = [...(posts ?? [])].sort((a, b) => b.updatedAt - a.updatedAt);
    return wanted === '' ? all : all.filter((post) => folded(`${post.title} ${post.text}`).includes(wanted));
  }, [posts, text]);

  useBankDrags(drawer, setOver, (ids) => {
    void actions.toBank(plan.allRows.filter((row) => ids.has(row.id)).map((row) => row.postId));
  });

  return (
    <aside
      ref={drawer}
      className={cx(styles['drawer'], over && styles['over'])}
      aria-label="Bank"
      data-testid="bank-drawer"
    >
      <div className={styles['head']}>
        <b>Bank</b>
        <span className={styles['count']}>{posts === undefined ? '' : counted(posts.length, 'post')}</span>
        <IconButton
          label="Close the bank"
          icon={<PanelRightClose size="1rem" strokeWidth={1.75} aria-hidden />}
          onClick={() => setCalendar({ bankOpen: false })}
        />
      </div>
      {lifted?.by === 'pointer' ? (
        <p className={styles['drop']}>
          Drop here to move {lifted.ids.size === 1 ? 'it' : counted(lifted.ids.size, 'post')} to the bank,
          without a date.
        </p>
      ) : (
        <TextInput
          type="search"
          className={styles['find'] ?? ''}
          icon={<Search size="0.875rem" strokeWidth={1.9} aria-hidden />}
          aria-label="Search the bank"
          placeholder="Search the bank"
          value={text}
          onChange={setText}
        />
      )}
      {posts !== undefined && posts.length === 0 ? (
        <p className={styles['empty']}>
          The bank keeps posts that need no date. Drag posts here from the calendar, or write one in the bank,
          ready for quiet days and outages.
        </p>
      ) : (
        <ul>
          {found.slice(0, MOST).map((post) => (
            <RowBoundary key={post.id} as="li" kind="post" name={titleOf(post)} of={post}>
              {() => <BankPost post={post} plan={plan} actions={actions} />}
            </RowBoundary>
          ))}
        </ul>
      )}
      {found.length > MOST ? (
        <p className={styles['empty']}>{found.length - MOST} more: search to find them.</p>
      ) : null}
    </aside>
  );
}
