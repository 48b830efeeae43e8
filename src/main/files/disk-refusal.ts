import type { Refusal } from '../../core/result';

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

/**
 * A failed write in the words of the person at the desk.
 * @param what the subject of the sentence, as in 'The calendar file'
 * @param safe one sentence on what is safe
 */
export function writeRefusal(problem: unknown, what: string, safe: string): Refusal {
  if (isDiskFull(problem)) {
    return { code: 'disk-full', say: `The disk is full, so ${what} was not saved. ${safe}`, retry: true };
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(problem))) {
    return {
      code: 'not-allowed',
      say: `Your system does not let Holdfast write there, so ${what} was not saved. ${safe} Choose another folder.`,
      retry: false,
    };
  }
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'].includes(systemCode(problem))) {
    return {
      code: 'folder-gone',
      say: `That folder is no longer there, so ${what} was not saved. ${safe} Is the drive still connected?`,
      retry: true,
    };
  }
  return { code: 'write-failed', say: `The disk did not take ${what}. ${safe} Try again.`, retry: true };
}
