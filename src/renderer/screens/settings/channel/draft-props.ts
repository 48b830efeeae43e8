import type { ChannelDraft, ChannelProblems } from '../channel-draft';

/** What every part of the form about a channel itself is given. */
export interface ChannelFieldsProps {
  readonly draft: ChannelDraft;
  readonly problems: ChannelProblems;
  set(change: Partial<ChannelDraft>): void;
}
