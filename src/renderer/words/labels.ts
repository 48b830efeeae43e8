import type { Importance, PostKind, Timing } from '../../core/model/post';
import type { Status } from '../../core/model/status';

export const STATUS_WORDS: Record<Status, string> = {
  idea: 'Idea',
  draft: 'Draft',
  review: 'In review',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  held: 'Held',
  cancelled: 'Cancelled',
};

export const TIMING_WORDS: Record<Timing, string> = {
  live: 'Time-critical',
  dated: 'Has a deadline',
  flexible: 'Flexible',
  evergreen: 'Evergreen',
};

export const TIMING_HINTS: Record<Timing, string> = {
  live: 'Only makes sense at that moment.',
  dated: 'Must go out before its use-by time.',
  flexible: 'Can move by a few days.',
  evergreen: 'Works any time and can be reused.',
};

export const IMPORTANCE_WORDS: Record<Importance, string> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  critical: 'Critical',
};

export const KIND_WORDS: Record<PostKind, string> = {
  promotion: 'Promotion',
  news: 'News',
  service: 'Service',
  community: 'Community',
  story: 'Story',
};

/** What a post of each kind is for. */
export const KIND_GOALS: Record<PostKind, string> = {
  promotion: 'To sell something.',
  news: 'To share what is new.',
  service: 'To help customers with what they need.',
  community: 'To start a conversation.',
  story: 'To be remembered.',
};
