/** One workspace as the registry keeps it; the times are epoch milliseconds, UTC. */
export interface WorkspaceEntry {
  id: string;
  name: string;
  createdAt: number;
  openedAt: number;
}

export type Theme = 'light' | 'dark' | 'system';

export interface AppInfo {
  version: string;
  /** Node's name for the system: 'linux', 'darwin', 'win32'. */
  platform: string;
  /** BCP 47, as the system is set. */
  locale: string;
  /** IANA zone of this machine. */
  zone: string;
  userName: string;
  /** Of this profile on this machine; a copied profile gets a new one. */
  deviceId: string;
  /** Added to the clock; 0 except when HOLDFAST_NOW is set in development. */
  clockOffsetMs: number;
  isDevelopment: boolean;
  theme: Theme;
}

/**
 * Commands of the application menu. Ctrl+N arrives as 'new-post'. Undo and redo are shown with their keys, but except
 * on macOS the keys themselves go to the page, so that a text field can take them first.
 */
export type MenuCommand = 'new-post' | 'undo' | 'redo';
