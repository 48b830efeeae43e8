import type { ChannelId } from '../model/ids';
import type { WorkspaceRegister } from '../model/register';
import type { Channel } from '../model/channel';
import type { LocalDate } from '../time/types';
import { familyOf, type Family } from '../platform';
import { LOGIN_CHECK_DAYS, OWNER_CHECK_DAYS, WORTH_RESERVING } from './catalogue';
import { daysBetween } from '../time';
import { channelFacts, isLive, purposesOf, saidOf } from './channel-facts';
import { familiesOf, platformEntry } from './owners';
import { liveOutside, providerId } from './share';

/** Something to do before the day on which it would be missed. */
export type Task =
  | { readonly code: 'nothing-outside'; readonly family: Family; readonly channels: readonly ChannelId[] }
  | { readonly code: 'nothing-ours' }
  | {
      readonly code: 'shared-provider';
      readonly provider: string;
      readonly channels: readonly [ChannelId, ...ChannelId[]];
      readonly owners: readonly string[];
    }
  | { readonly code: 'no-replacement'; readonly channel: ChannelId }
  | { readonly code: 'no-twin'; readonly channel: ChannelId }
  | { readonly code: 'service-nowhere'; readonly channel: ChannelId }
  | {
      readonly code: 'login-check';
      readonly channel: ChannelId;
      /** Null: never, as far as anybody noted. */
      readonly last: LocalDate | null;
    }
  | { readonly code: 'no-warm-up'; readonly channel: ChannelId }
  | { readonly code: 'no-access'; readonly channels: readonly ChannelId[] }
  | { readonly code: 'no-fallback'; readonly tool: string }
  | {
      readonly code: 'owners-old';
      readonly families: readonly Family[];
      readonly oldest: LocalDate;
    }
  | { readonly code: 'reserve'; readonly platforms: readonly string[] };

/**
 * What the register shows to be missing, gravest first: a place outside each family, a channel of our own, twins,
 * replacements, sleeping accounts nobody has looked at, names not yet reserved.
 * @param today 'YYYY-MM-DD'
 */
export function worklist(
  channels: readonly Channel[],
  register: WorkspaceRegister | undefined,
  today: LocalDate,
): readonly Task[] {
  const kept = channels.filter(({ deletedAt }) => deletedAt === null);
  if (kept.length === 0) return [];
  const families = familiesOf(register);
  const tools = (register?.tools ?? []).filter(({ deletedAt }) => deletedAt === null);
  return [
    ...nothingOutside(kept, families),
    ...nothingOurs(kept, register),
    ...sharedProviders(kept, register, families),
    ...kept.flatMap((channel) => ofChannel(channel, kept, register, families, today)),
    ...nobodyNamed(kept),
    ...tools.flatMap((tool): Task[] =>
      tool.fallback.trim() === '' ? [{ code: 'no-fallback', tool: tool.id }] : [],
    ),
    ...ownersOld(kept, families, today),
    ...toReserve(kept, register),
  ];
}

function nothingOutside(channels: readonly Channel[], families: readonly Family[]): Task[] {
  const live = channels.filter(isLive);
  const owners = new Set(live.map((channel) => familyOf(channel.platform, families)));
  return [...owners].flatMap((family): Task[] =>
    family.failsTogether && liveOutside(family.id, channels, families).length === 0
      ? [{ code: 'nothing-outside', family, channels: live.map(({ id }) => id) }]
      : [],
  );
}

function nothingOurs(channels: readonly Channel[], register: WorkspaceRegister | undefined): Task[] {
  const some = channels.some(
    (channel) => isLive(channel) && channelFacts(channel, register).control === 'ours',
  );
  return some ? [] : [{ code: 'nothing-ours' }];
}

