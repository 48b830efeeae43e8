/** How a disk behaves that is not the usual one of Linux. */
export interface Habits {
  readonly name: string;
  readonly kind: 'posix' | 'windows';
  /** Code with which flushing a folder fails; null: it works. */
  readonly flushFolder: string | null;
  /** Code with which asking for the real path fails; null: it works. */
  readonly realpath: string | null;
  /** How long a virus scanner holds each file that was written. */
  readonly scannedForMs: number;
  /** Names last at once: a server keeps them. */
  readonly namesLast: boolean;
}

/** As strict as POSIX lets a disk be: nothing lasts that was not flushed. */
export const STRICT: Habits = {
  name: 'a disk that keeps only what was flushed',
  kind: 'posix',
  flushFolder: null,
  realpath: null,
  scannedForMs: 0,
  namesLast: false,
};

/** NTFS under a virus scanner, on a drive for which there is no real path (crossplatform notes F1, F3, F4). */
export const WINDOWS: Habits = {
  name: 'a disk with the habits of Windows',
  kind: 'windows',
  flushFolder: 'EPERM',
  realpath: 'EISDIR',
  scannedForMs: 150,
  namesLast: false,
};

/** A folder of a Windows server, mounted on Linux or macOS (CIFS). */
export const SHARE: Habits = {
  name: 'a network share',
  kind: 'posix',
  flushFolder: 'EINVAL',
  realpath: 'EINVAL',
  scannedForMs: 0,
  namesLast: true,
};

/** Names that Windows keeps for devices, and signs that it takes in no name. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const NO_NAME = /[<>:"|?*]|[. ]$/;

/** The code with which Windows refuses a name for a new file, or null. */
export function refusedName(name: string): string | null {
  if (DEVICES.test(name)) return 'EINVAL';
  return NO_NAME.test(name) ? 'ENOENT' : null;
}
