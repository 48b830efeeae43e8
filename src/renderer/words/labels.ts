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
  live: 'Live',
  dated: 'Dated',
  flexible: 'Flexible',
  evergreen: 'Evergreen',
};

export const TIMING_HINTS: Record<Timing, string> = {
  live: 'Tied to its moment: later it says nothing.',
  dated: 'Has a last useful time.',
  flexible: 'May wait a few days.',
  evergreen: 'Good at any time; may come again.',
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
  news: 'To bring people to what is new.',
  service: 'To help customers with what they need.',
  community: 'To start a conversation.',
  story: 'To be remembered.',
};
