import { rootOf } from '../../../core/model/ids';
import { emptyRows, type Rows } from '../../../ledger';

/** Append every list of `more` to those of `rows`. */
export function addRows(rows: Rows, more: Rows): void {
  rows.workspaces.push(...more.workspaces);
  rows.channels.push(...more.channels);
  rows.campaigns.push(...more.campaigns);
  for (const post of more.posts) rows.posts.push(post);
  for (const delivery of more.deliveries) rows.deliveries.push(delivery);
  rows.days.push(...more.days);
  rows.outages.push(...more.outages);
  rows.sightings.push(...more.sightings);
  rows.handovers.push(...more.handovers);
  rows.approvals.push(...more.approvals);
  rows.conflicts.push(...more.conflicts);
}

/** The rows of these roots alone. */
export function onlyRoots(rows: Rows, roots: ReadonlySet<string>): Rows {
  const wanted = <Row extends { readonly id: string }>(list: readonly Row[]) =>
    list.filter((row) => roots.has(rootOf(row.id)));
  return {
    ...emptyRows(),
    workspaces: rows.workspaces,
    channels: wanted(rows.channels),
    campaigns: wanted(rows.campaigns),
    posts: wanted(rows.posts),
    deliveries: wanted(rows.deliveries),
    days: wanted(rows.days),
    outages: wanted(rows.outages),
    sightings: wanted(rows.sightings),
    handovers: wanted(rows.handovers),
    approvals: wanted(rows.approvals),
    conflicts: rows.conflicts.filter((conflict) => roots.has(conflict.rootId)),
  };
}
