import { Archive, CalendarDays, LifeBuoy, Send, Settings2, Sun, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Screen } from '../store/window-state';
import { StateMark } from '../ui/StateMark';
import styles from './Rail.module.css';

export const SCREENS: readonly { screen: Screen; name: string; Icon: typeof Sun; foot?: true }[] = [
  { screen: 'calendar', name: 'Calendar', Icon: CalendarDays },
  { screen: 'bank', name: 'Bank', Icon: Archive },
  { screen: 'days', name: 'Days', Icon: Sun },
  { screen: 'outage', name: 'Outage', Icon: LifeBuoy },
  { screen: 'handover', name: 'Hand-over', Icon: Send },
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
  const button = ({ screen: target, name, Icon }: (typeof SCREENS)[number], at: number) => (
    <button
      key={target}
      type="button"
      className={styles['screen']}
      data-testid={`room-${target}`}
      disabled={disabled}
      title={at < 5 ? `${name} (Alt ${at + 1})` : name}
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
      {SCREENS.map((entry, at) => (entry.foot ? null : button(entry, at)))}
      <span className="grow" />
      {SCREENS.map((entry, at) => (entry.foot ? button(entry, at) : null))}
    </nav>
  );
}
