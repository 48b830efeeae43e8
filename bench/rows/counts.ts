/** Repeats of each kind of measurement. */
export interface Counts {
  readonly files: number;
  readonly replans: number;
  readonly reads: number;
  readonly commands: number;
  readonly bigCommands: number;
  /** Bulk writes of the whole plan; a few seconds each. */
  readonly bulk: number;
  /** Steps through the plan in lanes. */
  readonly steps: number;
  /** Fresh processes of each kind. */
  readonly starts: number;
}

export const FULL: Counts = {
  files: 5,
  replans: 5,
  reads: 15,
  commands: 60,
  bigCommands: 9,
  bulk: 2,
  steps: 14,
  starts: 7,
};

export const QUICK: Counts = {
  files: 5,
  replans: 5,
  reads: 7,
  commands: 25,
  bigCommands: 5,
  bulk: 1,
  steps: 7,
  starts: 5,
};
