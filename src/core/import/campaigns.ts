import type { ImportedCampaign, KnownWorkspace } from './types';

/** Campaigns by the name people wrote; ours when the name or key is known. */
export function campaignsOf(names: readonly string[], known: KnownWorkspace): ImportedCampaign[] {
  return [...new Set(names)].map((name) => {
    const own = known.campaigns.find(
      (campaign) =>
        campaign.deletedAt === null &&
        (campaign.key === name || campaign.name.trim().toLowerCase() === name.toLowerCase()),
    );
    return { ref: name, existing: own?.id ?? null, fields: own === undefined ? { name } : {}, extra: {} };
  });
}
