import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  mediaFolderOf,
  mediaOfPlan,
  mediaOfRows,
  missingMediaWords,
  type MediaBeside,
  type PlanFile,
} from '../core/plan-file';
import type { MemoryWorkspace } from '../ledger';
import { WrongUse } from './output';
import { writeOutput } from './workspace-file';

/**
 * Writes the pictures and films of a workspace into the folder beside its plan file. One that is there already is what
 * its name says, or is replaced.
 *
 * @returns what could not be written since the workspace file does not hold it, in words; null when all is there
 */
export async function writeMediaBeside(workspace: MemoryWorkspace, planPath: string): Promise<string | null> {
  const wanted = mediaOfRows(workspace.rows.toRows());
  const missing: MediaBeside[] = [];
  const folder = join(dirname(planPath), mediaFolderOf(basename(planPath)));
  for (const one of wanted) {
    const content = workspace.file(one.sha256);
    if (content === undefined || hashOf(content) !== one.sha256) {
      missing.push(one);
      continue;
    }
    await mkdir(folder, { recursive: true }).catch(() => {
      throw new WrongUse(`Cannot make the folder ${folder}.`);
    });
    await writeOutput(join(folder, one.file), content);
  }
  return missingMediaWords(missing, 'in this workspace file');
}

/**
 * Takes the pictures and films that a plan file speaks of into the workspace, from the folder beside it. What is not
 * what its name says counts as missing.
 *
 * @returns what is missing, in words; null when nothing is
 */
export async function readMediaBeside(
  workspace: MemoryWorkspace,
  planPath: string,
  plan: PlanFile,
): Promise<string | null> {
  const folder = join(dirname(planPath), mediaFolderOf(basename(planPath)));
  const there = new Map((await readdir(folder).catch(() => [])).map((name) => [name.slice(0, 64), name]));
  const missing: MediaBeside[] = [];
  for (const one of mediaOfPlan(plan)) {
    if (workspace.file(one.sha256) !== undefined) continue;
    const name = there.get(one.sha256);
    const content =
      name === undefined ? undefined : await readFile(join(folder, name)).catch(() => undefined);
    if (content !== undefined && hashOf(content) === one.sha256)
      workspace.keepFile(one.sha256, new Uint8Array(content));
    else missing.push(one);
  }
  return missingMediaWords(missing, 'beside the plan file');
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
