import type { Post } from '../../../core/model/post';
import { titleOf } from '../../../core/model/title';
import { useWindowState } from '../../store/window-state';
import { MenuButton } from '../../ui';
import { counted } from '../../words/phrases';
import styles from './MonthList.module.css';

/** How many posts are written for a day, and the way to each. */
export function PostsOfDay({ name, posts }: { readonly name: string; readonly posts: readonly Post[] }) {
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
