import { Kbd, Button } from '../../ui';
import { useWindowState } from '../../store/window-state';
import styles from './first-steps.module.css';
import type { CalendarActions } from './use-actions';

/** Over lanes in which nothing was ever planned: what to do first. It goes with the first post. */
export function FirstSteps({ actions }: { actions: CalendarActions }) {
  const setScreen = useWindowState((state) => state.setScreen);
  const setImporting = useWindowState((state) => state.setImporting);
  const notify = useWindowState((state) => state.notify);

  async function bringIn(): Promise<void> {
    const picked = await window.holdfast.pickFile('import');
    if (!picked.ok) notify({ text: picked.error.message, tone: 'care' });
    else if (picked.value) setImporting(picked.value);
  }

  return (
    <aside className={styles['card']} aria-label="First steps" data-testid="first-steps">
      <h2 className={styles['title']}>Your calendar is ready. Add your first post.</h2>
      <ul className={styles['ways']}>
        <li>
          <b>Double-click a day</b> in a channel’s lane to write a post there, or press <Kbd>Ctrl N</Kbd>.
        </li>
        <li>
          <b>Drop a file</b> onto this window: a spreadsheet, a calendar or your scheduler’s export.
        </li>
        <li>
          <b>Start from a date:</b> holidays and awareness days are in Days. One click makes a draft.
        </li>
      </ul>
      <div className={styles['actions']}>
        <Button size="small" data-testid="first-post" onClick={() => void actions.newPost()}>
          Write a post
        </Button>
        <Button size="small" data-testid="first-import" onClick={() => void bringIn()}>
          Import a plan
        </Button>
        <Button size="small" variant="quiet" onClick={() => setScreen('days')}>
          Browse days
        </Button>
      </div>
    </aside>
  );
}
