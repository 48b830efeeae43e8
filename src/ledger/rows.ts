import type {
  Approval,
  Campaign,
  Channel,
  Conflict,
  DeliveryRow,
  Handover,
  Outage,
  OwnDayRow,
  Post,
  Workspace,
} from '../core/model/types';
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
