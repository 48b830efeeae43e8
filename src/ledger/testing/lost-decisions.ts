import { sameJson } from '../../core/json';
import type { Json } from '../../core/json';
import { rootOf } from '../../core/model/ids';
import type { Change } from '../change';
import { KnownChanges } from './known-changes';
import type { Replica } from './replica';

/**
 * Writes and work that are neither what stands, nor knowingly replaced, nor named in an open conflict: none may be.
 * Works from the bare log, with none of the ledger's own reasoning.
 */
export function lostDecisions(replica: Replica): string[] {
  const known = new KnownChanges(replica);
  return [...lostWrites(replica, known), ...lostWork(replica, known), ...onDeletedChannels(replica, known)];
}

function isListed(replica: Replica, change: Change, entity: string, field: string): boolean {
  return [...replica.rows.conflicts.values()].some(
    (conflict) =>
      conflict.entityId === entity &&
      conflict.field === field &&
      conflict.sides.some((side) => side.changeId === change.i),
  );
}

function lostWrites(replica: Replica, known: KnownChanges): string[] {
  const lost: string[] = [];
  for (const change of known.standing) {
    for (const [field, value] of Object.entries(change.s ?? {})) {
      if (!known.heads(change.e, field).includes(change)) continue;
      const standing = replica.ledger.value(change.e, field) ?? null;
      if (sameJson(standing, value) || (field === 'deletedAt' && value !== null && standing !== null))
        continue;
      // A reason goes with the move it was given for, and is in the history.
      if (field === 'reason' && change.s !== undefined && 'when' in change.s) continue;
      if (!isListed(replica, change, change.e, field)) lost.push(`write ${change.i} ${field}`);
    }
  }
  return lost;
}

/** What one change did, a part each, that somebody who deletes or cancels the thing may have to know of. */
function partsOf(change: Change): string[] {
  const fields = Object.entries(change.s ?? {})
    .filter(([name, value]) => !SILENT.has(name) && !(name === 'status' && value === 'cancelled'))
    .map(([name]) => `${change.e} ${name}`);
  const isPart = rootOf(change.e) !== change.e;
  if (change.k !== undefined) return isPart ? [`${change.e} when`] : [];
  return [...fields, ...(change.t ?? []).map((slot) => `${change.e} #${slot}`)];
}

const SILENT: ReadonlySet<string> = new Set(['deletedAt', 'reason']);

/** Work on posts that are deleted, and on deliveries that are cancelled, that nobody was told of. */
function lostWork(replica: Replica, known: KnownChanges): string[] {
  const endings: { entity: string; field: string; isOff: (value: Json) => boolean; on: Change[] }[] = [];
  for (const { id, deletedAt } of replica.rows.posts.values()) {
    if (deletedAt === null) continue;
    const on = known.standing.filter((change) => rootOf(change.e) === id);
    endings.push({ entity: id, field: 'deletedAt', isOff: (value) => value !== null, on });
  }
  for (const { id, status } of replica.rows.deliveries.values()) {
    if (status !== 'cancelled') continue;
    const on = known.standing.filter(
      (change) => change.e === id && change.k === undefined && 'when' in (change.s ?? {}),
    );
    endings.push({ entity: id, field: 'status', isOff: (value) => value === 'cancelled', on });
  }
  return endings.flatMap(({ entity, field, isOff, on }) => {
    const offs = known.heads(entity, field).filter((change) => isOff(change.s?.[field] ?? null));
    const apart = on.filter((change) => offs.every((off) => known.apart(change, off)));
    const latest = apart.filter((change) =>
      partsOf(change).some(
        (part) => !apart.some((other) => partsOf(other).includes(part) && known.knew(other, change)),
      ),
    );
    return latest
      .filter((change) => !isListed(replica, change, entity, field))
      .map((change) => `work ${change.i} on ${entity}`);
  });
}

/** Deliveries that would go out on a removed channel, unlisted. */
function onDeletedChannels(replica: Replica, known: KnownChanges): string[] {
  const { channels, conflicts, deliveries } = replica.rows;
  const listed = new Set([...conflicts.values()].map(({ kind, entityId }) => `${kind} ${entityId}`));
  const settled = known.standing.filter((change) => change.z !== undefined).map((change) => change.e);
  return [...deliveries.values()]
    .filter(({ id, channelId, at, gone, status }) => {
      const deletedAt = channels.get(channelId)?.deletedAt ?? null;
      if (deletedAt === null || gone === 1 || at <= deletedAt || status === 'cancelled') return false;
      return !listed.has(`deleted-channel ${id}`) && !settled.includes(id);
    })
    .map(({ id }) => `delivery ${id}`);
}
