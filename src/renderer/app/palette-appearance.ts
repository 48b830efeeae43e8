import { useWindowState, type CalendarView } from '../store/window-state';
import { useAppearance } from '../ui/appearance';
import { keysOf } from '../ui/shortcut-keys';
import type { PaletteCommand } from './CommandPalette';

const group = 'Appearance';

/** The ways to look at the calendar. */
export function viewCommands(): PaletteCommand[] {
  const { setScreen, setCalendar } = useWindowState.getState();
  const view = (name: CalendarView) => () => {
    setScreen('calendar');
    setCalendar({ view: name });
  };
  return [
    { id: 'view-lanes', group, label: 'Calendar as lanes', run: view('lanes') },
    { id: 'view-week', group, label: 'Calendar as a week by the hour', run: view('week') },
    { id: 'view-month', group, label: 'Calendar as a month', run: view('month') },
    { id: 'view-quarter', group, label: 'Calendar as a quarter', run: view('quarter') },
    { id: 'view-list', group, label: 'Calendar as a list', run: view('list') },
    { id: 'view-todo', group, label: 'To do', words: ['worklist', 'ready', 'lead'], run: view('todo') },
  ];
}

/** Theme and size of the text, and the list of shortcuts. */
export function displayCommands(showShortcuts: () => void): PaletteCommand[] {
  const { setTheme, stepTextScale } = useAppearance.getState();
  return [
    { id: 'light', group, label: 'Light theme', words: ['theme'], run: () => setTheme('light') },
    { id: 'dark', group, label: 'Dark theme', words: ['theme'], run: () => setTheme('dark') },
    { id: 'system', group, label: 'Match system theme', words: ['theme'], run: () => setTheme('system') },
    {
      id: 'larger',
      group,
      label: 'Larger text',
      kbd: keysOf('larger-text'),
      run: () => stepTextScale(1),
    },
    {
      id: 'smaller',
      group,
      label: 'Smaller text',
      kbd: keysOf('smaller-text'),
      run: () => stepTextScale(-1),
    },
    {
      id: 'shortcuts',
      group,
      label: 'Keyboard shortcuts',
      kbd: keysOf('shortcuts'),
      run: showShortcuts,
    },
  ];
}
