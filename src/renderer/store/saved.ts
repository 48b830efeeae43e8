/** What a finished command says: it is in the journal and in the working copy. */
export interface Saved {
  readonly commandId: string;
  readonly label: string;
  readonly made: readonly string[];
  readonly savedAt: number;
}
