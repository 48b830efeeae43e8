import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import styles from './ShortcutList.module.css';
import { SHORTCUT_IDS, SHORTCUTS, type Shortcut, type ShortcutPlace } from '../../core/shortcuts';
import { keysOf } from '../ui/shortcut-keys';

const PLACES: readonly { readonly where: ShortcutPlace; readonly name: string }[] = [
  { where: 'everywhere', name: 'Everywhere' },
  { where: 'calendar', name: 'In the calendar' },
  { where: 'lanes', name: 'In the calendar’s lanes' },
  { where: 'list', name: 'In the calendar’s list' },
  { where: 'composer', name: 'In the composer' },
  { where: 'outage', name: 'In an outage' },
];

function shortcutsOf(where: ShortcutPlace): { keys: string; what: string }[] {
  return SHORTCUT_IDS.flatMap((id) => {
    const { where: place, words }: Shortcut = SHORTCUTS[id];
    return place === where && words !== undefined ? [{ keys: keysOf(id), what: words }] : [];
  });
}

/** The keys, as a list to look them up. */
export function ShortcutList({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keyboard" isOpen onClose={onClose} testId="shortcuts">
      {PLACES.map((part) => (
        <section key={part.where} className={styles['part']}>
          <h3 className={styles['name']}>{part.name}</h3>
          <dl>
            {shortcutsOf(part.where).map(({ keys, what }) => (
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
