import type { Post } from '../model/post';

/** The label of a message that tells customers about an outage. */
export const NOTICE_LABEL = 'outage notice';

/** Whether a post is a word to customers about an outage. */
export function isNotice({ labels }: Pick<Post, 'labels'>): boolean {
  return labels.includes(NOTICE_LABEL);
}
