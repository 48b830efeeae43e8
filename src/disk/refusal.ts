import { refuse } from '../core/result';
import type { Refusal } from '../core/result';
import { isDiskFull, systemCode } from './system-code';

/**
 * A failed write in the words of the person at the desk.
 * @param what the subject of the sentence, as in 'The calendar file'
 * @param safe one sentence on what is safe
 */
export function writeRefusal(problem: unknown, what: string, safe: string): Refusal {
  if (isDiskFull(problem)) {
    return { code: 'disk-full', message: `The disk is full, so ${what} was not saved. ${safe}`, retry: true };
  }
  const code = systemCode(problem);
  if (code === 'EBUSY' || code === 'ETXTBSY') {
    return {
      code: 'in-use',
      message: `Another program holds this file, so ${what} was not saved. ${safe} Close it there, or wait for the virus scanner, then save again.`,
      retry: true,
    };
  }
  if (code === 'READ_BACK_DIFFERS') {
    return {
      code: 'read-back',
      message: `The disk gave back something else than was written, so ${what} was not saved. ${safe} What was there before is untouched. Save to another drive, and have this one checked.`,
      retry: true,
    };
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return {
      code: 'not-allowed',
      message: `Your system does not let Holdfast write there, so ${what} was not saved. ${safe} Choose another folder.`,
      retry: false,
    };
  }
  if (code === 'EISDIR') {
    return {
      code: 'is-folder',
      message: `A folder has that name, so ${what} was not saved. ${safe} Choose another name.`,
      retry: false,
    };
  }
  if (code === 'ENAMETOOLONG') {
    return {
      code: 'name-too-long',
      message: `That name is too long for this drive, so ${what} was not saved. ${safe} Choose a shorter one.`,
      retry: false,
    };
  }
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'].includes(code)) {
    return {
      code: 'folder-gone',
      message: `That folder is no longer there, so ${what} was not saved. ${safe} Is the drive still connected?`,
      retry: true,
    };
  }
  return { code: 'write-failed', message: `The disk did not take ${what}. ${safe} Try again.`, retry: true };
}

/** A folder that a cloud service keeps in step; what lies in it may not be on this computer. */
const CLOUD_FOLDER = /[\\/](?:OneDrive|iCloud|Mobile Documents|CloudStorage|Dropbox|Google ?Drive)/i;

export interface Reading {
  readonly path: string;
  readonly platform: NodeJS.Platform;
  /** One sentence on what is safe, as in 'Nothing was changed.' */
  readonly safe: string;
}

/**
 * A file of the person's own that could not be read, in their words. A placeholder whose cloud cannot be reached
 * fails with UNKNOWN on Windows and with ETIMEDOUT or EDEADLK on macOS.
 */
export function readRefusal(problem: unknown, { path, platform, safe }: Reading): ReturnType<typeof refuse> {
  const code = systemCode(problem);
  if (code === 'ENOENT') return refuse('file-gone', `This file is no longer there. ${safe}`, true);
  const isWindows = platform === 'win32';
  if (code === 'EBUSY' || (isWindows && (code === 'EPERM' || code === 'EACCES'))) {
    return refuse(
      'in-use',
      `Another program may have this file open, such as Excel. Close it there, then choose it again. ${safe}`,
      true,
    );
  }
  if (
    ['ETIMEDOUT', 'EDEADLK'].includes(code) ||
    (code === 'UNKNOWN' && isWindows) ||
    (code === 'EIO' && CLOUD_FOLDER.test(path))
  ) {
    const advice = isWindows ? 'Always keep on this device' : 'Keep Downloaded';
    return refuse(
      'in-cloud',
      `This file lies in the cloud and is not on this computer, and the cloud does not answer. Choose a file that is here; once you are online, set this one to “${advice}”. ${safe}`,
      true,
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return refuse('not-allowed', `Your system does not let Holdfast read this file. ${safe}`);
  }
  return refuse('unreadable', `This file could not be read. ${safe} Try again.`, true);
}
