import type { Recovery } from '../recovery';
import type { JournalMark } from './journal-mark';

/** What comparing journal and working copy came to. */
export interface Recovered {
  readonly recovery: Recovery;
  /** Up to where the two agree now. */
  readonly mark: JournalMark;
}
