/** How often the window looks whether a reading goes on, milliseconds. */
export const TICK_MS = 250;
/** Without any progress for so long a reading is ended; for large files a little longer, since some steps are one. */
const QUIET_MS = 2_000;
const QUIET_MS_A_MEGABYTE = 200;
/** Time for the thread to start at all: nothing of the file is read in it. */
const START_MS = 10_000;
/** However lively, nothing may go on for longer: 100,000 rows need a fifth of it on a slow machine. */
const MOST_MS = 120_000;

/**
 * Whether a reading still gets on. It counts ticks and not the clock: a window that stood still itself, or a
 * computer that slept, must not end an honest file.
 */
export class ReadingWatch {
  private quiet = 0;
  private all = 0;
  private isStarted = false;
  private readonly allowed: number;

  /** @param bytes size of the file */
  constructor(bytes: number) {
    this.allowed = QUIET_MS + (bytes / 1024 / 1024) * QUIET_MS_A_MEGABYTE;
  }

  /** The reader said that it got on. */
  progress(): void {
    this.isStarted = true;
    this.quiet = 0;
  }

  /** A quarter of a second has passed. @returns true when the reading has to be ended */
  tick(): boolean {
    this.quiet += TICK_MS;
    this.all += TICK_MS;
    return this.quiet >= (this.isStarted ? this.allowed : START_MS) || this.all >= MOST_MS;
  }
}
