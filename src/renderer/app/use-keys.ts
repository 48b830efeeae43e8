import { useEffect } from 'react';
import { useWindowState } from '../store/window-state';
import { useAppearance } from '../ui/appearance';
import { SCREENS } from './Rail';

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

function actionFor(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
  const { setScreen, setPaletteOpen } = useWindowState.getState();
  const key = event.key.toLowerCase();
  const typing = isTyping(event.target);
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    if (key === 'k') return () => setPaletteOpen(true);
    if (key === 'n' && !event.shiftKey) return actions.newPost;
    if (key === 'z' && !typing) return event.shiftKey ? actions.redo : actions.undo;
    if (key === 'y' && !typing) return actions.redo;
    if (key === '+' || key === '=') return () => useAppearance.getState().stepTextScale(1);
    if (key === '-') return () => useAppearance.getState().stepTextScale(-1);
    if (key === '0') return () => useAppearance.getState().setTextScale(100);
    return null;
  }
  // The code and not the character: with Alt a keyboard may write something else on its digits.
  const digit = event.altKey && !event.ctrlKey ? /^Digit([1-5])$/.exec(event.code)?.[1] : undefined;
  const screen = digit === undefined ? undefined : SCREENS[Number(digit) - 1]?.screen;
  if (screen) return () => setScreen(screen);
  if (event.key === '?' && !typing) return actions.showShortcuts;
  return null;
}
