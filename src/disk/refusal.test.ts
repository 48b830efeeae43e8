import { describe, expect, it } from 'vitest';
import { readRefusal, writeRefusal } from './refusal';
import { FileInUse, ReadBackDiffers } from './system-code';

const failed = (code: string): Error => Object.assign(new Error(code), { code });

describe('a write that failed', () => {
  it.each<[unknown, string, string, boolean]>([
    [failed('ENOSPC'), 'disk-full', 'The disk is full, so the file was not saved. Safe.', true],
    [failed('EDQUOT'), 'disk-full', 'The disk is full, so the file was not saved. Safe.', true],
    [
      new FileInUse(failed('EPERM')),
      'in-use',
      'Another program holds this file, so the file was not saved. Safe. Close it there, or wait for the virus scanner, then save again.',
      true,
    ],
    [
      new ReadBackDiffers(),
      'read-back',
      'The disk gave back something else than was written, so the file was not saved. Safe. What was there before is untouched. Save to another drive, and have this one checked.',
      true,
    ],
    [
      failed('EPERM'),
      'not-allowed',
      'Your system does not let Holdfast write there, so the file was not saved. Safe. Choose another folder.',
      false,
    ],
    [
      failed('ENAMETOOLONG'),
      'name-too-long',
      'That name is too long for this drive, so the file was not saved. Safe. Choose a shorter one.',
      false,
    ],
    [
      failed('EISDIR'),
      'is-folder',
      'A folder has that name, so the file was not saved. Safe. Choose another name.',
      false,
    ],
    [
      failed('ENOENT'),
      'folder-gone',
      'That folder is no longer there, so the file was not saved. Safe. Is the drive still connected?',
      true,
    ],
    [failed('EIO'), 'write-failed', 'The disk did not take the file. Safe. Try again.', true],
  ])('%s: %s', (problem, code, say, retry) => {
    expect(writeRefusal(problem, 'the file', 'Safe.')).toEqual({ code, message: say, retry });
  });
});

describe('a file that could not be read', () => {
  const onOneDrive = 'C:\\Users\\Ann\\OneDrive\\Documents\\plan.xlsx';
  it.each<[string, NodeJS.Platform, string, string]>([
    ['ENOENT', 'linux', '/home/ann/plan.csv', 'file-gone'],
    ['EBUSY', 'win32', 'C:\\plan.xlsx', 'in-use'],
    ['EPERM', 'win32', 'C:\\plan.xlsx', 'in-use'],
    ['EPERM', 'darwin', '/Users/ann/plan.csv', 'not-allowed'],
    ['EACCES', 'linux', '/home/ann/plan.csv', 'not-allowed'],
    ['UNKNOWN', 'win32', onOneDrive, 'in-cloud'],
    ['UNKNOWN', 'linux', '/home/ann/plan.csv', 'unreadable'],
    ['ETIMEDOUT', 'darwin', '/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/plan.csv', 'in-cloud'],
    ['EDEADLK', 'darwin', '/Users/ann/Library/CloudStorage/Dropbox/plan.csv', 'in-cloud'],
    ['EIO', 'win32', onOneDrive, 'in-cloud'],
    ['EIO', 'win32', 'D:\\plan.xlsx', 'unreadable'],
  ])('%s on %s at %s: %s', (code, platform, path, expected) => {
    expect(readRefusal(failed(code), { path, platform, safe: 'Nothing was changed.' })).toMatchObject({
      ok: false,
      error: { code: expected, message: expect.stringContaining('Nothing was changed.') },
    });
  });

  it('says what to do about it', () => {
    const say = (code: string): string =>
      readRefusal(failed(code), { path: onOneDrive, platform: 'win32', safe: 'Nothing was changed.' }).error
        .message;
    expect(say('EBUSY')).toBe(
      'Another program may have this file open, such as Excel. Close it there, then choose it again. Nothing was changed.',
    );
    expect(say('UNKNOWN')).toBe(
      'This file lies in the cloud and is not on this computer, and the cloud does not answer. Choose a file that is here; once you are online, set this one to “Always keep on this device”. Nothing was changed.',
    );
  });
});
