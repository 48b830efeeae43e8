import { posix, win32 } from 'node:path';

/**
 * The folder's name, here and nowhere else: what package.json calls the app may change with packaging, and the plan
 * must not go out of sight with it. Lower case where it always was so; on Windows as programs there write it.
 */
const NAME = 'holdfast';
const NAME_ON_WINDOWS = 'Holdfast';

/** What stands in a folder; `unreadable` when nobody can say, as with a server that is off. */
export type Found = 'plans' | 'other' | 'empty' | 'missing' | 'unreadable';

export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Where programs keep their data: `~/.config`, `~/Library/Application Support`, `%APPDATA%`. */
  readonly appData: string;
  /** `%LOCALAPPDATA%`; Windows only. */
  readonly localAppData: string | undefined;
  readonly home: string;
}

export type ProfilePlace =
  | {
      readonly kind: 'use';
      readonly folder: string;
      /** The older folder, to be renamed to `folder` first; where that fails it is used as it is. */
      readonly moveFrom: string | null;
    }
  /** There may be plans in this folder, and nobody can say: a second set of them must not be begun. */
  | { readonly kind: 'refuse'; readonly folder: string };

/**
 * Where the profile lies: plans, journal and pictures. On Windows in the half of AppData that stays on the computer:
 * the other half is copied at every log-on and log-off, or lies on a server, and the later of two computers to log
 * off would overwrite the journal of the first (electron/electron#1404).
 */
export function profilePlace(machine: Machine, look: (folder: string) => Found): ProfilePlace {
  const { platform, appData, localAppData, home } = machine;
  if (platform !== 'win32') return lies(posix.join(appData, NAME));
  const folder = win32.join(localAppData || win32.join(home, 'AppData', 'Local'), NAME_ON_WINDOWS);
  const older = win32.join(appData, NAME);
  const [there, before] = [look(folder), look(older)];
  if (there === 'plans') return lies(folder);
  if (before === 'unreadable') return { kind: 'refuse', folder: older };
  if (before !== 'plans') return lies(folder);
  // Over other files nothing can be renamed; and two folders with plans are one too many.
  return there === 'other' || there === 'unreadable' ? lies(older) : lies(folder, older);
}

function lies(folder: string, moveFrom: string | null = null): ProfilePlace {
  return { kind: 'use', folder, moveFrom };
}

/** Whether a path of Windows leads to a server, as `\\server\share\…` does. */
export function isOnServer(folder: string): boolean {
  return /^(?:\\\\|\/\/)(?![?.][\\/])/.test(folder) || /^\\\\\?\\UNC\\/i.test(folder);
}

/** @param names what is in a folder */
export function foundIn(names: readonly string[]): Found {
  if (names.length === 0) return 'empty';
  return ['workspaces', 'workspaces.json', 'IndexedDB'].some((name) => names.includes(name))
    ? 'plans'
    : 'other';
}
