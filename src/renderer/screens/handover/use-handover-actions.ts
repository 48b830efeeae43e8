import { useCallback, useState } from 'react';
import { handoverItemsAfter, type Change } from '../../../core/export';
import { useRun, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import type { HandoverRow } from './handover-rows';
import { savePlanFile } from './save-plan-file';
import type { HandoverView } from './use-handover-data';

/** What a person does on this screen: save files, tick off what was done by hand. */
export function useHandoverActions(picture: HandoverView) {
  const session = useSession();
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const [busy, setBusy] = useState(false);
  const { target, zone, result, open, change } = picture;

  const record = useCallback(
    (changes: readonly Change[], ticked: boolean) =>
      run('handover.record', {
        scheduler: target.id,
        zone,
        items: handoverItemsAfter(changes),
        ...(ticked ? { ticked: changes.map(({ deliveryId }) => deliveryId) } : {}),
      }),
    [run, target.id, zone],
  );

  async function savePlan(): Promise<void> {
    const saved = await savePlanFile(session, target.name);
    if (!saved.ok) return notify({ text: saved.error.message, tone: 'care' });
    if (saved.value) change({ saved: { target: target.id, ...saved.value } });
  }

  async function save(): Promise<void> {
    setBusy(true);
    try {
      if (target.kind === 'plan') return await savePlan();
      const { files } = result;
      const encoder = new TextEncoder();
      const saved = await window.holdfast.saveFiles(
        `Where the files for ${target.name} go`,
        files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
      );
      if (!saved.ok) return notify({ text: saved.error.message, tone: 'care' });
      if (!saved.value) return;
      change({ saved: { target: target.id, folder: saved.value.folder, names: saved.value.saved } });
      const told = target.kind === 'csv' || target.kind === 'ics' ? inFiles(open) : [];
      if (told.length > 0) await record(told, false);
    } finally {
      setBusy(false);
    }
  }

  async function tick(rows: readonly HandoverRow[], done: boolean): Promise<void> {
    setBusy(true);
    try {
      const fresh = rows.flatMap((row) => row.change ?? []);
      if (fresh.length > 0) await record(fresh, true);
      for (const row of rows) {
        if (row.told) await run('handover.tick', { id: row.told.id, deliveryId: row.deliveryId, done });
      }
    } finally {
      setBusy(false);
    }
  }

  return { busy, save, tick };
}

/** Only what went into the files counts as told; what is done by hand counts when it is ticked off. */
function inFiles(rows: readonly HandoverRow[]): Change[] {
  return rows.flatMap((row) => (row.how === 'file' && row.change ? [row.change] : []));
}
