import type { OutageCapability } from '../../../../core/model/outage';

/** What of a platform is down, as one says it: 'Pictures and films fail'. */
export const CAPABILITY_OPTIONS = [
  { value: 'all', label: 'Everything' },
  { value: 'publish', label: 'Posting' },
  { value: 'media', label: 'Pictures and films only' },
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
  media: 'Posts of words alone still go out. For the others you can choose words alone instead of waiting.',
  login: null,
  read: null,
  messages: 'Your posts go out as planned. Tell customers where else they can write to you.',
  ads: 'Your posts go out as planned. Look at what your paid campaigns are spending.',
  api: 'The scheduler cannot post, people can: hold, then post by hand from the copy pack.',
};
