import type { Refusal } from '../../core/result';
import type { StoreState } from '../store/protocol';

export interface SavedWords {
  readonly text: string;
  readonly tone: 'neutral' | 'care';
  readonly mark: 'published' | 'draft' | 'risk' | 'wait';
}

/** What stands in the way of saving, in a few words; the whole sentence stands beside it. */
export function problemTitle({ code }: Refusal): string {
  if (code === 'disk-full') return 'Not saved: the disk is full';
  if (code === 'room-again') return 'Not saved: please try again';
  return 'Not saved';
}

/** How many texts wait to be saved. */
export function textsNotSaved(count: number): string {
  return count === 1 ? '1 text is not saved' : `${count} texts are not saved`;
}

/** 'Saved' stands on screen only for what is in the journal and in the working copy. */
export function savedWords(state: StoreState, clock: (at: number) => string): SavedWords {
  if (state.problem) return { text: problemTitle(state.problem), tone: 'care', mark: 'risk' };
  if (state.phase === 'opening') return { text: 'Opening', tone: 'neutral', mark: 'wait' };
  if (state.phase === 'rebuilding') {
    const percent = state.progress === null ? '' : `, ${Math.round(state.progress * 100)} %`;
    return { text: `Rebuilding from the journal${percent}`, tone: 'neutral', mark: 'wait' };
  }
  if (state.phase === 'failed')
    return { text: 'This workspace could not be opened', tone: 'care', mark: 'risk' };
  if (state.saving > 0) return { text: 'Saving', tone: 'neutral', mark: 'wait' };
  if (state.savedAt === null)
    return { text: 'All saved on this computer', tone: 'neutral', mark: 'published' };
  return { text: `Saved on this computer, ${clock(state.savedAt)}`, tone: 'neutral', mark: 'published' };
}
