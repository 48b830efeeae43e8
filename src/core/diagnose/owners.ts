import { platformOrGeneric, type Family } from '../platform';

/** Two names of one service: when it fails, that is one failure and not two. */
const SAME_SERVICE: { readonly [platform: string]: string } = { 'instagram-story': 'instagram' };

/** Who stands behind a platform, by the team's own list of families. */
export interface Owners {
  /** The family, or the platform itself when it belongs to none. */
  ownerOf(platform: string): string;
  /** A channel that we run ourselves: website, e-mail, phone. */
  isOwn(platform: string): boolean;
  serviceOf(platform: string): string;
  /** Does this entry of a scope, a family or a platform, take in the platform? */
  covers(entry: string, platform: string): boolean;
  /** Members of a family, as services; empty for anything that is no family. */
  servicesOf(family: string): readonly string[];
  /** 'Meta', 'Facebook', 'website'. */
  nameOf(entry: string): string;
  /** The smallest honest scope: a family from two of its services on, else the platforms by name. */
  scopeOf(platforms: readonly string[]): readonly string[];
}

export function ownersOf(families: readonly Family[]): Owners {
  const together = families.filter((family) => family.failsTogether);
  const familyByPlatform = new Map(
    together.flatMap((family) => family.platforms.map((platform) => [platform, family.id] as const)),
  );
  const own = new Set(
    families.filter((family) => !family.failsTogether).flatMap((family) => family.platforms),
  );
  const byId = new Map(families.map((family) => [family.id, family]));

  const ownerOf = (platform: string) => familyByPlatform.get(platform) ?? platform;
  const serviceOf = (platform: string) =>
    Object.hasOwn(SAME_SERVICE, platform) ? (SAME_SERVICE[platform] ?? platform) : platform;
  return {
    ownerOf,
    serviceOf,
    isOwn: (platform) => own.has(platform),
    covers: (entry, platform) => entry === platform || entry === ownerOf(platform),
    servicesOf: (family) => [...new Set((byId.get(family)?.platforms ?? []).map(serviceOf))],
    nameOf: (entry) => byId.get(entry)?.name ?? platformOrGeneric(entry).name,
    scopeOf: (platforms) => {
      const services = new Map<string, Set<string>>();
      for (const platform of platforms) {
        const owner = ownerOf(platform);
        services.set(owner, (services.get(owner) ?? new Set<string>()).add(serviceOf(platform)));
      }
      const entries = platforms.map((platform) => {
        const owner = ownerOf(platform);
        return (services.get(owner)?.size ?? 0) >= 2 ? owner : platform;
      });
      return [...new Set(entries)];
    },
  };
}
