import type { ChannelId } from '../model/ids';
import type { InformationSource, OfficialVoice, Tempo, WorkspaceRegister } from '../model/register';
import type { Channel } from '../model/channel';
import type { Instant } from '../time/types';
import type { Post } from '../model/post';
import { familyOf } from '../platform';
import { usualSources, usualVoices } from './catalogue';
import { channelFacts, isLive, saidOf, weightOf } from './channel-facts';
import { familiesOf, platformEntry } from './owners';
import { DAY_MS } from '../time/units';

/** A live channel where people who are cut off can be met. */
export interface AudienceRoute {
  readonly channel: Channel;
  /** The channels that are down and whose people it serves; empty when it simply is ours. */
  readonly from: readonly ChannelId[];
  /** Named by the team; the twin of a community; stands in for it; ours and always there. */
  readonly why: 'named' | 'twin' | 'stands-in' | 'ours';
}

export interface AudienceMap {
  /** Those we control first (R28), then by why, then by weight. */
  readonly routes: readonly AudienceRoute[];
  /** What the team wrote down besides: 'the forum of the city paper'. */
  readonly words: readonly string[];
}

const WHYS = ['named', 'twin', 'stands-in', 'ours'] as const;

/**
 * Where the audience of the channels that are down can be met (R7). Nothing in it is down or asleep.
 * @param down resolved ids, as `resolveDown` gives them
 */
export function whereAudienceGoes(
  down: readonly ChannelId[],
  channels: readonly Channel[],
  register?: WorkspaceRegister,
): AudienceMap {
  const isDown = new Set(down);
  const routes = new Map<ChannelId, { channel: Channel; from: ChannelId[]; why: AudienceRoute['why'] }>();
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const add = (id: ChannelId, from: ChannelId | null, why: AudienceRoute['why']) => {
    const channel = byId.get(id);
    if (channel === undefined || isDown.has(id) || !isLive(channel)) return;
    const route = routes.get(id) ?? { channel, from: [], why };
    if (WHYS.indexOf(why) < WHYS.indexOf(route.why)) route.why = why;
    if (from !== null && !route.from.includes(from)) route.from.push(from);
    routes.set(id, route);
  };
  const cutOff = channels.filter(({ id }) => isDown.has(id));
  for (const channel of cutOff) {
    const said = saidOf(channel);
    for (const id of said.goesTo) add(id, channel.id, 'named');
    if (said.twin !== null) add(said.twin, channel.id, 'twin');
    for (const id of channel.fallbacks) add(id, channel.id, 'stands-in');
  }
  const isOurs = (channel: Channel) => channelFacts(channel, register).control === 'ours';
  for (const channel of channels) if (isOurs(channel)) add(channel.id, null, 'ours');
  const sorted = [...routes.values()].sort(
    (a, b) =>
      Number(isOurs(b.channel)) - Number(isOurs(a.channel)) ||
      WHYS.indexOf(a.why) - WHYS.indexOf(b.why) ||
      weightOf(b.channel) - weightOf(a.channel) ||
      a.channel.order - b.channel.order,
  );
  const words = cutOff.map((channel) => saidOf(channel).goesWords.trim()).filter((text) => text !== '');
  return { routes: sorted, words: [...new Set(words)] };
}

/** Where the owners of these platforms speak when the platforms cannot (R58), each account once. */
export function officialVoices(
  platforms: readonly string[],
  register?: WorkspaceRegister,
): readonly OfficialVoice[] {
  const voices = platforms.flatMap(
    (platform) => platformEntry(register, platform).voices ?? usualVoices(ownerOf(platform, register)),
  );
  return [...new Map(voices.map((voice) => [`${voice.network} ${voice.handle}`, voice])).values()];
}

export interface RankedSource extends InformationSource {
  /** The platform under which it is marked: where it was found dead, else the first that names it. */
  readonly platform: string;
  /** When somebody found it dead; null while it answers. */
  readonly deadAt: Instant | null;
  /** True for the one to look at now: the first that is not dead. */
  readonly next: boolean;
}

/** Where to look whether these platforms are down, best first, known without any network (R8). */
export function informationSources(
  platforms: readonly string[],
  register?: WorkspaceRegister,
): readonly RankedSource[] {
  const found = new Map<string, Omit<RankedSource, 'next'>>();
  for (const platform of platforms) {
    const { sources, dead } = platformEntry(register, platform);
    for (const source of sources ?? usualSources(ownerOf(platform, register))) {
      const deadAt = dead.find((one) => one.source === source.name)?.at ?? null;
      const known = found.get(source.name);
      if (known === undefined) found.set(source.name, { ...source, platform, deadAt });
      else if (deadAt !== null && known.deadAt === null)
        found.set(source.name, { ...known, platform, deadAt });
    }
  }
  const ranked = [...found.values()];
  const next = ranked.find(({ deadAt }) => deadAt === null);
  return ranked.map((source) => ({ ...source, next: source === next }));
}

function ownerOf(platform: string, register: WorkspaceRegister | undefined): string {
  return familyOf(platform, familiesOf(register)).id;
}

/** How soon a post must be read to be worth anything. */
export type Urgency = 'now' | 'today' | 'days';

/** @param at when it would go out */
export function urgencyOf(post: Pick<Post, 'timing' | 'lastUseful' | 'importance'>, at: Instant): Urgency {
  if (post.timing === 'live') return 'now';
  const left = post.lastUseful === null ? Infinity : post.lastUseful - at;
  if (left <= DAY_MS / 4) return 'now';
  return left <= DAY_MS || post.importance === 'critical' ? 'today' : 'days';
}

const SLOWEST: Readonly<Record<Urgency, Tempo>> = { now: 'real-time', today: 'hours', days: 'days' };
const SPEED: readonly Tempo[] = ['real-time', 'hours', 'days'];

export interface TempoFit {
  readonly fits: boolean;
  /** In a sentence, for the reason of a move. */
  readonly say: string;
}

/** Whether a post of that urgency is read in time on a channel (R11). */
export function tempoFits(
  urgency: Urgency,
  channel: Pick<Channel, 'platform' | 'register'>,
  register?: WorkspaceRegister,
): TempoFit {
  const { tempo } = channelFacts(channel, register);
  const fits = SPEED.indexOf(tempo) <= SPEED.indexOf(SLOWEST[urgency]);
  const read = { 'real-time': 'at once', hours: 'within hours', days: 'over days' }[tempo];
  const wanted = { now: 'at once', today: 'today', days: 'within days' }[urgency];
  return {
    fits,
    say: fits ? `It is read ${read} there.` : `It must be read ${wanted}, and there it is read ${read}.`,
  };
}
