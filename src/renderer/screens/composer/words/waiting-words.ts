import type { Refusal } from '../../../../core/result';

/** What stands below a field whose words are not on disk: they are safe where they stand, and what happens next. */
export function waitingWords({ code, message: say, retry }: Refusal): string {
  if (code === 'disk-full') {
    return 'Not saved yet: the disk is full. Your text stays here and is saved as soon as there is space.';
  }
  return retry === true
    ? 'Not saved yet. Your text stays here and Holdfast keeps trying.'
    : `Not saved yet. ${say}`;
}
