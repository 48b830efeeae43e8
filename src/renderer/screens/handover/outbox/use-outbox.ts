import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { schedulerName } from '../../../../core/schedulers';
import { rootOf } from '../../../../core/model/ids';
import type { Resolution } from '../../../../core/outbox';
import type { Result } from '../../../../core/result';
import { localDate } from '../../../../core/time';
import type { OutboxLine } from '../../../../preload/contract';
import { refreshOutbox, useOutboxView, useOutboxWindow } from '../../../store/outbox';
import { getWorkspace } from '../../../store/queries';
import { useLive, useNow, useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { counted } from '../../../words/phrases';
import { timeWords } from '../../../words/times';
import { useHandoverRows } from '../use-handover-rows';
import { accountPicture } from './outbox-rows';
import { MINUTE_MS } from '../../../../core/time/units';

/** So that 'next try' and 'looking at' are never long past on screen. */
const REDRAW_MS = 5_000;

/** Everything the outbox shows; null until plan and outbox have been read. */
export function useOutbox() {
  const { info } = useSession();
  const now = useNow(REDRAW_MS);
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const zone = useLive(getWorkspace, [])?.zone || info.zone;
  const today = localDate(minute, zone);
  const { change, range, rows } = useHandoverRows(today);
  const view = useOutboxView();
  const chosenId = useOutboxWindow((state) => state.accountId);
  const words = useMemo(() => timeWords(info.locale, zone), [info.locale, zone]);
  const pictures = useMemo(() => {
    if (!rows || !view) return null;
    return view.accounts.map((account) => ({
      account,
      ...accountPicture({ account, items: view.items, rows, range, zone, now: minute }),
    }));
  }, [rows, view, range, zone, minute]);
  if (!rows || !view || !pictures) return null;
  const chosen =
    chosenId === 'new'
      ? null
      : (pictures.find(({ account }) => account.id === chosenId) ?? pictures[0] ?? null);
  return { rows, view, pictures, chosen, words, today, now, range, zone, changeRange: change };
}

export type OutboxPicture = NonNullable<ReturnType<typeof useOutbox>>;
export type ChosenAccount = NonNullable<OutboxPicture['chosen']>;

/** What a person does in the outbox; refusals go to the status line. */
export function useOutboxActions() {
  const { workspaceId, info } = useSession();
  const { notify, openComposer } = useWindowState(
    useShallow(({ notify, openComposer }) => ({ notify, openComposer })),
  );
  const [busy, setBusy] = useState(false);

  async function doing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    setBusy(true);
    try {
      const result = await work();
      if (!result.ok) notify({ text: result.error.message, tone: 'care' });
      await refreshOutbox(workspaceId);
      return result;
    } finally {
      setBusy(false);
    }
  }

  const { holdfast } = window;
  return {
    busy,
    async put({ account, going, set }: ChosenAccount): Promise<void> {
      const put = await doing(() =>
        holdfast.putInOutbox({ workspaceId, accountId: account.id, requests: set.requests, changes: going }),
      );
      if (!put.ok) return;
      const left = put.value.leftOut[0];
      if (left) return notify({ text: left.say, tone: 'care' });
      const what = counted(going.length, 'change is', 'changes are', info.locale);
      notify({ text: `${what} in the outbox for ${schedulerName(account.scheduler)}.`, tone: 'neutral' });
    },
    async choose(item: OutboxLine, choice: Resolution): Promise<void> {
      const chosen = await doing(() => holdfast.chooseInOutbox({ workspaceId, itemId: item.id, choice }));
      const first = item.parts.find(({ state }) => state === 'open');
      if (chosen.ok && choice === 'move' && first) {
        openComposer(rootOf(first.deliveryId), first.told.channelId);
      }
    },
    pause: (paused: boolean) => void doing(() => holdfast.pauseOutbox(workspaceId, paused)),
    tryNow: () => void doing(() => holdfast.tryOutboxNow(workspaceId)),
    tryIt: (accountId: string) => doing(() => holdfast.tryScheduler(workspaceId, accountId)),
    link: (accountId: string, links: Readonly<Record<string, string>>) =>
      doing(() => holdfast.linkScheduler({ workspaceId, accountId, links })),
    forget: (accountId: string) => doing(() => holdfast.forgetScheduler(workspaceId, accountId)),
  };
}

export type OutboxActions = ReturnType<typeof useOutboxActions>;
