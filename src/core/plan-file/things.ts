/** Kinds of thing that stand in a plan file by a table of their fields. */
import type { ThingKind } from './types';
import { APPROVAL } from './approvals';
import { HANDOVER } from './handovers';
import type { PlanKind } from './thing-kind';
import { OUTAGE } from './outages';
import { PERSON } from './people';
import { SIGHTING } from './sightings';

/** A kind that is forgotten here does not compile. */
export const PLAN_KINDS: { readonly [Kind in ThingKind]: PlanKind } = {
  person: PERSON,
  outage: OUTAGE,
  sighting: SIGHTING,
  handover: HANDOVER,
  approval: APPROVAL,
};

/** In the order of the file. */
export const THING_KINDS = Object.keys(PLAN_KINDS) as readonly ThingKind[];
