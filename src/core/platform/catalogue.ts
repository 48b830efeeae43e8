import familiesData from '../../../resources/families.json' with { type: 'json' };
import platformsData from '../../../resources/platforms.json' with { type: 'json' };
import { readFamilies, readPlatforms } from './read';
import type { Family, Limit, LimitField, Platform } from './types';

/** Every platform of the catalogue, in its order on screen. Source of each figure: beside it, in the data. */
export const ALL_PLATFORMS: readonly Platform[] = readPlatforms(platformsData);

/** Owner families, our own channels last. */
export const FAMILIES: readonly Family[] = readFamilies(familiesData);

const platformsById = new Map(ALL_PLATFORMS.map((platform) => [platform.id, platform]));
const familiesById = new Map(FAMILIES.map((family) => [family.id, family]));

/** The catalogue entry, or undefined for a platform that the user added. */
export function platformById(id: string): Platform | undefined {
  return platformsById.get(id);
}

/**
 * The catalogue entry, or a neutral one for a platform that nobody described: no limits, text counted by its
 * UTF-16 length, in the family `own` (its fate hangs on nobody else's).
 */
export function platformOrGeneric(id: string): Platform {
  return (
    platformsById.get(id) ?? {
      id,
      name: plainName(id),
      tile: tileOf(id),
      kind: 'social',
      family: 'own',
      counting: 'utf16',
      visual: false,
      linkField: false,
      clickableLinks: true,
      titleRequired: false,
      series: null,
      followUp: null,
      editable: 'unknown',
      limits: [],
      media: {
        required: false,
        accepts: ['image', 'video', 'document'],
        maxItems: null,
        imageTypes: null,
        confidence: 'U',
      },
      facts: [],
      accounts: [],
    }
  );
}

/** The entry of a family, or undefined when there is none of that id. */
export function familyById(id: string): Family | undefined {
  return familiesById.get(id);
}

/**
 * Who runs the platform; `own` for one that is not in the catalogue.
 * @param families the workspace's own view of who owns what (`familiesOf`), else as shipped
 */
export function familyOf(platformId: string, families: readonly Family[] = FAMILIES): Family {
  if (families !== FAMILIES) {
    const named = families.find(({ platforms }) => platforms.includes(platformId));
    const own = named ?? families.find(({ id }) => id === 'own');
    if (own !== undefined) return own;
  }
  const id = platformOrGeneric(platformId).family;
  const family = familiesById.get(id);
  if (family === undefined) throw new Error(`The catalogue has no family ${id}`);
  return family;
}

/** The limit of one field of a platform, or undefined when none is known. */
export function limitOf(platform: Platform, field: LimitField): Limit | undefined {
  return platform.limits.find((limit) => limit.field === field);
}

function plainName(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words === '' ? 'Other' : words.charAt(0).toUpperCase() + words.slice(1);
}

function tileOf(id: string): string {
  const letters =
    id
      .match(/[\p{L}\p{N}]/gu)
      ?.slice(0, 2)
      .join('') ?? '';
  return letters === '' ? 'Ot' : letters.charAt(0).toUpperCase() + letters.slice(1).toLowerCase();
}
