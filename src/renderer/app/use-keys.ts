import { useEffect } from 'react';
import { useWindowState } from '../store/window-state';
import { useAppearance } from '../ui/appearance';
import { SCREENS } from './Rail';
import { shortcutOf, type ShortcutId } from '../../core/shortcuts';

export interface KeyActions {
  undo(): void;
  redo(): void;
  newPost(): void;
  showShortcuts(): void;
}

/** Whether keys belong to what has the focus: a text field keeps its own undo and its own letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** The keys that work on every screen, and the commands of the application menu. */
export function useKeys(actions: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const act = actionFor(event, actions);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    const stopMenu = window.holdfast.onMenu((command) => {
      if (command === 'new-post') return actions.newPost();
      // On a Mac the menu takes the keys before a text field sees them: give them back.
      if (isTyping(document.activeElement)) return void document.execCommand(command);
      return command === 'undo' ? actions.undo() : actions.redo();
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stopMenu();
    };
  }, [actions]);
}

/** What each shortcut does that holds everywhere; what is not here is done by whatever is open. */
function deedsOf(actions: KeyActions): Partial<Record<ShortcutId, () => void>> {
  const { setScreen, setPaletteOpen } = useWindowState.getState();
  const { stepTextScale, setTextScale } = useAppearance.getState();
  return {
    palette: () => setPaletteOpen(true),
    'new-post': actions.newPost,
    undo: actions.undo,
    redo: actions.redo,
    'larger-text': () => stepTextScale(1),
    'smaller-text': () => stepTextScale(-1),
    'usual-text': () => setTextScale(100),
    shortcuts: actions.showShortcuts,
    ...Object.fromEntries(
      SCREENS.flatMap(({ screen, shortcut }) =>
        shortcut === undefined ? [] : [[shortcut, () => setScreen(screen)]],
      ),
    ),
  };
}

function actionFor(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  const pressed = shortcutOf(event, ['everywhere'], isTyping(event.target));
  return pressed === undefined ? null : (deedsOf(actions)[pressed] ?? null);
}
