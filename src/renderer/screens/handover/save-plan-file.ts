import { fileName } from '../../../core/export';
import { missingMediaWords } from '../../../core/plan-file';
import { ok, type Result } from '../../../core/result';
import type { Session } from '../../store/session';
import type { SavedFiles } from './handover-state';

/** Saves the plan file into a folder, its pictures and films beside it; null when the person chose none. */
export async function savePlanFile(
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
