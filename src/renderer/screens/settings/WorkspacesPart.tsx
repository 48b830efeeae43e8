import type { WorkspaceEntry } from '../../../preload/contract';
import { useSession } from '../../store/session';
import { Button } from '../../ui';
import { Section } from './Section';
import styles from './SettingsScreen.module.css';

export interface WorkspacesPartProps {
  readonly workspaces: readonly WorkspaceEntry[];
  onOpen(id: string): void;
  onNew(): void;
}

/** All workspaces on this computer, the open one among them, and the way to a new one. */
export function WorkspacesPart({ workspaces, onOpen, onNew }: WorkspacesPartProps) {
  const { workspaceId, info } = useSession();
  const opened = new Intl.DateTimeFormat(info.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Section
      anchor="workspaces"
      title="Workspaces"
      words="One for each brand or client. Each is a separate plan on this computer."
    >
      <ul className={styles['workspaces']}>
        {workspaces.map((entry) => (
          <li key={entry.id} className={styles['workspace']}>
            <span className={styles['name']}>{entry.name}</span>
            <span className={styles['when']}>
              {entry.id === workspaceId ? 'Open now' : `Last opened ${opened.format(entry.openedAt)}`}
            </span>
            {entry.id === workspaceId ? null : (
              <Button size="small" aria-label={`Open ${entry.name}`} onClick={() => onOpen(entry.id)}>
                Open
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button data-testid="new-workspace" onClick={onNew}>
        New workspace
      </Button>
    </Section>
  );
}
