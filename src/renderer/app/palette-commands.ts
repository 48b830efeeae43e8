import { useMemo } from 'react';
import type { WorkspaceEntry } from '../../preload/contract';
import { useWindowState, type CalendarView } from '../store/window-state';
import { useAppearance } from '../ui/appearance';
import type { PaletteCommand } from './CommandPalette';
import { SCREENS } from './Rail';
import type { Bundles } from './use-bundles';

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

async function pickAndImport(): Promise<void> {
  const { notify, setImporting } = useWindowState.getState();
  const picked = await window.holdfast.pickFile('import');
  if (!picked.ok) notify({ text: picked.error.message, tone: 'care' });
  else if (picked.value) setImporting(picked.value);
}

/** All that can be done by name, in the order in which it is offered. */
export function usePaletteCommands(from: PaletteSources): PaletteCommand[] {
  const { undo, redo, newPost, showShortcuts, bundles, workspaces, workspaceId, onOpen, onNew } = from;
  return useMemo(() => {
    const { setScreen, setCalendar, openHandover } = useWindowState.getState();
    const { setTheme, stepTextScale } = useAppearance.getState();
    const view = (name: CalendarView) => () => {
      setScreen('calendar');
      setCalendar({ view: name });
    };
    const screens = SCREENS.map(({ screen, name }, at): PaletteCommand => {
      const command = { id: `room-${screen}`, group: 'Go to', label: name, run: () => setScreen(screen) };
      return at < 5 ? { ...command, kbd: `Alt ${at + 1}` } : command;
    });
    const group = 'Do';
    return [
      { id: 'new-post', group, label: 'New post', words: ['write', 'draft'], kbd: 'Ctrl N', run: newPost },
      { id: 'declare', group, label: 'Declare an outage', words: ['down'], run: () => setScreen('outage') },
      {
        id: 'import',
        group,
        label: 'Import a plan',
        words: ['import', 'csv', 'xlsx', 'ics'],
        run: pickAndImport,
      },
      {
        id: 'read-back',
        group,
        label: 'Check results',
        words: ['reconcile', 'what happened', 'state', 'buffer'],
        run: () => openHandover('happened'),
      },
      {
        id: 'copy-pack',
        group,
        label: 'Post manually',
        words: ['scheduler down', 'print', 'paste'],
        run: () => openHandover('copy'),
      },
      {
        id: 'fix-all',
        group,
        label: 'Fix texts that do not fit',
        words: ['tailor', 'shorten', 'too long', 'hashtags'],
        run: () => useWindowState.getState().setFixing('calendar'),
      },
      {
        id: 'outbox',
        group,
        label: 'Open the outbox',
        words: ['send', 'postiz', 'mastodon', 'buffer', 'scheduler'],
        run: () => openHandover('outbox'),
      },
      { id: 'undo', group, label: 'Undo', kbd: 'Ctrl Z', run: undo },
      { id: 'redo', group, label: 'Redo', kbd: 'Ctrl Shift Z', run: redo },
      {
        id: 'save-bundle',
        group,
        label: 'Export workspace file',
        words: ['backup', 'export'],
        run: () => void bundles.save(),
      },
      {
        id: 'merge-bundle',
        group,
        label: 'Import and merge a workspace file',
        words: ['import'],
        run: () => void bundles.merge(),
      },
      ...screens,
      { id: 'view-lanes', group: 'Appearance', label: 'Calendar as lanes', run: view('lanes') },
      { id: 'view-week', group: 'Appearance', label: 'Calendar as a week by the hour', run: view('week') },
      { id: 'view-month', group: 'Appearance', label: 'Calendar as a month', run: view('month') },
      { id: 'view-quarter', group: 'Appearance', label: 'Calendar as a quarter', run: view('quarter') },
      { id: 'view-list', group: 'Appearance', label: 'Calendar as a list', run: view('list') },
      {
        id: 'view-todo',
        group: 'Appearance',
        label: 'To do',
        words: ['worklist', 'ready', 'lead'],
        run: view('todo'),
      },
      {
        id: 'light',
        group: 'Appearance',
        label: 'Light theme',
        words: ['theme'],
        run: () => setTheme('light'),
      },
      { id: 'dark', group: 'Appearance', label: 'Dark theme', words: ['theme'], run: () => setTheme('dark') },
      {
        id: 'system',
        group: 'Appearance',
        label: 'Match system theme',
        words: ['theme'],
        run: () => setTheme('system'),
      },
      { id: 'larger', group: 'Appearance', label: 'Larger text', kbd: 'Ctrl +', run: () => stepTextScale(1) },
      {
        id: 'smaller',
        group: 'Appearance',
        label: 'Smaller text',
        kbd: 'Ctrl −',
        run: () => stepTextScale(-1),
      },
      { id: 'shortcuts', group: 'Appearance', label: 'Keyboard shortcuts', kbd: '?', run: showShortcuts },
      ...workspaces
        .filter((entry) => entry.id !== workspaceId)
        .map((entry) => ({
          id: `open-${entry.id}`,
          group: 'Workspaces',
          label: `Open ${entry.name}`,
          run: () => onOpen(entry.id),
        })),
      { id: 'new-workspace', group: 'Workspaces', label: 'New workspace', run: onNew },
    ];
  }, [undo, redo, newPost, showShortcuts, bundles, workspaces, workspaceId, onOpen, onNew]);
}
