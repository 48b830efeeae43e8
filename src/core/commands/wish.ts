import type { EntryPoint } from '../delivery-rules';
import type { Channel } from '../model/channel';
import type { Delivery } from '../model/delivery';
import type { Post } from '../model/post';
import type { Status } from '../model/status';
import type { WallTime } from '../time/types';

/** A person with the say may have what the rules refuse all the same. */
export interface Insisting {
  readonly insist?: boolean;
}

/** What the rules ask of a post, also of one that is only being made. */
export type RuledPost = Pick<Post, 'title' | 'text' | 'link' | 'media' | 'lastUseful' | 'kind' | 'variants'> &
  Partial<Pick<Post, 'id' | 'beside'>>;

/** A delivery as it would stand. */
export interface Wish {
  readonly entry: EntryPoint;
  /** Which of the things the command's input names, from 0. */
  readonly index: number;
  readonly post: RuledPost;
  readonly channel: Channel;
  readonly wall: WallTime;
  readonly zone: string;
  readonly status: Status;
  /** As it stands now; null for a new one. */
  readonly before: Delivery | null;
}
