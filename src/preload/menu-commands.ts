import type { MenuCommand } from './contract';

const MENU_COMMANDS: readonly MenuCommand[] = ['new-post', 'undo', 'redo'];

/** Whether a message from the main process is a command that the contract knows. */
export function isMenuCommand(value: unknown): value is MenuCommand {
  return MENU_COMMANDS.some((command) => command === value);
}
