import type { CommandContext, PlanReader } from '../command/command';
import type { Edit } from '../model/edits';
import type { FromPlanFile } from '../model/extras';
import { isPersonId, kindOfId } from '../model/kinds';
import {
  newApprovalId,
  newHandoverId,
  newOutageId,
  listedPersonId,
  type PersonId,
  newSightingId,
  type DeliveryId,
  type PostId,
} from '../model/ids';
import type { Instant } from '../time/types';
import { PLAN_KINDS, subjectOf } from '../plan-file';
import type { PlanThing, Refer, ThingKind } from '../plan-file';
import { byKey } from './by-key';
import { changed, deleted, extras, newExtras, revived, yearOf } from './field-diff';
import type { ImportRefs } from './import-frame';
import { postWithKey } from './post-with-key';

/** What the names in a file stand for here, once its posts are written. */
export interface AllRefs extends ImportRefs {
  readonly posts: ReadonlyMap<string, PostId>;
  readonly deliveries: ReadonlyMap<string, DeliveryId>;
}

interface Row extends FromPlanFile {
  readonly id: string;
  readonly deletedAt: Instant | null;
}

/** How things of one kind are found here, and what a new one is called. */
interface Place {
  known(key: string, thing: PlanThing): Row | undefined;
  newId(thing: PlanThing): string;
}

/** Outages, sightings, hand-overs and approvals of a plan file as edits: only what is new or differs. */
export function thingEdits(
  view: PlanReader,
  things: readonly PlanThing[],
  refs: AllRefs,
  env: CommandContext,
): Edit[] {
  if (things.length === 0) return [];
  const refer = referIn(view, refs);
  const places = placesIn(view, refs, refer, env);
  return things.flatMap((thing) => editsOf(thing, places[thing.kind], refer));
}

function editsOf(thing: PlanThing, place: Place, refer: Refer): Edit[] {
  const { kind, key, said, extra } = thing;
  const known = place.known(key, thing);
  const stored = PLAN_KINDS[kind].stored(said, refer);
  if (known === undefined) {
    const fields = { key, ...stored, ...extras(extra), ...deleted(thing) };
    return [{ op: 'create', kind, id: place.newId(thing), fields }];
  }
  // What the file has among the deleted is not taken away here, nor brought back.
  if (thing.deletedAt !== undefined) return [];
  const fields = {
    ...changed(stored, PLAN_KINDS[kind].standing(known)),
    ...newExtras(extra, known.extra ?? {}),
    ...revived(known),
  };
  return Object.keys(fields).length > 0 ? [{ op: 'set', id: known.id, fields }] : [];
}

/**
 * The id of a person that is new here: the same for the same key, so that others in the file can name them, and so that
 * the record of somebody who is listed in the workspace goes on belonging to them.
 */
function personIdOf(key: string): PersonId {
  return isPersonId(key) ? key : listedPersonId(key);
}

/** Names of things that nobody knows here stay as they are: they refer to nothing, as they did. */
function referIn(view: PlanReader, refs: AllRefs): Refer {
  return (kind, key) => {
    switch (kind) {
      case 'channel':
        return refs.channels.get(key) ?? key;
      case 'campaign':
        return refs.campaigns.get(key) ?? key;
      case 'day':
        return refs.days.get(key) ?? key;
      case 'outage':
        return refs.outages.get(key) ?? key;
      case 'post':
        return refs.posts.get(key) ?? postWithKey(view, key) ?? key;
      case 'delivery':
        return refs.deliveries.get(key) ?? key;
      case 'person':
        return byKey(view.people())(key)?.id ?? personIdOf(key);
    }
  };
}

function placesIn(
  view: PlanReader,
  refs: AllRefs,
  refer: Refer,
  env: CommandContext,
): { readonly [Kind in ThingKind]: Place } {
  return {
    person: {
      known: byKey(view.people()),
      newId: ({ key }) => personIdOf(key),
    },
    outage: {
      known: byKey(view.outages()),
      // Drawn before the deliveries that are held for it were written.
      newId: ({ key, said }) => refs.outages.get(key) ?? newOutageId(yearOf(said['since']), env.draw),
    },
    sighting: {
      known: byKey(view.sightings()),
      newId: ({ said }) => newSightingId(yearOf(said['at']), env.draw),
    },
    handover: { known: byKey(view.handovers()), newId: () => newHandoverId(env.draw) },
    approval: {
      known(key, { said }) {
        const subject = subjectOf(said['subject']);
        if (subject === undefined) return undefined;
        const id = refer(subject.kind, subject.id);
        return kindOfId(id) === subject.kind ? byKey(view.approvalsOf(id))(key) : undefined;
      },
      newId: () => newApprovalId(env.draw),
    },
  };
}
