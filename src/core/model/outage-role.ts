import type { OutageId } from './ids';

/**
 * What a delivery was to an outage, in the order in which a report counts them. It keeps this for good, one for each
 * outage it ever had to do with, so that a report can be counted years later and no outage takes another's moves.
 *
 *   held         put on hold for it, and still so as far as it is concerned
 *   released     given back as it was
 *   postponed    moved to a later time
 *   rerouted     called off, since another delivery stands in for it
 *   covered      called off, since the same post goes out elsewhere anyway
 *   banked       put into the bank
 *   cancelled    called off
 *   words-alone  sent without its pictures
 *   stands-in    made instead of a rerouted one
 *   notice       tells customers about it
 */
export const OUTAGE_ROLES = [
  'held',
  'released',
  'postponed',
  'rerouted',
  'covered',
  'banked',
  'cancelled',
  'words-alone',
  'stands-in',
  'notice',
] as const;
export type OutageRole = (typeof OUTAGE_ROLES)[number];

/** By the outage's id; empty for a delivery that no outage has touched, and for what older versions wrote. */
export type OutageRoles = { readonly [outage: string]: OutageRole };

/** What the fields begin with that hold them: one for each outage, so that two people's holds both stay in. */
export const OUTAGE_FIELD = 'outage/';

/** The field that keeps a role; none without an outage. */
export function roleField(
  outage: OutageId | null,
  role: OutageRole,
): { readonly [field: string]: OutageRole } {
  return outage === null ? {} : { [`${OUTAGE_FIELD}${outage}`]: role };
}
