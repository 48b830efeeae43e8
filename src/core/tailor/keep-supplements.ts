import type { Supplements } from '../model/post';
import type { Tailored } from './types';

/**
 * Where what a fix took out of a text goes: below the post as a comment, or behind it as later parts. What stood there
 * before stays. @returns the fields that change; empty when nothing was taken out
 */
export function keepSupplements(
  { comments = [], thread = [] }: Tailored,
  before: Supplements = {},
): Supplements {
  const below = comments.filter((one) => !(before.comment ?? '').includes(one));
  const later = thread.slice(1);
  return {
    ...(below.length === 0 ? {} : { comment: [before.comment ?? '', ...below].filter(Boolean).join('\n') }),
    ...(later.length === 0 ? {} : { rest: [...later, ...(before.rest ?? [])] }),
  };
}
