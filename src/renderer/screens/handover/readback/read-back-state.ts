import { useCallback } from 'react';
import { create } from 'zustand';
import type { ChannelId } from '../../../../core/model/ids';
import type { Finding } from '../../../../core/reconcile';

/** A list as it was given: its bytes, and what to call it. */
export interface GivenList {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was given and said so far; null means 'as usual'. Kept while the window lives, for one workspace. */
export interface ReadBackChoices {
  readonly scheduler: string | null;
  readonly zone: string | null;
  readonly channelId: ChannelId | null;
  readonly given: GivenList | null;
  readonly findings: readonly Finding[];
  readonly wide: boolean;
}

const USUAL: ReadBackChoices = {
  scheduler: null,
  zone: null,
  channelId: null,
  given: null,
  findings: [],
  wide: false,
};

const useStore = create<{ readonly workspaceId: string; readonly choices: ReadBackChoices }>(() => ({
  workspaceId: '',
  choices: USUAL,
}));

/** The choices for one workspace, and the way to change them. */
export function useReadBackChoices(workspaceId: string) {
  const state = useStore();
  const choices = state.workspaceId === workspaceId ? state.choices : USUAL;
  const change = useCallback(
    (part: Partial<ReadBackChoices>) =>
      useStore.setState((now) => ({
        workspaceId,
        choices: { ...(now.workspaceId === workspaceId ? now.choices : USUAL), ...part },
      })),
    [workspaceId],
  );
  return { choices, change };
}

/** With one more finding; a later one about the same delivery takes the place of the earlier. */
export function withOne(findings: readonly Finding[], finding: Finding): Finding[] {
  return [...findings.filter(({ deliveryId }) => deliveryId !== finding.deliveryId), finding];
}
