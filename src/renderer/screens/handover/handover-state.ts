import { useCallback } from 'react';
import { create } from 'zustand';
import type { ChannelId } from '../../../core/model/ids';
import type { DateRange } from '../../store/handover-targets';

export type Mode = 'changes' | 'whole';

export interface SavedFiles {
  readonly target: string;
  readonly folder: string;
  readonly names: readonly string[];
  /** Pictures and films that could not be saved with a plan file, in words. */
  readonly missing?: string;
}

/** What was chosen on this screen; null means 'as usual'. Kept while the window lives, for one workspace. */
export interface HandoverChoices {
  readonly target: string | null;
  readonly mode: Mode;
  readonly range: DateRange | null;
  /** By target. */
  readonly zones: { readonly [target: string]: string };
  readonly channels: { readonly [target: string]: ReadonlySet<ChannelId> };
  /** Line breaks as spaces, for tools that take them for new rows. */
  readonly flatten: boolean;
  readonly saved: SavedFiles | null;
}

const USUAL: HandoverChoices = {
  target: null,
  mode: 'changes',
  range: null,
  zones: {},
  channels: {},
  flatten: false,
  saved: null,
};

const useStore = create<{ readonly workspaceId: string; readonly choices: HandoverChoices }>(() => ({
  workspaceId: '',
  choices: USUAL,
}));

/** The choices for one workspace, and the way to change them. */
export function useHandoverChoices(workspaceId: string) {
  const state = useStore();
  const choices = state.workspaceId === workspaceId ? state.choices : USUAL;
  const change = useCallback(
    (part: Partial<HandoverChoices>) =>
      useStore.setState((now) => ({
        workspaceId,
        choices: { ...(now.workspaceId === workspaceId ? now.choices : USUAL), ...part },
      })),
    [workspaceId],
  );
  return { choices, change };
}
