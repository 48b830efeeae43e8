import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import styles from './ShortcutList.module.css';

const SHORTCUTS: readonly { name: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    name: 'Everywhere',
    keys: [
      ['Ctrl K', 'Search, or do anything by name'],
      ['Ctrl N', 'New post'],
      ['Ctrl Z', 'Undo'],
      ['Ctrl Shift Z', 'Redo'],
      ['Alt 1 to Alt 5', 'Calendar, Bank, Days, Outage, Hand-over'],
      ['Ctrl +, Ctrl −', 'Larger or smaller text'],
      ['Esc', 'Close what is open on top'],
      ['?', 'This list'],
    ],
  },
  {
    name: 'In the calendar',
    keys: [
      ['Arrows', 'Left and right in time, up and down by channel'],
      ['Enter', 'Open the post'],
      ['Space', 'Lift; then arrows move it, Enter drops it, Esc puts it back'],
      ['Shift and arrows', 'Select more'],
      ['Delete', 'Take it out of the calendar'],
    ],
  },
];

/** The keys, as a list to look them up. */
export function ShortcutList({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keyboard" isOpen onClose={onClose} testId="shortcuts">
      {SHORTCUTS.map((part) => (
        <section key={part.name} className={styles['part']}>
          <h3 className={styles['name']}>{part.name}</h3>
          <dl className={styles['keys']}>
            {part.keys.map(([keys, what]) => (
              <div key={keys} className={styles['row']}>
                <dt>
                  <Kbd>{keys}</Kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
