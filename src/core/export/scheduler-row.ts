/** One row of a scheduler's file, with what a person must still do about it. */
export interface SchedulerRow {
  readonly cells: readonly string[];
  readonly warnings: readonly string[];
}
