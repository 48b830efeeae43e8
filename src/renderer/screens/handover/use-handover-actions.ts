import { useCallback, useState } from 'react';
import { handoverItemsAfter, type Change, fileName } from '../../../core/export';
import { useRun, useSession, type Session } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import type { HandoverRow } from './handover-rows';
import type { HandoverView } from './use-handover-data';
import { missingMediaWords } from '../../../core/plan-file';
import { ok, type Result } from '../../../core/result';
import type { SavedFiles } from './handover-state';

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

/** Saves the plan file into a folder, its pictures and films beside it; null when the person chose none. */
async function savePlanFile(
  { client, workspaceId }: Session,
  targetName: string,
): Promise<Result<Omit<SavedFiles, 'target'> | null>> {
  const { text, media } = await client.ask('planFile', null);
  const saved = await window.holdfast.savePlan(`Where the ${targetName} goes`, {
    workspaceId,
    name: fileName(['holdfast', 'plan'], 'json', new Set()),
    bytes: new TextEncoder().encode(text),
    media: media.map(({ sha256, file }) => ({ sha256, file })),
  });
  if (!saved.ok) return saved;
  if (!saved.value) return ok(null);
  const { folder, saved: names, missing } = saved.value;
  const gone = new Set(missing);
  const words = missingMediaWords(
    media.filter(({ sha256 }) => gone.has(sha256)),
    'on this computer',
  );
  return ok({ folder, names, ...(words !== null && { missing: words }) });
}
