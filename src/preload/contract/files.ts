export interface PickedFile {
  name: string;
  bytes: Uint8Array;
  /** A number for where it lies, so that what lies beside it can be asked for; a dropped file has none. */
  place?: number;
}

/** A picture or film that belongs beside a plan file, named by its hash and an ending. */
export interface MediaBeside {
  readonly sha256: string;
  readonly file: string;
}

/** A file that is kept now; what it is was read from its bytes. */
export interface KeptFile {
  sha256: string;
  name: string;
  mime: string;
  bytes: number;
}

/** `damaged`: there, but no longer the file that its name promises. */
export type MediaState = 'here' | 'missing' | 'damaged';

/** How far a copy is; `ticket` is the asker's own. */
export interface MediaProgress {
  ticket: number;
  bytes: number;
  total: number;
}
