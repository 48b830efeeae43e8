import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import styles from './ShortcutList.module.css';

const SHORTCUTS: readonly { name: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    name: 'Everywhere',
    keys: [
      ['Ctrl K', 'Search or run a command'],
      ['Ctrl N', 'New post'],
      ['Ctrl Z', 'Undo'],
      ['Ctrl Shift Z', 'Redo'],
      ['Alt 1 to Alt 5', 'Calendar, Bank, Days, Outage, Hand-over'],
      ['Ctrl +, Ctrl −', 'Larger or smaller text'],
      ['Esc', 'Close the top panel'],
      ['?', 'Keyboard shortcuts'],
    ],
  },
  {
    name: 'In the calendar',
    keys: [
      ['Arrows', 'Move through time and channels'],
      ['Enter', 'Open post'],
      ['Space', 'Pick up; arrows move it, Enter drops it, Esc cancels'],
      ['Shift and arrows', 'Select more'],
      ['Delete', 'Remove from calendar'],
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
          <dl>
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
