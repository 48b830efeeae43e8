import { useUnsavedTexts } from '../store/unsaved-texts';
import { useWindowState } from '../store/window-state';
import { cx } from '../ui/cx';
import { StateMark } from '../ui/StateMark';
import { textsNotSaved } from './saved-words';
import styles from './StatusLine.module.css';

/** How many texts could not be saved; it leads to the first of them. Nothing while there are none. */
export function UnsavedCount() {
  const texts = useUnsavedTexts((state) => state.texts);
  const openComposer = useWindowState((state) => state.openComposer);
  const refused = [...texts.values()].filter((text) => text.isRefused);
  const [first] = refused;
  if (!first) return null;
  return (
    <button
      type="button"
      className={cx(styles['item'], styles['link'])}
      data-testid="unsaved-count"
      onClick={() => openComposer(first.postId)}
    >
      <StateMark state="risk" />
      {textsNotSaved(refused.length)} yet
    </button>
  );
}
