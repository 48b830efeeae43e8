import { useEffect } from 'react';
import { create } from 'zustand';
import { confirmedItems, unrecorded } from '../../core/outbox';
import type { OutboxLine, OutboxView } from '../../preload/contract';
import { getWorkspace } from './queries';
import { useSession, useStoreState, type Session } from './session';

interface OutboxWindow {
  readonly workspaceId: string;
  /** Null until main has answered. */
  readonly view: OutboxView | null;
  /** Why it cannot be read, in a sentence. */
  readonly trouble: string | null;
  /** It could not be opened, so what waits in it is not sent; main tries again by itself. */
  readonly isClosed: boolean;
  /** Which account is shown; null: the first, or the form to connect one. */
  readonly accountId: string | null;
  choose(accountId: string | null): void;
}

/** The outbox as main tells it; nothing here is stored. */
export const useOutboxWindow = create<OutboxWindow>((set) => ({
  workspaceId: '',
  view: null,
  trouble: null,
  isClosed: false,
  accountId: null,
  choose: (accountId) => set({ accountId }),
}));

/** What main says of this workspace's outbox; null until it has answered. */
export function useOutboxView(): OutboxView | null {
  const { workspaceId } = useSession();
  return useOutboxWindow((state) => (state.workspaceId === workspaceId ? state.view : null));
}

export async function refreshOutbox(workspaceId: string): Promise<void> {
  const read = await window.holdfast.readOutbox(workspaceId);
  useOutboxWindow.setState(
    read.ok
      ? { workspaceId, view: read.value, trouble: null, isClosed: false }
      : { workspaceId, trouble: read.error.message, isClosed: read.error.code === 'outbox-closed' },
  );
}

/** Follows the outbox of the open workspace, and writes into the plan what a scheduler confirmed. Once a window. */
export function useOutboxWatch(): void {
  const session = useSession();
  const { workspaceId } = session;
  useEffect(() => {
    void refreshOutbox(workspaceId);
    return window.holdfast.onOutbox((changed) => {
      if (changed === workspaceId) void refreshOutbox(workspaceId);
    });
  }, [workspaceId]);
  const view = useOutboxView();
  const isReady = useStoreState().phase === 'ready';
  useEffect(() => {
    if (view && isReady) void recordConfirmed(session, view.items);
  }, [session, view, isReady]);
}

/** Workspaces whose records are being written: the next look at the outbox must not write them again. */
const recording = new Set<string>();

async function recordConfirmed(session: Session, items: readonly OutboxLine[]): Promise<void> {
  const { workspaceId, db, client, info } = session;
  const due = unrecorded(items);
  if (due.length === 0 || recording.has(workspaceId)) return;
  recording.add(workspaceId);
  try {
    const zone = (await getWorkspace(db))?.zone || info.zone;
    for (const scheduler of new Set(due.map((item) => item.scheduler))) {
      const ours = due.filter((item) => item.scheduler === scheduler);
      const saved = await client.run('handover.confirm', { scheduler, zone, items: confirmedItems(ours) });
      // Not saved: the status line says so, and the next change of the outbox tries again.
      if (!saved.ok) return;
      await window.holdfast.outboxRecorded(
        workspaceId,
        ours.map(({ id }) => id),
      );
    }
  } finally {
    recording.delete(workspaceId);
  }
  // What was confirmed meanwhile came too late for it.
  await refreshOutbox(workspaceId);
}
