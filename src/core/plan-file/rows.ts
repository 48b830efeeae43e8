import type { Approval } from '../model/approval';
import type { Campaign } from '../model/campaign';
import type { Channel } from '../model/channel';
import type { OwnDayRow } from '../model/day';
import type { Delivery } from '../model/delivery';
import type { EntityKind } from '../model/kinds';
import type { Handover } from '../model/handover';
import type { Outage } from '../model/outage';
import type { PersonRow } from '../model/person';
import type { Post } from '../model/post';
import type { Sighting } from '../model/sighting';
import type { Workspace } from '../model/workspace';

/** What a thing of each kind is as a row. */
export interface RowOfKind {
  readonly workspace: Workspace;
  readonly channel: Channel;
  readonly campaign: Campaign;
  readonly post: Post;
  readonly delivery: Delivery;
  readonly day: OwnDayRow;
  readonly person: PersonRow;
  readonly outage: Outage;
  readonly sighting: Sighting;
  readonly handover: Handover;
  readonly approval: Approval;
}

/** Names the list of rows of each kind; the workspace is one and no list. */
export const ROW_LISTS = {
  channel: 'channels',
  campaign: 'campaigns',
  post: 'posts',
  delivery: 'deliveries',
  day: 'days',
  person: 'people',
  outage: 'outages',
  sighting: 'sightings',
  handover: 'handovers',
  approval: 'approvals',
} as const satisfies { readonly [Kind in Exclude<EntityKind, 'workspace'>]: string };

type Lists = typeof ROW_LISTS;

/** Everything a plan file holds, as rows, deleted things among them. */
export type PlanRows = { readonly workspace: Workspace } & {
  readonly [Kind in keyof Lists as Lists[Kind]]: readonly RowOfKind[Kind][];
};
