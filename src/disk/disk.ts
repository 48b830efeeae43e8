/** What is told of a file, folder or link. Times are epoch milliseconds, UTC. */
export interface FileFacts {
  readonly size: number;
  readonly mtimeMs: number;
  readonly birthtimeMs: number;
  /** Permission bits and kind, as POSIX has them. */
  readonly mode: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** An open file: the part of Node's FileHandle that is used here. All reject with Node's system errors. */
export interface DiskFile {
  read(
    into: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
  /** Writes all of it behind what this handle wrote last, at the file's end when opened to append. */
  writeFile(content: Uint8Array | string): Promise<void>;
  /** Resolves when content and facts are on the disk, not only with the system. */
  sync(): Promise<void>;
  /** As `sync`, for the content and whatever is needed to read it back. */
  datasync(): Promise<void>;
  truncate(size: number): Promise<void>;
  chmod(mode: number): Promise<void>;
  stat(): Promise<FileFacts>;
  close(): Promise<void>;
}

export type OpenFlags = 'r' | 'r+' | 'wx' | 'a' | 'ax';

/**
 * What our code asks of a disk: a door narrow enough that tests can put one with other habits behind it. All reject
 * with Node's system errors.
 */
export interface Disk {
  /** Windows lets nobody rename over a file that another program holds, and cannot flush a folder. */
  readonly habits: 'posix' | 'windows';
  /** @param mode permissions of a new file, before the system takes away what it never gives */
  open(path: string, flags: OpenFlags, mode?: number): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a link. */
  remove(path: string): Promise<void>;
  /** Makes a folder and those above it; tells the first one that was not there, if any. */
  makeFolder(path: string): Promise<string | undefined>;
  /** Makes the names in a folder last. */
  flushFolder(path: string): Promise<void>;
  /** Cuts a file through a handle of its own: on Windows one that appends may not. */
  truncate(path: string, size: number): Promise<void>;
  stat(path: string): Promise<FileFacts>;
  /** As `stat`, of a link itself. */
  lstat(path: string): Promise<FileFacts>;
  readlink(path: string): Promise<string>;
  realpath(path: string): Promise<string>;
  readdir(path: string): Promise<string[]>;
  /** The file's own number on its disk; a copy has another one. */
  fileNumber(path: string): Promise<bigint>;
  /** Bytes that a user may still write. */
  freeBytes(path: string): Promise<number>;
  /** Resolves after so many milliseconds: the clock of whoever tries again. */
  wait(ms: number): Promise<void>;
}
