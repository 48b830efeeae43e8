import type { PlanReader } from '../../../core/command/command';
import { rootOf, type PostId } from '../../../core/model/ids';
import type { Approval } from '../../../core/model/approval';
import type { Campaign } from '../../../core/model/campaign';
import type { Channel } from '../../../core/model/channel';
import type { Conflict } from '../../../core/model/conflict';
import type { Delivery } from '../../../core/model/delivery';
import type { Handover } from '../../../core/model/handover';
import type { Outage } from '../../../core/model/outage';
import type { OwnDayRow } from '../../../core/model/day';
import type { Post } from '../../../core/model/post';
import type { Workspace } from '../../../core/model/workspace';
import type { Sighting } from '../../../core/model/sighting';
import type { Ledger, Rows } from '../../../ledger';
import { liveChannels } from '../live-channels';

/** The small tables, kept in memory by the worker: it is their only writer. */
export class SmallTables {
  workspace: Workspace | undefined;
  readonly channels = new Map<string, Channel>();
  readonly campaigns = new Map<string, Campaign>();
  readonly days = new Map<string, OwnDayRow>();
  readonly outages = new Map<string, Outage>();
  readonly sightings = new Map<string, Sighting>();
  readonly handovers = new Map<string, Handover>();
  readonly approvals = new Map<string, Approval>();

  take(rows: Rows): void {
    const [workspace] = rows.workspaces;
    if (workspace) this.workspace = workspace;
    for (const row of rows.channels) this.channels.set(row.id, row);
    for (const row of rows.campaigns) this.campaigns.set(row.id, row);
    for (const row of rows.days) this.days.set(row.id, row);
    for (const row of rows.outages) this.outages.set(row.id, row);
    for (const row of rows.sightings) this.sightings.set(row.id, row);
    for (const row of rows.handovers) this.handovers.set(row.id, row);
    for (const row of rows.approvals) this.approvals.set(row.id, row);
  }
}

export interface ViewExtras {
  readonly keys?: ReadonlyMap<string, PostId>;
  readonly conflicts?: readonly Conflict[];
}

/** What a command sees: small tables from memory, posts projected from the open shards, each once. */
export function ledgerView(ledger: Ledger, small: SmallTables, extras: ViewExtras): PlanReader {
  const projected = new Map<string, Rows>();
  const rowsOf = (id: string): Rows => {
    const root = rootOf(id);
    let rows = projected.get(root);
    if (!rows) {
      rows = ledger.project(root);
      projected.set(root, rows);
    }
    return rows;
  };
  const living = <Row extends { readonly deletedAt: number | null }>(rows: Iterable<Row>) =>
    [...rows].filter((row) => row.deletedAt === null);
  return {
    workspace: () => small.workspace,
    channels: () => liveChannels(small.channels.values()),
    channel: (id) => small.channels.get(id),
    campaigns: () => living(small.campaigns.values()),
    campaign: (id) => small.campaigns.get(id),
    days: () => living(small.days.values()),
    day: (id) => small.days.get(id),
    outages: () => living(small.outages.values()),
    outage: (id) => small.outages.get(id),
    sightings: () => living(small.sightings.values()),
    sighting: (id) => small.sightings.get(id),
    handovers: () => living(small.handovers.values()),
    handover: (id) => small.handovers.get(id),
    post: (id): Post | undefined => rowsOf(id).posts[0],
    variantSlot: (id, channel) => ledger.variantSlot(id, channel),
    delivery: (id): Delivery | undefined => rowsOf(id).deliveries.find((row) => row.id === id),
    deliveriesOf: (id): readonly Delivery[] => rowsOf(id).deliveries,
    approvalsOf: (id) => [...small.approvals.values()].filter((row) => row.postId === id),
    conflicts: () => extras.conflicts ?? [],
    postByKey: (key) => extras.keys?.get(key),
  };
}
