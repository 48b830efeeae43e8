import type { CampaignId, ChannelId } from '../core/model/ids';
import type { DeliveryRow } from '../core/model/delivery';
import type { MemoryWorkspace } from '../ledger';
import { WrongUse } from './output';

/** Channels and campaigns as the command line names them: by the plan file's keys where there are any. */
export class Names {
  private readonly workspace: MemoryWorkspace;

  constructor(workspace: MemoryWorkspace) {
    this.workspace = workspace;
  }

  channel(id: ChannelId | string | null): string | null {
    if (id === null) return null;
    return this.workspace.rows.channels.get(id)?.key ?? id;
  }

  campaign(id: CampaignId | null): string | null {
    if (id === null) return null;
    const campaign = this.workspace.rows.campaigns.get(id);
    return campaign?.key ?? campaign?.name ?? id;
  }

  /** The channel a person means by a key, an id or a name. @throws WrongUse with those there are */
  needChannel(word: string): ChannelId {
    const channels = [...this.workspace.rows.channels.values()].filter((row) => row.deletedAt === null);
    const found =
      channels.find((row) => row.key === word || row.id === word) ??
      channels.find((row) => row.name === word);
    if (found !== undefined) return found.id;
    const known = channels.map((row) => row.key ?? row.name).join(', ') || 'none';
    throw new WrongUse(`There is no channel called “${word}”. Known: ${known}.`);
  }
}

/** Deliveries that are not deleted, by instant, then id. */
export function livingDeliveries(workspace: MemoryWorkspace): DeliveryRow[] {
  return [...workspace.rows.deliveries.values()]
    .filter((row) => row.gone === 0)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
