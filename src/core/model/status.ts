export const STATUSES = [
  'idea',
  'draft',
  'review',
  'approved',
  'scheduled',
  'published',
  'held',
  'cancelled',
] as const;

export type Status = (typeof STATUSES)[number];
