import { Archive, CalendarDays, LifeBuoy, Send, Settings2, Sun, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Screen } from '../store/window-state';
import { StateMark } from '../ui/StateMark';
import styles from './Rail.module.css';
import type { ShortcutId } from '../../core/shortcuts';
import { keysOf } from '../ui/shortcut-keys';

export const SCREENS: readonly {
  screen: Screen;
  name: string;
  Icon: typeof Sun;
  shortcut?: ShortcutId;
  foot?: true;
}[] = [
  { screen: 'calendar', name: 'Calendar', Icon: CalendarDays, shortcut: 'go-calendar' },
  { screen: 'bank', name: 'Bank', Icon: Archive, shortcut: 'go-bank' },
  { screen: 'days', name: 'Days', Icon: Sun, shortcut: 'go-days' },
  { screen: 'outage', name: 'Outage', Icon: LifeBuoy, shortcut: 'go-outage' },
  { screen: 'handover', name: 'Hand-over', Icon: Send, shortcut: 'go-handover' },
  { screen: 'team', name: 'Team', Icon: UsersRound, foot: true },
  { screen: 'settings', name: 'Settings', Icon: Settings2, foot: true },
];

export interface RailProps {
  readonly screen: Screen;
  onScreen(screen: Screen): void;
  /** An outage is open: its screen wears the mark. */
  readonly outageOpen: boolean;
  /** The workspace's mark and its menu. */
  readonly head: ReactNode;
  /** Before a workspace is open there is nowhere to go. */
  readonly disabled?: boolean;
}

export function Rail({ screen, onScreen, outageOpen, head, disabled = false }: RailProps) {
  const button = ({ screen: target, name, Icon, shortcut }: (typeof SCREENS)[number]) => (
    <button
      key={target}
      type="button"
      className={styles['screen']}
      data-testid={`room-${target}`}
      disabled={disabled}
      title={shortcut === undefined ? name : `${name} (${keysOf(shortcut)})`}
      onClick={() => onScreen(target)}
      {...(target === screen ? { 'aria-current': 'page' } : {})}
    >
      <Icon size="1.125rem" strokeWidth={1.6} aria-hidden />
      {name}
      {target === 'outage' && outageOpen ? (
        <span className={styles['dot']}>
          <StateMark state="hit" label="outage in progress" />
        </span>
      ) : null}
    </button>
  );
  return (
    <nav className={styles['rail']} aria-label="Screens">
      {head}
      {SCREENS.map((entry) => (entry.foot ? null : button(entry)))}
      <span className="grow" />
      {SCREENS.map((entry) => (entry.foot ? button(entry) : null))}
    </nav>
  );
}
