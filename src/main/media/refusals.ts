import { refused } from '../../core/result';
import { isDiskFull, systemCode } from '../files/disk-refusal';

/** Why a file was not kept, in the words of the person at the desk. */
export function keepRefusal(problem: unknown, stopped: boolean): ReturnType<typeof refused> {
  if (stopped) return refused('stopped', 'Stopped. Nothing was added.');
  if (isDiskFull(problem)) {
    return refused('disk-full', 'The disk is full, so the file was not added. Your plan is safe.', true);
  }
  const code = systemCode(problem);
  if (code === 'ENOENT')
    return refused('file-gone', 'This file is no longer there. Nothing was added.', true);
  if (code === 'EACCES' || code === 'EPERM') {
    return refused('not-allowed', 'Your system does not let Holdfast read this file. Nothing was added.');
  }
  if (code === '') throw problem;
  return refused(
    'read-failed',
    'The disk did not let the file be copied. Nothing was added; try again.',
    true,
  );
}
