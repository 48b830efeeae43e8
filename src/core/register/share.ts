import type { Tool, WorkspaceRegister } from '../model/register';
import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import { keepsItsPlace } from '../model/status';
import { FAMILIES, familyOf, type Family } from '../platform';
import { CONCENTRATION } from './catalogue';
import { channelFacts, isLive } from './channel-facts';

/** How much of a range of deliveries hangs on one owner or one shared provider. */
export interface Share {
  readonly id: string;
  readonly name: string;
  /** False for our own channels: they share a name and no machines. */
  readonly failsTogether: boolean;
  readonly count: number;
  readonly of: number;
  /** Whole percent. */
  readonly percent: number;
}

type Counted = Pick<DeliveryRow, 'channelId' | 'status' | 'gone'>;

/** The share of the plan that hangs on each owner, largest first (R34). Cancelled and deleted ones do not count. */
export function sharesByOwner(
  rows: readonly Counted[],
  channels: readonly Channel[],
  families: readonly Family[] = FAMILIES,
): readonly Share[] {
  const owner = new Map(channels.map((channel) => [channel.id, familyOf(channel.platform, families)]));
  return sharesOf(rows, (row) => {
    const family = owner.get(row.channelId);
    return family === undefined ? [] : [family];
  });
}

/**
 * The same by shared provider (R127): what a channel runs on, and what the tools run on that it hangs on. A delivery
 * may hang on none or on several, so these do not add up to all.
 */
export function sharesByProvider(
  rows: readonly Counted[],
  channels: readonly Channel[],
  register?: WorkspaceRegister,
): readonly Share[] {
  const tools = standingTools(register);
  const providers = new Map(
    channels.map((channel) => {
      const through = tools.filter((tool) => tool.channels.includes(channel.id));
      const names = [
        ...channelFacts(channel, register).providers,
        ...through.flatMap((tool) => tool.providers),
      ];
      return [channel.id, namedOnce(names)];
    }),
  );
  return sharesOf(rows, (row) => providers.get(row.channelId) ?? []);
}

/** Everything of ours that runs on a shared provider: what may be gone at once, whoever owns it. */
export function usersOf(
  provider: string,
  channels: readonly Channel[],
  register?: WorkspaceRegister,
): { readonly channels: readonly Channel[]; readonly tools: readonly Tool[] } {
  const id = providerId(provider);
  const runsOn = (names: readonly string[]) => names.some((name) => providerId(name) === id);
  return {
    channels: channels.filter((channel) => runsOn(channelFacts(channel, register).providers)),
    tools: standingTools(register).filter((tool) => runsOn(tool.providers)),
  };
}

function standingTools(register: WorkspaceRegister | undefined): readonly Tool[] {
  return (register?.tools ?? []).filter(({ deletedAt }) => deletedAt === null);
}

/** 'cloudflare' and 'Cloudflare ' are one: providers are typed by hand. */
export function providerId(name: string): string {
  return name.trim().toLowerCase();
}

function namedOnce(names: readonly string[]) {
  const byId = new Map(
    names.filter((name) => name.trim() !== '').map((name) => [providerId(name), name.trim()]),
  );
  return [...byId].map(([id, name]) => ({ id, name, failsTogether: true }));
}

function sharesOf(
  rows: readonly Counted[],
  of: (row: Counted) => readonly Pick<Family, 'id' | 'name' | 'failsTogether'>[],
): readonly Share[] {
  const counts = new Map<string, { name: string; failsTogether: boolean; count: number }>();
  let all = 0;
  for (const row of rows) {
    if (row.gone === 1 || !keepsItsPlace(row.status)) continue;
    all += 1;
    for (const { id, name, failsTogether } of of(row)) {
      const so = counts.get(id) ?? { name, failsTogether, count: 0 };
      so.count += 1;
      counts.set(id, so);
    }
  }
  return [...counts]
    .map(([id, { name, failsTogether, count }]) => ({
      id,
      name,
      failsTogether,
      count,
      of: all,
      percent: Math.round((count / all) * 100),
    }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** The owner that carries too much of a range (R52), or null: none does, or there is too little to judge by. */
export function concentrationOf(shares: readonly Share[]): Share | null {
  const heaviest = shares.find(({ failsTogether }) => failsTogether);
  if (heaviest === undefined || heaviest.of < CONCENTRATION.from) return null;
  return heaviest.count >= heaviest.of * CONCENTRATION.share ? heaviest : null;
}

/** What a plan stakes on one owner, and what would be left. */
export interface PlanRisk {
  readonly share: Share;
  /** Live channels that do not fall with it. */
  readonly outside: readonly Channel[];
}

/**
 * While there is still time (R52): too much of these deliveries hangs on one owner, or all there is hangs on it,
 * however little that be. Null on a plan that can bear the loss of any one owner.
 */
export function planRisk(
  rows: readonly Counted[],
  channels: readonly Channel[],
  families: readonly Family[] = FAMILIES,
): PlanRisk | null {
  const shares = sharesByOwner(rows, channels, families);
  const outside = (share: Share) => liveOutside(share.id, channels, families);
  const alone = shares.find((share) => share.failsTogether && outside(share).length === 0);
  const share = concentrationOf(shares) ?? alone;
  return share === undefined ? null : { share, outside: outside(share) };
}

/** Live channels that do not fall with that family: where anything could still be said (R92). */
export function liveOutside(
  familyId: string,
  channels: readonly Channel[],
  families: readonly Family[] = FAMILIES,
): readonly Channel[] {
  return channels.filter(
    (channel) => isLive(channel) && familyOf(channel.platform, families).id !== familyId,
  );
}
