import { useMemo, useState } from 'react';
import { copyPack, copyPackHtml, type PackEntry } from '../../../../core/copy-pack';
import { fileName } from '../../../../core/export';
import { handedUrl, BY_HAND } from '../../../../core/settlement';
import type { DeliveryId } from '../../../../core/model/ids';
import { addDays, dayRange, localDate } from '../../../../core/time';
import { openOutages, getWorkspace } from '../../../store/queries';
import { handoverRows } from '../../../store/queries/handover';
import { useLive, useNow, useRun, useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { MINUTE_MS } from '../../../../core/time/units';

/** How far ahead the pack reaches, in days after today. */
export const REACHES = { today: 0, tomorrow: 1, week: 6 } as const;
export type Reach = keyof typeof REACHES;

/** A post that a person has put out: its place in the pack, and its link when one was given. */
export interface DonePost {
  readonly id: DeliveryId;
  readonly title: string;
  readonly platform: string;
  readonly channelName: string;
  readonly url: string;
}

/** What is to be posted by hand, and what of it is done; null until the plan has been read. */
export function useCopyPack() {
  const { info } = useSession();
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const [reach, setReach] = useState<Reach>('today');
  const minute = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS;
  const plan = useLive(getWorkspace, []);
  const zone = plan?.zone ?? info.zone;
  const today = localDate(minute, zone);
  const to = addDays(today, REACHES[reach]);
  const rows = useLive(
    async (db) => ({
      ...(await handoverRows(db, { from: today, to, now: Infinity, fallbackZone: info.zone })),
      outages: await openOutages(db),
    }),
    [today, to, info.zone],
  );
  const picture = useMemo(() => {
    if (!rows) return null;
    const from = dayRange(today, zone).from;
    const { until } = dayRange(to, zone);
    const down = new Set(rows.outages.flatMap(({ channelIds }) => channelIds));
    const done = rows.items.filter(
      ({ delivery }) =>
        delivery.status === 'published' &&
        delivery.extra[BY_HAND] !== undefined &&
        delivery.at >= from &&
        delivery.at < until,
    );
    return {
      entries: copyPack(rows.items, { from, until, now: minute, down }),
      done: done.map(({ delivery, post, channel }): DonePost => ({
        id: delivery.id,
        title: post.title,
        platform: channel.platform,
        channelName: channel.name,
        url: handedUrl(delivery),
      })),
    };
  }, [rows, today, to, zone, minute]);

  async function save(entries: readonly PackEntry[]): Promise<void> {
    const page = copyPackHtml(entries, { workspace: plan?.name ?? '', zone, made: minute });
    const name = fileName(['copy-pack', today], 'html', new Set());
    const saved = await window.holdfast.saveFile(name, new TextEncoder().encode(page));
    if (!saved.ok) return notify({ text: saved.error.message, tone: 'care' });
    if (saved.value)
      notify({ text: `Saved as ${saved.value.savedAs}. Open it to print it.`, tone: 'neutral' });
  }

  /** @returns whether it is written down */
  async function posted(id: DeliveryId, url: string): Promise<boolean> {
    const ran = await run('delivery.posted', { id, url });
    if (ran.ok) notify({ text: 'Marked as posted manually.', tone: 'neutral', undo: true });
    return ran.ok;
  }

  if (!picture) return null;
  return { ...picture, zone, today, now: minute, reach, setReach, save, posted };
}

export type CopyPackWork = NonNullable<ReturnType<typeof useCopyPack>>;
