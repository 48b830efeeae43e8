/** Node's code of a failed system call ('ENOSPC', 'EACCES' …), or '' when the problem is of another kind. */
export function systemCode(problem: unknown): string {
  return problem instanceof Error && 'code' in problem && typeof problem.code === 'string'
    ? problem.code
    : '';
}

/** Whether a write failed because there was no room: a full disk, or a quota used up. */
export function isDiskFull(problem: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(systemCode(problem));
}

/** Another program held the file all the while it was tried. Has the code that such a failure has everywhere. */
export class FileInUse extends Error {
  readonly code = 'EBUSY';

  /** @param cause the last refusal */
  constructor(cause: unknown) {
    super('another program holds the file', { cause });
    this.name = 'FileInUse';
  }
}

/** The disk gave back other bytes than it was given; nothing was replaced. */
export class ReadBackDiffers extends Error {
  readonly code = 'READ_BACK_DIFFERS';

  constructor() {
    super('what was read back is not what was written');
    this.name = 'ReadBackDiffers';
  }
}
