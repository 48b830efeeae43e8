import { useMemo } from 'react';
import type { WorkspaceEntry } from '../../preload/contract';
import { useWindowState } from '../store/window-state';
import { keysOf } from '../ui/shortcut-keys';
import type { PaletteCommand } from './CommandPalette';
import { displayCommands, viewCommands } from './palette-appearance';
import { bundleCommands, entryCommands, handoverCommands, undoCommands } from './palette-plan';
import { SCREENS } from './Rail';
import type { Bundles } from './use-bundles';

/** What the commands of the palette work with. */
export interface PaletteSources {
  undo(): void;
  redo(): void;
  newPost(): void;
  showShortcuts(): void;
  readonly bundles: Bundles;
  readonly workspaces: readonly WorkspaceEntry[];
  readonly workspaceId: string;
  onOpen(id: string): void;
  onNew(): void;
}

/** All that can be done by name, in the order in which it is offered. */
export function usePaletteCommands(from: PaletteSources): PaletteCommand[] {
  const { undo, redo, newPost, showShortcuts, bundles, workspaces, workspaceId, onOpen, onNew } = from;
  return useMemo(
    () => [
      ...entryCommands(newPost),
      ...handoverCommands(),
      ...undoCommands(undo, redo),
      ...bundleCommands(bundles),
      ...screenCommands(),
      ...viewCommands(),
      ...displayCommands(showShortcuts),
      ...workspaceCommands({ workspaces, workspaceId, onOpen, onNew }),
    ],
    [undo, redo, newPost, showShortcuts, bundles, workspaces, workspaceId, onOpen, onNew],
  );
}

function screenCommands(): PaletteCommand[] {
  const { setScreen } = useWindowState.getState();
  return SCREENS.map(({ screen, name, shortcut }) => {
    const command = { id: `room-${screen}`, group: 'Go to', label: name, run: () => setScreen(screen) };
    return shortcut === undefined ? command : { ...command, kbd: keysOf(shortcut) };
  });
}

function workspaceCommands({
  workspaces,
  workspaceId,
  onOpen,
  onNew,
}: Pick<PaletteSources, 'workspaces' | 'workspaceId' | 'onOpen' | 'onNew'>): PaletteCommand[] {
  const group = 'Workspaces';
  return [
    ...workspaces
      .filter((entry) => entry.id !== workspaceId)
      .map((entry) => ({
        id: `open-${entry.id}`,
        group,
        label: `Open ${entry.name}`,
        run: () => onOpen(entry.id),
      })),
    { id: 'new-workspace', group, label: 'New workspace', run: onNew },
  ];
}
