import type { CommandContext, PlanReader } from '../command/command';
import type { Json, JsonObject } from '../json';
import type { Edit } from '../model/edits';
import { isPostId } from '../model/kinds';
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

/** Outages, sightings, hand-overs and approvals of a plan file as edits: only what is new or differs. */
export function thingEdits(
  view: PlanReader,
  things: readonly PlanThing[],
  refs: AllRefs,
  env: CommandContext,
): Edit[] {
  if (things.length === 0) return [];
  const team = peopleIn(view, things, env);
  const refer = referIn(view, refs, team.ids);
  const places = placesIn(view, refs, refer, team, env);
  return things.flatMap((thing) => editsOf(thing, places[thing.kind], refer));
}

function editsOf(thing: PlanThing, place: Place, refer: Refer): Edit[] {
  const { kind, key, said, extra } = thing;
  const known = place.known(key, thing);
  const stored = PLAN_KINDS[kind].stored(said, refer);
  if (known === undefined) {
    const fields = { key, ...place.usual, ...stored, ...extras(extra), ...deleted(thing) };
    return [{ op: 'create', kind, id: place.newId(thing), fields }];
  }
  // What the file has among the deleted is not taken away here, nor brought back.
  if (thing.deletedAt !== undefined) return [];
  const fields = {
    ...changed(stored, PLAN_KINDS[kind].standing(known)),
    ...newExtras(extra, known.extra ?? {}),
    ...revived(known),
  };
  if (Object.keys(fields).length === 0) return [];
  const hasRecord = place.hasRecord?.(known.id) ?? true;
  return [hasRecord ? { op: 'set', id: known.id, fields } : { op: 'create', kind, id: known.id, fields }];
}

/** Names of things that nobody knows here stay as they are: they refer to nothing, as they did. */
function referIn(view: PlanReader, refs: AllRefs, people: ReadonlyMap<string, string>): Refer {
  return (kind, key) => {
    switch (kind) {
      case 'channel':
        return refs.channels.get(key) ?? key;
      case 'campaign':
        return refs.campaigns.get(key) ?? key;
      case 'outage':
        return refs.outages.get(key) ?? key;
      case 'post':
        return refs.posts.get(key) ?? postWithKey(view, key) ?? key;
      case 'person':
        return people.get(key) ?? key;
      case 'delivery':
        return refs.deliveries.get(key) ?? key;
    }
  };
}

/**
 * The people of a file: whom of the team each one is, by key or else by name, and ids for the others. They are drawn
 * before anybody is written, since one may be another's deputy.
 */
function peopleIn(view: PlanReader, things: readonly PlanThing[], env: CommandContext) {
  const workspace = view.workspace();
  const records = view.people();
  const rows = workspace === undefined ? records : teamRows({ workspace, people: records });
  const keyed = byKey(rows);
  const named = (name: Json | undefined) =>
    rows.find((row) => row.deletedAt === null && typeof name === 'string' && sameName(row.name ?? '', name));
  const known = (key: string, { said, deletedAt }: PlanThing) =>
    keyed(key) ?? (deletedAt === undefined ? named(said['name']) : undefined);
  const people = things.filter(({ kind }) => kind === 'person');
  const ids = new Map<string, string>(
    people.map((thing) => [thing.key, known(thing.key, thing)?.id ?? newPersonId(env.draw)]),
  );
  const written = new Set<string>(records.map(({ id }) => id));
  return { ids, known, hasRecord: (id: string) => written.has(id) };
}

function placesIn(
  view: PlanReader,
  refs: AllRefs,
  refer: Refer,
  team: ReturnType<typeof peopleIn>,
  env: CommandContext,
): { readonly [Kind in ThingKind]: Place } {
  return {
    person: {
      known: team.known,
      newId: ({ key }) => team.ids.get(key) ?? newPersonId(env.draw),
      hasRecord: team.hasRecord,
      usual: { zone: refs.zone },
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
        const post = typeof said['postId'] === 'string' ? refer('post', said['postId']) : '';
        return isPostId(post) ? byKey(view.approvalsOf(post))(key) : undefined;
      },
      newId: () => newApprovalId(env.draw),
    },
  };
}
