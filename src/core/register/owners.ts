import { ALONE, NO_REGISTER, type PlatformEntry, type WorkspaceRegister } from '../model/register';
import { ALL_PLATFORMS, FAMILIES, familyOf, platformOrGeneric, type Family } from '../platform';

const NOTHING: PlatformEntry = {
  platform: '',
  owner: null,
  sources: null,
  voices: null,
  providers: null,
  dead: [],
  noHandle: false,
};

/** What the workspace says about a platform; all of it as shipped where it says nothing. */
export function platformEntry(register: WorkspaceRegister | undefined, platform: string): PlatformEntry {
  return register?.platforms.find((entry) => entry.platform === platform) ?? { ...NOTHING, platform };
}

const cache = new WeakMap<WorkspaceRegister, readonly Family[]>();

/**
 * Who owns what, as this workspace sees it: the shipped families with its own dated changes on top. The same
 * register gives the same list; with nothing said it is `FAMILIES` itself.
 */
export function familiesOf(register: WorkspaceRegister = NO_REGISTER): readonly Family[] {
  if (register.owners.length === 0 && register.platforms.every(({ owner }) => owner === null))
    return FAMILIES;
  const known = cache.get(register);
  if (known !== undefined) return known;
  const families = overlaid(register);
  cache.set(register, families);
  return families;
}

function overlaid(register: WorkspaceRegister): readonly Family[] {
  const entries = new Map(
    register.owners.filter(({ deletedAt }) => deletedAt === null).map((entry) => [entry.id, entry]),
  );
  const added = [...entries.values()]
    .filter(({ id }) => !id.startsWith(`${ALONE}-`) && !FAMILIES.some((family) => family.id === id))
    .map(({ id }): Family => ({ id, name: id, failsTogether: true, platforms: [] }));
  const owns = FAMILIES.filter(({ id }) => id === 'own');
  const all = [...FAMILIES.filter(({ id }) => id !== 'own'), ...added, ...owns];
  const ids = new Set(all.map(({ id }) => id));
  const named = new Map(register.platforms.map(({ platform, owner }) => [platform, owner]));
  const platforms = [...new Set([...ALL_PLATFORMS.map(({ id }) => id), ...named.keys()])];
  const ownerOf = (platform: string) => {
    const said = named.get(platform) ?? null;
    if (said === ALONE) return `${ALONE}-${platform}`;
    return said !== null && ids.has(said) ? said : familyOf(platform).id;
  };
  const alone = platforms
    .filter((platform) => named.get(platform) === ALONE)
    .map((platform): Family => ({
      id: `${ALONE}-${platform}`,
      name: platformOrGeneric(platform).name,
      failsTogether: true,
      platforms: [],
    }));
  return [...all.filter(({ id }) => id !== 'own'), ...alone, ...owns].map((family) => {
    const entry = entries.get(family.id);
    return {
      ...family,
      ...(entry?.name && { name: entry.name }),
      ...(entry?.asOf && { asOf: entry.asOf }),
      ...(entry?.source && { source: entry.source }),
      platforms: platforms.filter((platform) => ownerOf(platform) === family.id),
    };
  });
}
