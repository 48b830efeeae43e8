import { importCommand, importEditSteps, planToSource, type ImportSource } from '../../../core/import';
import type { JsonObject } from '../../../core/json';
import type { Edit } from '../../../core/model/edits';
import { WORKSPACE_ID } from '../../../core/model/ids';
import { readPlan } from '../../../core/plan-file';
import { ok, type Refusal, type Result } from '../../../core/result';
import type { HandedFrame, HandedOver } from '../import-reader/hand-over';
import { ownSettings } from '../import-reader/summary';
import type { Imported } from '../import-protocol';
import { runSteps } from '../steps';
import type { OpenWorkspace } from './open-workspace';
import type { RunOptions } from './writer';

export const CANCELLED: Refusal = { code: 'cancelled', message: 'Cancelled. Nothing was changed.' };

/**
 * Writes what a reader found in a file: planned anew on what is here now, one command, one undo.
 * @param takeSettings take over the plan file's zone and regions, where it has any
 */
export async function writeImport(
  workspace: OpenWorkspace,
  { items, source: frame, remember, skipped }: HandedOver,
  takeSettings: boolean,
  options: RunOptions,
): Promise<Result<Imported>> {
  const source = { ...frame, items };
  const settings = takeSettings ? ownSettings({ source }, await workspace.known()) : null;
  const first: Edit[] = settings ? [{ op: 'set', id: WORKSPACE_ID, fields: fieldsOf(settings) }] : [];
  return writeSource(workspace, source, { remember, skipped }, first, options);
}

function fieldsOf({ zone, regions }: { zone: string; regions: readonly string[] }): JsonObject {
  return regions.length === 0 ? { zone } : { zone, regions: [...regions] };
}

async function writeSource(
  workspace: OpenWorkspace,
  source: ImportSource,
  { remember, skipped }: Pick<HandedFrame, 'remember' | 'skipped'>,
  frame: readonly Edit[],
  options: RunOptions,
): Promise<Result<Imported>> {
  const view = await workspace.viewFor(importCommand.reads({ source }));
  const env = await workspace.env();
  const plan = await runSteps(importEditSteps(view, { source, remember }, env), 'Planning', options);
  if (!plan) return { ok: false, error: CANCELLED };
  const whole = { ...plan, edits: [...plan.edits, ...frame] };
  const saved = await workspace.storeCommand('import', 'yours', whole, env, options);
  if (!saved.ok) return saved;
  const { added, updated, unchanged } = plan.outcome;
  return ok({ ...saved.value, made: [], added, updated, unchanged, skipped });
}

/** A `holdfast-plan/1` text straight in, without a preview: the sample. */
export async function importPlanText(
  workspace: OpenWorkspace,
  text: string,
  options: RunOptions,
): Promise<Result<Imported>> {
  const plan = readPlan(text);
  if (!plan.ok) return plan;
  const { source, remember, skipped } = planToSource(plan.value, await workspace.known());
  return writeSource(workspace, source, { remember, skipped: skipped.length }, [], options);
}
