import { refuse } from '../../core/result';
import { readRefusal } from '../../disk/refusal';
import { isDiskFull, systemCode } from '../../disk/system-code';

/** Why a file was not kept, in the words of the person at the desk. */
export function keepRefusal(problem: unknown, path: string, stopped: boolean): ReturnType<typeof refuse> {
  if (stopped) return refuse('stopped', 'Stopped. Nothing was added.');
  if (isDiskFull(problem)) {
    return refuse('disk-full', 'The disk is full, so the file was not added. Your plan is safe.', true);
  }
  if (systemCode(problem) === '') throw problem;
  const read = readRefusal(problem, { path, platform: process.platform, safe: 'Nothing was added.' });
  if (read.error.code !== 'unreadable') return read;
  return refuse('read-failed', 'The file could not be copied to disk. Nothing was added; try again.', true);
}
