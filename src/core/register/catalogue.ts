import data from '../../../resources/register.json' with { type: 'json' };
import {
  ROLES,
  SOURCE_KINDS,
  TEMPOS,
  type InformationSource,
  type OfficialVoice,
  type Role,
  type Tempo,
} from '../model/register';

/** What a channel on a platform usually is. Source: resources/register.json. */
export interface UsualChannel {
  readonly role: Role;
  readonly tempo: Tempo;
  readonly providers: readonly string[];
}

export interface KnownProvider {
  readonly name: string;
  readonly asOf: string;
  readonly source: string;
}

const platforms = new Map<string, UsualChannel>(
  Object.entries(data.platforms).map(([id, usual]) => [
    id,
    {
      role: oneOf(ROLES, usual.role, id),
      tempo: oneOf(TEMPOS, usual.tempo, id),
      providers: 'providers' in usual ? usual.providers : [],
    },
  ]),
);

const families = new Map<
  string,
  { readonly sources: readonly InformationSource[]; readonly voices: readonly OfficialVoice[] }
>(
  Object.entries(data.families).map(([id, family]) => [
    id,
    { sources: family.sources.map(readSource), voices: family.voices },
  ]),
);

/** Sources that speak of every platform; asked after a platform's own. */
const everywhere = data.sources.map(readSource);

/** For a platform that nobody described. */
const UNDESCRIBED: UsualChannel = { role: 'community', tempo: 'hours', providers: [] };

export function usualChannel(platform: string): UsualChannel {
  return platforms.get(platform) ?? UNDESCRIBED;
}

/** As shipped, best first: the owner's own, then those that speak of all. */
export function usualSources(family: string): readonly InformationSource[] {
  return family === 'own' ? [] : [...(families.get(family)?.sources ?? []), ...everywhere];
}

export function usualVoices(family: string): readonly OfficialVoice[] {
  return families.get(family)?.voices ?? [];
}

/** Hosts and networks that were seen taking unrelated services down with them. */
export const KNOWN_PROVIDERS: readonly KnownProvider[] = data.providers;

/** When too much hangs on one owner: the share, the least number it may be judged from, and days looked ahead. */
export const CONCENTRATION: { readonly share: number; readonly from: number; readonly days: number } =
  data.concentration;

/** After so many days a sleeping account should be logged into again. */
export const LOGIN_CHECK_DAYS = data.checks.loginDays;

/** After so many days somebody should look again who owns what. */
export const OWNER_CHECK_DAYS = data.checks.ownerDays;

/** Platforms on which a name is worth keeping, also when nothing is posted there yet. */
export const WORTH_RESERVING: readonly string[] = data.reserve;

function readSource(source: {
  readonly kind: string;
  readonly name: string;
  readonly address: string;
}): InformationSource {
  return { ...source, kind: oneOf(SOURCE_KINDS, source.kind, source.name) };
}

/** @throws Error naming the entry: a broken catalogue is our bug, not a person's */
function oneOf<T extends string>(choices: readonly T[], value: string, where: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Error(`resources/register.json, ${where}: ${value}`);
  return found;
}
