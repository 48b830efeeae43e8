import { isLoss, type Recovery } from '../store/recovery';
import { counted } from '../words/phrases';

export interface RecoveryWords {
  readonly tone: 'neutral' | 'care';
  readonly title: string;
  /** What happened, what is safe, what to do. */
  readonly lines: readonly string[];
  /** What helps: a copy from elsewhere, or one more copy of what is here. */
  readonly help: 'merge' | 'save';
}

/**
 * What a person is told of two copies that did not agree.
 * @param moment writes an instant as this person reads it
 */
export function recoveryWords(found: Recovery, moment: (at: number) => string): RecoveryWords {
  if (found.isGone) {
    return {
      tone: 'care',
      title: 'Nothing of this plan was found on this computer.',
      lines: [
        'Both its journal and its working copy are empty or missing, though it was open here before.',
        'Merge a bundle from a colleague or a backup: it brings the plan back.',
      ],
      help: 'merge',
    };
  }
  if (isLoss(found)) {
    return {
      tone: 'care',
      title: 'Part of this plan cannot be read on this computer.',
      lines: [
        ...(found.lost > 0 ? [`${lostWords(found, moment)} in neither of its two copies.`] : []),
        ...(found.lastSeen !== null
          ? [`A change was saved here on ${moment(found.lastSeen)} that neither of them has any more.`]
          : []),
        ...(found.waiting > 0 ? [waitingWords(found)] : []),
        'Everything else is safe. Merge a bundle from a colleague or a backup: what it still has comes back by itself.',
      ],
      help: 'merge',
    };
  }
  return {
    tone: found.damaged > 0 || found.rewritten > 0 ? 'care' : 'neutral',
    title: found.isRebuilt
      ? 'The working copy of this plan was gone. It was made anew from the journal.'
      : 'One copy of this plan was damaged. It was mended from the other.',
    lines: [
      ...(found.isRebuilt ? [] : ['Nothing was lost.']),
      ...(found.lastAt === null ? [] : [`The last change in it is of ${moment(found.lastAt)}.`]),
      ...(found.isRebuilt ? ['If you remember a later one, it is missing: look for it in a bundle.'] : []),
      ...(found.damaged > 0 ? [damageWords(found)] : []),
      'Save a bundle to another drive now, and have the disk checked if this happens again.',
    ],
    help: 'save',
  };
}

function lostWords({ lost, lostAfter, lostBefore }: Recovery, moment: (at: number) => string): string {
  const when =
    lostAfter !== null && lostBefore !== null
      ? moment(lostAfter) === moment(lostBefore)
        ? ` on ${moment(lostAfter)}`
        : ` between ${moment(lostAfter)} and ${moment(lostBefore)}`
      : lostAfter !== null
        ? ` after ${moment(lostAfter)}`
        : lostBefore !== null
          ? ` before ${moment(lostBefore)}`
          : '';
  return lost === 1 ? `One change made${when} is` : `${lost} changes made${when} are`;
}

function waitingWords({ waiting, lost }: Recovery): string {
  const what = counted(waiting, 'change');
  const build = waiting === 1 ? 'builds' : 'build';
  const missing = lost === 1 ? 'it' : lost > 1 ? 'them' : 'something that is missing';
  return `${what} that ${build} on ${missing} cannot be shown. ${waiting === 1 ? 'It is' : 'They are'} kept.`;
}

function damageWords({ damaged, keptAs }: Recovery): string {
  const names = keptAs.length === 0 ? '' : ` (${keptAs.join(', ')})`;
  return damaged === 1
    ? `The damaged part of the journal is kept beside it${names}.`
    : `The ${damaged} damaged parts of the journal are kept beside it${names}.`;
}
