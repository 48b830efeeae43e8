import type { CampaignId } from '../model/ids';
import type { ImportedCampaign, KnownWorkspace } from './types';

/** Campaigns by the name people wrote; ours when the key or, whatever its letters' case, the name is known. */
export function campaignsOf(names: readonly string[], known: KnownWorkspace): ImportedCampaign[] {
  const byKey = new Map<string | null, CampaignId>();
  const byName = new Map<string, CampaignId>();
  for (const campaign of known.campaigns.filter(({ deletedAt }) => deletedAt === null).reverse()) {
    byKey.set(campaign.key, campaign.id);
    byName.set(campaign.name.trim().toLowerCase(), campaign.id);
  }
  return [...new Set(names)].map((name) => {
    const own = byKey.get(name) ?? byName.get(name.toLowerCase()) ?? null;
    return { ref: name, existing: own, fields: own === null ? { name } : {}, extra: {} };
  });
}
