import { fieldBeyondTime } from './instants';
import { rootOf } from '../core/model/ids';
import { isKnownKind, kindOfId, shardOf } from '../core/model/kinds';
import { refuse } from '../core/result';
import type { Refusal } from '../core/result';
import { isInstant, isWall, isZone } from '../core/time';
import { isChange } from './change';
import type { Change } from './change';
import { asObject } from './fields';

/**
 * Why a change may not stand in a shard's log. One rule for writing and for reading: what passes here when a command
 * writes it is what passes when a bundle, a colleague or the next start reads it, so nothing can be written that
 * nobody can read.
 */
export type Flaw = 'foreign' | 'shape' | 'kind' | 'time' | 'wall' | 'newer-zone';

/** @param entry of a log, as it stands there: JSON text */
export function flawOf(shard: string, entry: unknown): Flaw | undefined {
  if (typeof entry !== 'string') return 'foreign';
  try {
    const value: unknown = JSON.parse(entry);
    return isChange(value) ? flawOfChange(shard, value) : 'shape';
  } catch {
    return 'shape';
  }
}

/** The same for a change in memory, before it is written. */
export function flawOfChange(shard: string, change: Change): Flaw | undefined {
  if (!isChange(change)) return 'shape';
  if (shardOf(change.e) !== shard) return 'foreign';
  if (change.t !== undefined && change.t.length > 0 && rootOf(change.e) !== change.e) return 'foreign';
  if (change.k !== undefined && isKnownKind(change.k) && kindOfId(change.e) !== change.k) return 'kind';
  if (!isInstant(change.a) || fieldBeyondTime(change.s ?? {}) !== undefined) return 'time';
  return flawOfWhen(change);
}

function flawOfWhen(change: Change): Flaw | undefined {
  const when = change.s?.['when'];
  if (when === undefined || when === null) return undefined;
  const { wall, zone } = asObject(when) ?? {};
  if (typeof wall !== 'string' || !isWall(wall) || typeof zone !== 'string') return 'wall';
  if (isZone(zone)) return undefined;
  return ZONE_LIKE.test(zone) ? 'newer-zone' : 'wall';
}

/** The form of the zone database's names, 'Area/Place': one that is not known here may be so to a newer system. */
const ZONE_LIKE = /^[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]+){1,2}$/;

/** What a person is told whose command would have written such a change. */
export function unwritable(flaw: Flaw): Refusal<'not-storable'> {
  return refuse('not-storable', `${REASONS[flaw]} Nothing was changed.`).error;
}

const REASONS: { readonly [flaw in Flaw]: string } = {
  foreign: 'This would put something into the plan that does not belong there.',
  shape: 'Something in this is nested too deeply, or too long, to be kept.',
  kind: 'This would put something into the plan that does not belong there.',
  time: 'A time in this lies outside the calendar (the years 100 to 9999).',
  wall: 'A date in this lies outside the calendar, which ends with the year 9999.',
  'newer-zone': 'A time zone in this is not known on this computer.',
};
