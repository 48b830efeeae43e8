import type { JsonObject } from '../json';
import type { Instant } from '../time/types';
import type { EntityKind } from '../model/kinds';
import type { Campaign } from '../model/campaign';
import type { OwnDayRow } from '../model/day';
import type { Writing } from './keys';
import { compare, keysOf } from './keys';
import { PLAN_KINDS } from './things';
import type { WrittenThing } from './thing-kind';
import { withUnknown } from './thing-parts';
import { writeChannels } from './write-channel';
import { writePosts } from './write-post';

/** One list of a plan file. */
export interface PlanSection {
  readonly name: string;
  /** All things of the kind in their order, deleted ones among them. */
  write(to: Writing): readonly WrittenThing[];
}

/**
 * Which list of a plan file each kind of thing stands in, in the file's order. A kind that is forgotten here does not
 * compile, so that nothing is left behind without a word; what stays out on purpose is named in `LEFT_OUT`.
 */
export const PLAN_SECTIONS = {
  /** The head of the file. */
  workspace: null,
  channel: { name: 'channels', write: writeChannels },
  campaign: { name: 'campaigns', write: writeCampaigns },
  post: { name: 'posts', write: writePosts },
  /** In their posts. */
  delivery: null,
  day: { name: 'days', write: writeDays },
  person: { name: 'people', write: PLAN_KINDS.person.write },
  outage: { name: 'outages', write: PLAN_KINDS.outage.write },
  sighting: { name: 'sightings', write: PLAN_KINDS.sighting.write },
  handover: { name: 'handovers', write: PLAN_KINDS.handover.write },
  approval: { name: 'approvals', write: PLAN_KINDS.approval.write },
} as const satisfies { readonly [Kind in EntityKind]: PlanSection | null };

function writeCampaigns(to: Writing): WrittenThing[] {
  return inOrder(to.rows.campaigns, ({ name, ordered, brief, hashtags, extra }: Campaign) =>
    withUnknown(
      {
        name,
        ordered,
        ...(brief !== undefined && { brief }),
        ...(hashtags !== undefined && { hashtags }),
      },
      extra,
    ),
  );
}

function writeDays(to: Writing): WrittenThing[] {
  return inOrder(to.rows.days, ({ name, rule, extra }: OwnDayRow) => withUnknown({ name, rule }, extra));
}

/** Things by key, each with it in front. */
function inOrder<
  Row extends { readonly id: string; readonly key: string | null; readonly deletedAt: Instant | null },
>(rows: readonly Row[], valueOf: (row: Row) => JsonObject): WrittenThing[] {
  const keys = keysOf(rows);
  return rows
    .map((row) => ({ key: keys.get(row.id) ?? row.id, row }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ key, row }) => ({ deletedAt: row.deletedAt, value: { key, ...valueOf(row) } }));
}
