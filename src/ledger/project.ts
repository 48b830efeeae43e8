import { conflictsOf } from './conflicts';
import type { RootState } from './conflict-parts';
import type { Moments } from './fields';
import {
  readApproval,
  readCampaign,
  readChannel,
  readDay,
  readHandover,
  readOutage,
  readSighting,
  readWorkspace,
} from './project-plan';
import { projectPost } from './project-post';
import type { Rows } from './rows';
import type { EntityState } from './state';

/**
 * Adds the rows of one root. Nothing is added while its creation has not arrived, or for a kind that only a
 * newer version knows: the changes stay in the ledger and show once they can be read.
 */
export function projectRoot(state: RootState, moments: Moments, rows: Rows): void {
  const entity = state.entities.get(state.root);
  if (entity?.created === undefined) return;
  const conflicts = conflictsOf(state);
  rows.conflicts.push(...conflicts);
  if (entity.created.k === 'post') {
    const { post, deliveries } = projectPost(state, entity, moments, conflicts);
    rows.posts.push(post);
    rows.deliveries.push(...deliveries);
  } else projectPlain(entity, rows);
}

function projectPlain(entity: EntityState, rows: Rows): void {
  switch (entity.created?.k) {
    case 'workspace':
      rows.workspaces.push(readWorkspace(entity));
      break;
    case 'channel':
      rows.channels.push(readChannel(entity));
      break;
    case 'campaign':
      rows.campaigns.push(readCampaign(entity));
      break;
    case 'day':
      rows.days.push(readDay(entity));
      break;
    case 'outage':
      rows.outages.push(readOutage(entity));
      break;
    case 'sighting':
      rows.sightings.push(readSighting(entity));
      break;
    case 'handover':
      rows.handovers.push(readHandover(entity));
      break;
    case 'approval':
      rows.approvals.push(readApproval(entity));
      break;
  }
}
