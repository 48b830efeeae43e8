import type { Refusal } from '../../core/result';
import { isDiskFull } from '../../disk/system-code';

/** A change that did not reach the disk. */
export function appendRefusal(problem: unknown): Refusal<'disk-full' | 'not-saved'> {
  return isDiskFull(problem)
    ? {
        code: 'disk-full',
        message:
          'The disk is full, so your last change is not saved yet. Everything before it is safe. Free some space and keep this window open.',
        retry: true,
      }
    : {
        code: 'not-saved',
        message:
          'The disk did not take your last change. Everything before it is safe. Keep this window open and save a copy of the plan to another drive.',
        retry: true,
      };
}

/** The journal could not be opened or read at all. */
export function openRefusal(problem: unknown): Refusal<'disk-full' | 'journal-unreadable'> {
  return isDiskFull(problem)
    ? {
        code: 'disk-full',
        message:
          'The disk is full, so this workspace cannot be opened for writing. Nothing is lost. Free some space and open it again.',
        retry: true,
      }
    : {
        code: 'journal-unreadable',
        message:
          'The saved changes of this workspace cannot be read from the disk. Nothing was changed there. Check the disk and open it again.',
        retry: true,
      };
}