/** One of ours that runs on the same provider as a rented one: both may be gone at once. */
function sharedProviders(
  channels: readonly Channel[],
  register: WorkspaceRegister | undefined,
  families: readonly Family[],
): Task[] {
  const users = new Map<string, { name: string; channels: Channel[] }>();
  for (const channel of channels.filter(isLive)) {
    for (const name of new Set(channelFacts(channel, register).providers)) {
      if (name.trim() === '') continue;
      const use = users.get(providerId(name)) ?? { name: name.trim(), channels: [] };
      use.channels.push(channel);
      users.set(providerId(name), use);
    }
  }
  return [...users.values()].flatMap((use): Task[] => {
    const owners = new Set(use.channels.map((channel) => familyOf(channel.platform, families).name));
    const isOurs = use.channels.some((channel) => channelFacts(channel, register).control === 'ours');
    const [first, ...others] = use.channels.map(({ id }) => id);
    if (!isOurs || first === undefined || others.length === 0) return [];
    return [
      {
        code: 'shared-provider',
        provider: use.name,
        channels: [first, ...others],
        owners: [...owners],
      },
    ];
  });
}

function ofChannel(
  channel: Channel,
  all: readonly Channel[],
  register: WorkspaceRegister | undefined,
  families: readonly Family[],
  today: LocalDate,
): Task[] {
  const facts = channelFacts(channel, register);
  const family = familyOf(channel.platform, families);
  const tasks: Task[] = [];
  const add = (code: 'no-replacement' | 'no-twin' | 'service-nowhere' | 'no-warm-up') =>
    tasks.push({ code, channel: channel.id });
  if (isLive(channel)) {
    if (facts.control === 'ours' && facts.providers.length > 0 && facts.replacement.trim() === '') {
      add('no-replacement');
    }
    if (facts.community && !hasTwin(channel, all, families)) add('no-twin');
    const isService = purposesOf(channel).includes('service') && family.failsTogether;
    const goesNowhere = facts.goesTo.length === 0 && facts.goesWords.trim() === '';
    if (isService && goesNowhere && channel.fallbacks.length === 0) add('service-nowhere');
    return tasks;
  }
  if (facts.loginChecked === null || daysBetween(facts.loginChecked, today) > LOGIN_CHECK_DAYS) {
    tasks.push({ code: 'login-check', channel: channel.id, last: facts.loginChecked });
  }
  if (channel.state === 'dormant' && facts.warmUp.trim() === '') add('no-warm-up');
  return tasks;
}

/** A community needs a place outside its family, or it is scattered when the family falls (R148). */
function hasTwin(channel: Channel, all: readonly Channel[], families: readonly Family[]): boolean {
  const own = familyOf(channel.platform, families);
  if (!own.failsTogether) return true;
  const twin = all.find(({ id }) => id === saidOf(channel).twin);
  return twin !== undefined && familyOf(twin.platform, families).id !== own.id;
}

function nobodyNamed(channels: readonly Channel[]): Task[] {
  const blank = channels.filter((channel) => saidOf(channel).access.trim() === '').map(({ id }) => id);
  return blank.length === 0 ? [] : [{ code: 'no-access', channels: blank }];
}

/** Owners of our channels whom nobody has looked at for long: families change (R87). */
function ownersOld(channels: readonly Channel[], families: readonly Family[], today: LocalDate): Task[] {
  const used = new Set(channels.map((channel) => familyOf(channel.platform, families)));
  const old = [...used].flatMap((family) => {
    const { asOf, failsTogether } = family;
    const isOld = failsTogether && asOf !== undefined && daysBetween(asOf, today) > OWNER_CHECK_DAYS;
    return isOld ? [{ family, asOf }] : [];
  });
  const oldest = old.map(({ asOf }) => asOf).sort()[0];
  if (oldest === undefined) return [];
  return [{ code: 'owners-old', families: old.map(({ family }) => family), oldest }];
}

function toReserve(channels: readonly Channel[], register: WorkspaceRegister | undefined): Task[] {
  const there = new Set(channels.map(({ platform }) => platform));
  const platforms = WORTH_RESERVING.filter(
    (platform) => !there.has(platform) && !platformEntry(register, platform).noHandle,
  );
  return platforms.length === 0 ? [] : [{ code: 'reserve', platforms }];
}
