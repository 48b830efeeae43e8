import type { LeadStep, Urgency, WorkItem, WorkKind } from '../../../../core/readiness';
import type { MarkState } from '../../../ui';
import { counted } from '../../../words/phrases';

export const URGENCY_WORDS: Record<Urgency, string> = {
  today: 'In the next 24 hours',
  soon: 'In the next three days',
  week: 'This week',
  later: 'Later',
};

export const LEAD_WORDS: Record<LeadStep, string> = {
  written: 'Written',
  fits: 'Tailored',
  approved: 'Approved',
  'handed-over': 'Handed over',
};

/** What is to be done, as its line says it, and what the button does about it. */
export const KIND_FACES: Record<WorkKind, { says: string; fix: string; mark: MarkState; grave: boolean }> = {
  missed: {
    says: 'Its time has passed, and it was never ready',
    fix: 'Find a new time',
    mark: 'wait',
    grave: true,
  },
  'two-versions': {
    says: 'Two people wrote its words differently',
    fix: 'Choose a version',
    mark: 'conflict',
    grave: true,
  },
  'no-text': { says: 'Has no text yet', fix: 'Write it', mark: 'idea', grave: true },
  'no-media': { says: 'Needs a picture or a film', fix: 'Add media', mark: 'gap', grave: true },
  refused: { says: 'Its own version is refused there', fix: 'Mend it', mark: 'gap', grave: true },
  'needs-version': { says: 'The common text is refused there', fix: 'Tailor it', mark: 'gap', grave: true },
  'stale-approval': {
    says: 'Changed after it was approved',
    fix: 'See what changed',
    mark: 'gap',
    grave: true,
  },
  unapproved: { says: 'Waits for approval', fix: 'Read it', mark: 'review', grave: false },
  unfinished: { says: 'Still a draft', fix: 'Ask for approval', mark: 'draft', grave: false },
  'no-alt': { says: 'A picture has no alt text', fix: 'Describe it', mark: 'gap', grave: false },
  'empty-weeks': { says: 'Nothing planned', fix: 'Plan it', mark: 'idea', grave: false },
};

/** 'A week without a post', '3 weeks without a post'. */
export function weeksWords({ weeks }: Pick<WorkItem, 'weeks'>): string {
  return weeks === 1 ? 'A week without a post' : `${counted(weeks, 'week')} without a post`;
}

/** '12 days ahead'. */
export function leadWords(days: number): string {
  return `${counted(days, 'day')} ahead`;
}
