import type { PlacedRef } from '../../core/commands/entries';

/** What a finished command says: it is in the journal and in the working copy. */
export interface Saved {
  readonly commandId: string;
  readonly label: string;
  readonly made: readonly string[];
  readonly savedAt: number;
  /** Deliveries that were given a time, a channel or a status. */
  readonly placed: readonly PlacedRef[];
}
