import { TEXT_FIELD } from '../core/model/edits';
import type { Edit, Reopened } from '../core/model/edits';
import { rootOf } from '../core/model/ids';
import { shardOf } from '../core/model/kinds';
import type { Conflict } from '../core/model/conflict';
import type { Change } from './change';
import { conflictsOf } from './conflicts';
import { groupBy } from './group-by';
import type { Shard } from './shard';

/** The part of the way back that is about conflicts. */
export interface Decisions {
  readonly settled: { readonly id: string; readonly change: string }[];
  readonly reopened: Reopened[];
}

/**
 * A settlement without a value of its own says that what stands is right. That is written like any other decision:
 * were it left unwritten, a colleague's value from before they knew of it would pass over it unlisted.
 */
export function withStandingValues(
  edits: readonly Edit[],
  shardOfName: (name: string) => Shard | undefined,
): Edit[] {
  if (!edits.some((edit) => edit.op === 'settle')) return [...edits];
  return edits.flatMap((edit) => {
    if (edit.op !== 'settle') return edit;
    const shard = shardOfName(shardOf(edit.id));
    const open = shard === undefined ? [] : openConflicts(shard, rootOf(edit.id));
    const found = open.filter((conflict) => edit.conflicts.includes(conflict.id));
    const known = new Set(found.map((conflict) => conflict.id));
    const others = edit.conflicts.filter((id) => !known.has(id));
    return [
      ...(others.length > 0 || found.length === 0 ? [{ ...edit, conflicts: others }] : []),
      ...found.flatMap((conflict) => asItStands(conflict, edits, shard)),
    ];
  });
}

function asItStands(conflict: Conflict, edits: readonly Edit[], shard: Shard | undefined): Edit[] {
  const { entityId, field } = conflict;
  const settle: Edit = { op: 'settle', id: entityId, conflicts: [conflict.id] };
  const own = edits.filter((edit) => edit.id === entityId);
  if (field.startsWith(TEXT_FIELD)) {
    const slot = field.slice(TEXT_FIELD.length);
    if (own.some((edit) => edit.op === 'text' && edit.slot === slot)) return [settle];
    return [settle, { op: 'text', id: entityId, slot, text: shard?.text(conflict.rootId, slot) ?? '' }];
  }
  if (own.some((edit) => edit.op === 'set' && field in edit.fields)) return [settle];
  const entity = shard?.state(conflict.rootId, true)?.entities.get(entityId);
  return [settle, { op: 'set', id: entityId, fields: { [field]: entity?.value(field) ?? null } }];
}

/** The conflicts within one root that are open. */
export function openConflicts(shard: Shard, root: string): Conflict[] {
  if (shard.log(root)?.isChain ?? true) return [];
  const state = shard.state(root, true);
  return state === undefined ? [] : conflictsOf(state);
}

/**
 * Notes which of a command's changes settled a conflict and which took a settlement back, for the way back.
 * @param before the conflicts that were open before the command, by root
 */
export function decisionsIn(
  shard: Shard,
  changes: readonly Change[],
  before: ReadonlyMap<string, readonly Conflict[]>,
): Decisions {
  const settled: Decisions['settled'] = [];
  const reopened: Reopened[] = [];
  const byRoot = groupBy(changes, (change) => rootOf(change.e));
  for (const [root, had] of before) {
    const own = byRoot.get(root) ?? [];
    if (had.length === 0 && own.every(({ z, u }) => z === undefined && u === undefined)) continue;
    const now = openConflicts(shard, root);
    const open = new Set(now.map((conflict) => conflict.id));
    const ended = new Set(had.filter(({ id }) => !open.has(id)).map(({ entityId }) => entityId));
    const known = new Set(had.map((conflict) => conflict.id));
    const opened = now.filter(({ id }) => !known.has(id));
    for (const change of own) {
      if (change.u !== undefined) {
        reopened.push(...change.u.flatMap((id) => takenBack(shard, root, id, opened) ?? []));
      } else if (change.k === undefined && (ended.has(change.e) || (change.z?.length ?? 0) > 0)) {
        settled.push({ id: change.e, change: change.i });
      }
    }
  }
  return { settled, reopened };
}

/** What a settlement said, to say it again. */
function takenBack(
  shard: Shard,
  root: string,
  id: string,
  opened: readonly Conflict[],
): Reopened | undefined {
  const log = shard.log(root);
  const place = log?.placeOf(id);
  const change = place === undefined ? undefined : log?.changes[place];
  if (place === undefined || change === undefined) return undefined;
  const texts = (change.t ?? []).flatMap((slot) => {
    const text = shard.texts(root)?.after(slot).get(place);
    return text === undefined ? [] : [[slot, text] as const];
  });
  return {
    id: change.e,
    open: opened.filter(({ entityId }) => entityId === change.e).map((conflict) => conflict.id),
    conflicts: change.z ?? [],
    fields: change.s ?? {},
    texts: Object.fromEntries(texts),
  };
}
