import type { Approval } from '../core/model/approval';
import type { Campaign } from '../core/model/campaign';
import type { Channel } from '../core/model/channel';
import type { Conflict } from '../core/model/conflict';
import type { DeliveryRow } from '../core/model/delivery';
import type { Handover } from '../core/model/handover';
import type { Outage } from '../core/model/outage';
import type { OwnDayRow } from '../core/model/day';
import type { Post } from '../core/model/post';
import type { Workspace } from '../core/model/workspace';
import type { Sighting } from '../core/model/sighting';

/** What the screens read, derived from the ledger; may be thrown away and rebuilt at any time. */
export interface Rows {
  workspaces: Workspace[];
  channels: Channel[];
  campaigns: Campaign[];
  posts: Post[];
  deliveries: DeliveryRow[];
  days: OwnDayRow[];
  outages: Outage[];
  sightings: Sighting[];
  handovers: Handover[];
  approvals: Approval[];
  conflicts: Conflict[];
}

export function emptyRows(): Rows {
  return {
    workspaces: [],
    channels: [],
    campaigns: [],
    posts: [],
    deliveries: [],
    days: [],
    outages: [],
    sightings: [],
    handovers: [],
    approvals: [],
    conflicts: [],
  };
}
