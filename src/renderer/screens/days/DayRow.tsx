import { Trash2 } from 'lucide-react';
import type { DayOccurrence } from '../../../core/days';
import type { OwnDayRow } from '../../../core/model/day';
import type { Post } from '../../../core/model/post';
import { useRun } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, cx, IconButton, StateMark, Tag, MenuButton } from '../../ui';
import { dateWords } from '../../words/dates';
import styles from './MonthList.module.css';
import { useMakePost } from './use-make-post';
import { regionsOf } from './words';
import { titleOf } from '../../../core/model/title';
import { counted } from '../../words/phrases';

export interface DayRowProps {
  readonly day: DayOccurrence;
  readonly zone: string;
  readonly locale: string;
  readonly regions: readonly string[];
  /** Its row, when it is a day of ours. */
  readonly own: OwnDayRow | undefined;
  /** Written for it already. */
  readonly posts: readonly Post[];
}

/** One day by name, with the posts that are written for it, and one step from another. */
export function DayRow({ day, zone, locale, regions, own, posts }: DayRowProps) {
  const run = useRun();
  const makePost = useMakePost();
  const notify = useWindowState((state) => state.notify);
  const ours = own !== undefined;
  const solemn = day.sensitivity === 'solemn';
  const short = { day: 'numeric', month: 'short' } as const;

  async function remove(): Promise<void> {
    if (!own) return;
    const removed = await run('day.delete', { id: own.id });
    if (removed.ok) notify({ text: `${day.name} removed.`, tone: 'neutral', undo: true });
  }

  return (
    <li className={cx(styles['row'], ours && styles['ours'], solemn && styles['solemn'])}>
      <span className={styles['mark']}>
        {ours ? (
          <StateMark state="pin" tone="accent" label="our date" />
        ) : solemn ? (
          <StateMark state="solemn" />
        ) : null}
      </span>
      <span className={styles['name']}>
        {day.name} {solemn ? <Tag className={styles['tag']}>Sensitive</Tag> : null}
        {day.confidence === 'low' ? (
          <Tag tone="care" className={styles['tag']}>
            Unconfirmed
          </Tag>
        ) : null}
        <PostsOfDay name={day.name} posts={posts} />
      </span>
      <span className={styles['aside']}>
        {day.kind === 'day'
          ? regionsOf(day, regions)
          : `${dateWords(locale, short)(day.from)} to ${dateWords(locale, short)(day.to)}`}
      </span>
      <span className={styles['do']}>
        {ours ? (
          <IconButton
            size="small"
            label={`Remove ${day.name}`}
            icon={<Trash2 size="0.875rem" strokeWidth={1.75} />}
            onClick={() => void remove()}
          />
        ) : null}
        <Button
          size="small"
          aria-label={`Make a post for ${day.name}`}
          data-testid="make-post"
          onClick={() => void makePost(day, zone)}
        >
          Make a post
        </Button>
      </span>
    </li>
  );
}

/** How many posts are written for a day, and the way to each. */
function PostsOfDay({ name, posts }: { readonly name: string; readonly posts: readonly Post[] }) {
  const openComposer = useWindowState((state) => state.openComposer);
  if (posts.length === 0) return null;
  return (
    <MenuButton
      label={`Posts for ${name}`}
      variant="quiet"
      size="small"
      testId="posts-of-day"
      className={styles['written']}
      entries={posts.map((post) => ({
        id: post.id,
        label: titleOf(post),
        onAction: () => openComposer(post.id),
      }))}
    >
      {counted(posts.length, 'post')}
    </MenuButton>
  );
}
