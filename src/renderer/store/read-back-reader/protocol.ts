import type { HistoryEntry } from '../../../core/model/history';
import type { PostId } from '../../../core/model/ids';
import type { Result } from '../../../core/result';
import type { ReaderPlace } from '../import-reader/protocol';
import type { ReadBack, ReadBackAsk } from '../read-back-protocol';

export type ToReadBackReader =
  | { readonly kind: 'compare'; readonly id: number; readonly place: ReaderPlace; readonly ask: ReadBackAsk }
  /** The answer to a question about a post's history, which only the writer's thread can read. */
  | { readonly kind: 'history'; readonly postId: PostId; readonly entries: readonly HistoryEntry[] };

export type FromReadBackReader =
  /** It gets on; once the list is read and only the plan is compared, `isRead` says so. */
  | { readonly kind: 'progress'; readonly id: number; readonly isRead: boolean }
  | { readonly kind: 'history'; readonly postId: PostId }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Result<ReadBack> }
  | { readonly kind: 'bug'; readonly id: number; readonly message: string };
