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
        'Its journal and its working copy are both empty or missing, although it has been opened here before.',
        'Import and merge a workspace file from a colleague or a backup to bring the plan back.',
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
          ? [`A change saved here on ${moment(found.lastSeen)} is missing from both.`]
          : []),
        ...(found.waiting > 0 ? [waitingWords(found)] : []),
        'Everything else is safe. Import and merge a workspace file from a colleague or a backup: whatever it still has is restored automatically.',
      ],
      help: 'merge',
    };
  }
  return {
    tone: found.damaged > 0 || found.rewritten > 0 ? 'care' : 'neutral',
    title: found.isRebuilt
      ? 'The working copy of this plan was missing. It has been rebuilt from the journal.'
      : 'One copy of this plan was damaged. It has been repaired from the other.',
    lines: [
      ...(found.isRebuilt ? [] : ['Nothing was lost.']),
      ...(found.lastAt === null ? [] : [`Its last change is from ${moment(found.lastAt)}.`]),
      ...(found.isRebuilt ? ['If you remember a later change, look for it in a workspace file.'] : []),
      ...(found.damaged > 0 ? [damageWords(found)] : []),
      'Export a workspace file to another drive now, and have the disk checked if this happens again.',
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
    ? `The damaged part of the journal is kept next to it${names}.`
    : `The ${damaged} damaged parts of the journal are kept next to it${names}.`;
}
