import type { CommandContext, PlanReader } from '../command/command';
import type { Json, JsonObject } from '../json';
import type { Edit } from '../model/edits';
import {
  newApprovalId,
  newHandoverId,
  newOutageId,
  newPersonId,
  newSightingId,
  type DeliveryId,
  type PostId,
} from '../model/ids';
import type { Instant } from '../time/types';
import { PLAN_KINDS, teamRows } from '../plan-file';
import { sameName } from '../review';
import type { PlanThing, Refer, ThingKind } from '../plan-file';
import { byKey } from './by-key';
import { changed, deleted, extras, newExtras, revived, yearOf } from './field-diff';
import type { ImportRefs } from './import-frame';
import { postWithKey } from './post-with-key';

/** What the names in a file stand for here, once its posts are written. */
export interface AllRefs extends ImportRefs {
  /** The zone of whoever has none of their own in the file. */
  readonly zone: string;
  readonly posts: ReadonlyMap<string, PostId>;
  readonly deliveries: ReadonlyMap<string, DeliveryId>;
}

interface Row {
  readonly id: string;
  readonly extra?: JsonObject;
  readonly deletedAt: Instant | null;
}

/** How things of one kind are found here, and what a new one is called. */
interface Place {
  known(key: string, thing: PlanThing): Row | undefined;
  newId(thing: PlanThing): string;
  /** Whether a known thing has a record of its own that can be changed; where nothing is said it has. */
  hasRecord?(id: string): boolean;
  /** What a new one gets where the file does not say. */
  readonly usual?: JsonObject;
}

/** A thing of the file, and what it is here. */
interface Found {
  readonly thing: PlanThing;
  readonly known: Row | undefined;
  readonly id: string;
}

/** People, outages, sightings, hand-overs and approvals of a plan file as edits: only what is new or differs. */
export function thingEdits(
  view: PlanReader,
  things: readonly PlanThing[],
  refs: AllRefs,
  env: CommandContext,
): Edit[] {
  if (things.length === 0) return [];
  const places = placesIn(view, refs, env);
  // All ids first: one thing may be about another that comes later.
  const found = things.map((thing): Found => {
    const known = places[thing.kind].known(thing.key, thing);
    return { thing, known, id: known?.id ?? places[thing.kind].newId(thing) };
  });
  const refer = referIn(view, refs, found);
  return found.flatMap((one) => editsOf(one, places[one.thing.kind], refer));
}

function editsOf({ thing, known, id }: Found, place: Place, refer: Refer): Edit[] {
  const { kind, key, said, extra } = thing;
  const stored = PLAN_KINDS[kind].stored(said, refer);
  if (known === undefined) {
    const fields = { key, ...place.usual, ...stored, ...extras(extra), ...deleted(thing) };
    return [{ op: 'create', kind, id, fields }];
  }
  // What the file has among the deleted is not taken away here, nor brought back.
  if (thing.deletedAt !== undefined) return [];
  const fields = {
    ...changed(stored, PLAN_KINDS[kind].standing(known)),
    ...newExtras(extra, known.extra ?? {}),
    ...revived(known),
  };
  if (Object.keys(fields).length === 0) return [];
  const hasRecord = place.hasRecord?.(id) ?? true;
  return [hasRecord ? { op: 'set', id, fields } : { op: 'create', kind, id, fields }];
}

/** Names of things that nobody knows here stay as they are: they refer to nothing, as they did. */
function referIn(view: PlanReader, refs: AllRefs, found: readonly Found[]): Refer {
  const ids = new Map(found.map(({ thing, id }) => [`${thing.kind} ${thing.key}`, id]));
  return (kind, key) => {
    switch (kind) {
      case 'channel':
        return refs.channels.get(key) ?? key;
      case 'campaign':
        return refs.campaigns.get(key) ?? key;
      case 'post':
        return postOf(view, refs, key) ?? key;
      case 'delivery':
        return refs.deliveries.get(key) ?? key;
      default:
        return ids.get(`${kind} ${key}`) ?? key;
    }
  };
}

function postOf(view: PlanReader, refs: AllRefs, key: string): PostId | undefined {
  return refs.posts.get(key) ?? postWithKey(view, key);
}

/** Whom of the team somebody in a file is: by key, or else by name. */
function peoplePlace(view: PlanReader, zone: string, env: CommandContext): Place {
  const workspace = view.workspace();
  const records = view.people();
  const rows = workspace === undefined ? records : teamRows({ workspace, people: records });
  const keyed = byKey(rows);
  const named = (name: Json | undefined) =>
    rows.find((row) => row.deletedAt === null && typeof name === 'string' && sameName(row.name ?? '', name));
  const written = new Set<string>(records.map(({ id }) => id));
  return {
    known: (key, { said, deletedAt }) =>
      keyed(key) ?? (deletedAt === undefined ? named(said['name']) : undefined),
    newId: () => newPersonId(env.draw),
    hasRecord: (id) => written.has(id),
    usual: { zone },
  };
}

function placesIn(
  view: PlanReader,
  refs: AllRefs,
  env: CommandContext,
): { readonly [Kind in ThingKind]: Place } {
  return {
    person: peoplePlace(view, refs.zone, env),
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
        const post = typeof said['postId'] === 'string' ? postOf(view, refs, said['postId']) : undefined;
        return post === undefined ? undefined : byKey(view.approvalsOf(post))(key);
      },
      newId: () => newApprovalId(env.draw),
    },
  };
}
