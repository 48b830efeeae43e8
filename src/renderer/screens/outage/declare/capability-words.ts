import type { OutageCapability } from '../../../../core/model/outage';

/** What of a platform is down, as one says it: 'Pictures and films fail'. */
export const CAPABILITY_OPTIONS = [
  { value: 'all', label: 'Everything' },
  { value: 'publish', label: 'Posting' },
  { value: 'media', label: 'Photos and videos only' },
  { value: 'login', label: 'Logging in' },
  { value: 'read', label: 'Reading the feed' },
  { value: 'messages', label: 'Private messages only' },
  { value: 'ads', label: 'Paid campaigns only' },
  { value: 'api', label: 'Posting from other tools' },
] as const satisfies readonly { value: OutageCapability; label: string }[];

/** What a partial outage means for the plan; null for one that hits everything. */
export const CAPABILITY_MEANS: { readonly [Part in OutageCapability]: string | null } = {
  all: null,
  publish: null,
  media: 'Text-only posts still go out. For the others you can send text only instead of waiting.',
  login: null,
  read: null,
  messages: 'Your posts go out as planned. Tell customers where else they can reach you.',
  ads: 'Your posts go out as planned. Check what your paid campaigns are spending.',
  api: 'The scheduler cannot post, but people can: hold, then use Post manually.',
};
