import { Archive, CalendarDays, LifeBuoy, Send, Settings2, Sun, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Screen } from '../store/window-state';
import { StateMark } from '../ui/StateMark';
import styles from './Rail.module.css';

export const ROOMS: readonly { room: Screen; name: string; Icon: typeof Sun; foot?: true }[] = [
  { room: 'calendar', name: 'Calendar', Icon: CalendarDays },
  { room: 'bank', name: 'Bank', Icon: Archive },
  { room: 'days', name: 'Days', Icon: Sun },
  { room: 'outage', name: 'Outage', Icon: LifeBuoy },
  { room: 'handover', name: 'Hand-over', Icon: Send },
  { room: 'team', name: 'Team', Icon: UsersRound, foot: true },
  { room: 'settings', name: 'Settings', Icon: Settings2, foot: true },
];

export interface RailProps {
  readonly room: Screen;
  onRoom(room: Screen): void;
  /** An outage is open: its room wears the mark. */
  readonly outageOpen: boolean;
  /** The workspace's mark and its menu. */
  readonly head: ReactNode;
  /** Before a workspace is open there is nowhere to go. */
  readonly disabled?: boolean;
}

export function Rail({ room, onRoom, outageOpen, head, disabled = false }: RailProps) {
  const button = ({ room: target, name, Icon }: (typeof ROOMS)[number], at: number) => (
    <button
      key={target}
      type="button"
      className={styles['room']}
      data-testid={`room-${target}`}
      disabled={disabled}
      title={at < 5 ? `${name} (Alt ${at + 1})` : name}
      onClick={() => onRoom(target)}
      {...(target === room ? { 'aria-current': 'page' } : {})}
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
      {ROOMS.map((entry, at) => (entry.foot ? null : button(entry, at)))}
      <span className="grow" />
      {ROOMS.map((entry, at) => (entry.foot ? button(entry, at) : null))}
    </nav>
  );
}
