import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { importCommand, planImport, readImport } from '../../core/import';
import type { Json } from '../../core/json';
import { writePlan } from '../../core/plan-file';
import { contentHash } from '../../core/review';
import { MemoryWorkspace } from '../memory-workspace';
import type { Rows } from '../rows';
import { wholeWorkspaces } from './whole-workspaces';

/** @throws Error when the file is refused */
export function importedInto(workspace: MemoryWorkspace, text: string): void {
  let drawn = 0;
  const env = {
    now: Date.parse('2026-05-01T08:00:00Z'),
    by: 'Someone else',
    draw: () => `n${String(drawn++).padStart(7, '0')}`,
    postMonth: () => '2026-05',
  };
  const file = readImport('plan.json', strToU8(text));
  if (!file.ok) throw new Error(file.error.message);
  const view = workspace.view();
  const known = {
    zone: view.workspace()?.zone ?? 'UTC',
    channels: view.channels(),
    campaigns: view.campaigns(),
    mappings: view.workspace()?.mappings ?? {},
  };
  const { source, skipped } = planImport(file.value, known, {}, '2026-05-01');
  if (skipped.length > 0) throw new Error(skipped.map(({ reason }) => reason).join('; '));
  const ran = workspace.run(importCommand, { source }, env);
  if (!ran.ok) throw new Error(ran.error.message);
}

export function planOf(workspace: MemoryWorkspace): string {
  const [row] = workspace.rows.workspaces.values();
  if (row === undefined) throw new Error('no workspace');
  return writePlan({ ...workspace.rows.toRows(), workspace: row });
}

/** A workspace made of nothing but a plan file. */
export function workspaceOf(text: string): MemoryWorkspace {
  const workspace = MemoryWorkspace.empty({ workspaceId: 'w0000002', name: '', device: 'dev2' });
  importedInto(workspace, text);
  return workspace;
}

/**
 * The rows of a workspace without what a plan file cannot carry: ids of our own (a key stands in their place), when a
 * thing was changed last, conflicts, and hashes over ids (whether they fit stands in their place).
 */
export function comparableRows(workspace: MemoryWorkspace): Json {
  const rows = workspace.rows.toRows();
  const keys = new Map<string, string>();
  for (const list of Object.values(rows)) {
    for (const row of list) if ('id' in row) keys.set(row.id, ('key' in row ? row.key : null) ?? row.id);
  }
  const { conflicts: _conflicts, ...kept } = {
    ...rows,
    approvals: rows.approvals.map((row) => fitting(row, rows)),
  };
  return Object.fromEntries(
    Object.entries(kept).map(([name, list]) => [
      name,
      list.map((row) => renamed(plain(row), keys)).sort(byText),
    ]),
  );
}

function fitting(approval: Rows['approvals'][number], rows: Rows): object {
  const post = rows.posts.find(({ id }) => id === approval.postId);
  const { contentHash: hash, ...rest } = approval;
  const fits = post !== undefined && contentHash(post) === hash;
  return { ...rest, hash: fits || hash === 'of an older version' ? `fits: ${fits}` : 'stale' };
}

function plain(row: object): Json {
  const {
    id,
    key,
    updatedAt: _at,
    conflicted: _conflicted,
    ...rest
  } = { id: null, key: null, updatedAt: 0, conflicted: false, ...row };
  return JSON.parse(JSON.stringify({ ...rest, key: key ?? id })) satisfies Json;
}

function renamed(value: Json, keys: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return keys.get(value) ?? value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => renamed(item, keys));
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [keys.get(name) ?? name, inOrder(name, renamed(part, keys))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Lists without an order of their own stand in that of their ids, and those are others here. */
function inOrder(name: string, value: Json): Json {
  return SETS.has(name) && Array.isArray(value) ? [...value].sort() : value;
}

const SETS: ReadonlySet<string> = new Set(['except', 'stillRight', 'ticked']);

function byText(a: Json, b: Json): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/**
 * Puts workspaces through a plan file each: what went out, and what was made of it. Not shrunk: a workspace takes long
 * to draw, and what differs is seen in the first one.
 */
export function tripsThroughPlanFiles(
  runs: number,
  seed: number,
  check: (before: MemoryWorkspace, after: MemoryWorkspace) => void,
): void {
  for (const workspace of fc.sample(wholeWorkspaces, { seed, numRuns: runs })) {
    check(workspace, workspaceOf(planOf(workspace)));
  }
}
