import { MenuButton } from '../ui/Menu';
import type { MenuEntry } from '../ui/Menu';
import { monogram } from './monogram';
import styles from './WorkspaceMenu.module.css';
import type { WorkspaceEntry } from '../../preload/contract';

export interface WorkspaceMenuProps {
  readonly name: string;
  readonly currentId: string;
  readonly workspaces: readonly WorkspaceEntry[];
  onOpen(id: string): void;
  onNew(): void;
  onSettings(): void;
}

/** The mark on top of the rail: which workspace this is, and the way to another. */
export function WorkspaceMenu(props: WorkspaceMenuProps) {
  const { name, currentId, workspaces, onOpen, onNew, onSettings } = props;
  const others = workspaces
    .filter((entry) => entry.id !== currentId)
    .map((entry): MenuEntry => ({ id: entry.id, label: entry.name, onAction: () => onOpen(entry.id) }));
  return (
    <div className={styles['head']} title={name}>
      <MenuButton
        label={`${monogram(name)}, workspace ${name}`}
        testId="workspace-menu"
        variant="quiet"
        className={styles['mark']}
        icon={<span aria-hidden>{monogram(name)}</span>}
        entries={[
          { id: 'settings', label: `Settings for ${name}`, onAction: onSettings },
          'line',
          ...others,
          { id: 'new', label: 'New workspace', onAction: onNew },
        ]}
      />
    </div>
  );
}
