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
  fits: 'Fits',
  approved: 'Approved',
  'handed-over': 'Handed over',
};

/** What is to be done, as its line says it, and what the button does about it. */
export const KIND_FACES: Record<WorkKind, { says: string; fix: string; mark: MarkState; grave: boolean }> = {
  missed: {
    says: 'Overdue: was not ready in time',
    fix: 'Reschedule',
    mark: 'wait',
    grave: true,
  },
  'two-versions': {
    says: 'Two people changed the text',
    fix: 'Choose a version',
    mark: 'conflict',
    grave: true,
  },
  'bad-time': { says: 'Its time cannot be kept', fix: 'Change the time', mark: 'wait', grave: true },
  'no-text': { says: 'No text yet', fix: 'Write text', mark: 'idea', grave: true },
  'no-media': { says: 'Needs a photo or a video', fix: 'Add media', mark: 'gap', grave: true },
  refused: { says: 'The custom text does not fit there', fix: 'Fix it', mark: 'gap', grave: true },
  'needs-version': { says: 'The main text does not fit there', fix: 'Customise', mark: 'gap', grave: true },
  'stale-approval': {
    says: 'Changed since approval',
    fix: 'See changes',
    mark: 'gap',
    grave: true,
  },
  unapproved: { says: 'Waiting for approval', fix: 'Review', mark: 'review', grave: false },
  unfinished: { says: 'Still a draft', fix: 'Ask for approval', mark: 'draft', grave: false },
  'no-alt': { says: 'A photo has no alt text', fix: 'Add alt text', mark: 'gap', grave: false },
  'empty-weeks': { says: 'Nothing planned', fix: 'Add posts', mark: 'idea', grave: false },
};

/** 'A week without a post', '3 weeks without a post'. */
export function weeksWords({ weeks }: Pick<WorkItem, 'weeks'>): string {
  return weeks === 1 ? 'A week without a post' : `${counted(weeks, 'week')} without a post`;
}

/** '12 days ahead'. */
export function leadWords(days: number): string {
  return `${counted(days, 'day')} ahead`;
}
