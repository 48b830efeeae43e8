import type {
  Control,
  Purpose,
  Role,
  Segment,
  SourceKind,
  Tempo,
  ToolKind,
  Weight,
} from '../../core/model/register';

/** What the channel register calls things, on every screen. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  marketing: 'Marketing',
  sales: 'Sales',
  service: 'Service',
};

export const SEGMENT_WORDS: Readonly<Record<Segment, string>> = {
  b2c: 'Customers',
  b2b: 'Businesses',
  investors: 'Investors',
  partners: 'Partners',
  press: 'Press',
  staff: 'Staff',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  'real-time': 'News as it happens',
  visual: 'Photos and video',
  professional: 'Professional',
  support: 'Help and answers',
  search: 'Found by search',
  community: 'Community',
};

export const TEMPO_WORDS: Readonly<Record<Tempo, string>> = {
  'real-time': 'Read right away',
  hours: 'Read within hours',
  days: 'Read over days',
};

export const WEIGHT_WORDS: Readonly<Record<Weight, string>> = {
  high: 'High: comes first',
  normal: 'Normal',
  low: 'Low',
};

export const CONTROL_WORDS: Readonly<Record<Control, string>> = {
  ours: 'Ours',
  rented: 'Third-party',
};

export const TOOL_WORDS: Readonly<Record<ToolKind, string>> = {
  scheduler: 'Scheduler',
  website: 'Website host',
  email: 'E-mail tool',
  shop: 'Shop',
  design: 'Design',
  calendar: 'Calendar and documents',
  checker: 'Outage checker',
  files: 'File storage',
  other: 'Something else',
};

export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  status: 'Status page',
  account: 'Account elsewhere',
  checker: 'Outage checker',
  press: 'Press',
  other: 'Other',
};
