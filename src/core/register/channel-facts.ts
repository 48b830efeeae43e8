import {
  NO_CHANNEL_REGISTER,
  PURPOSES,
  type ChannelRegister,
  type Control,
  type Purpose,
  type Role,
  type Tempo,
  type WorkspaceRegister,
} from '../model/register';
import type { Channel } from '../model/channel';
import { platformOrGeneric } from '../platform';
import { usualChannel } from './catalogue';
import { platformEntry } from './owners';

/** A channel's register with every gap filled by what is usual on its platform. */
export interface ChannelFacts extends Omit<ChannelRegister, 'role' | 'tempo' | 'control' | 'providers'> {
  readonly role: Role;
  readonly tempo: Tempo;
  readonly control: Control;
  readonly providers: readonly string[];
}

/** What the team itself said; nothing where it said nothing. */
export function saidOf(channel: Pick<Channel, 'register'>): ChannelRegister {
  return channel.register ?? NO_CHANNEL_REGISTER;
}

/** What is usual for a channel there, before anybody says otherwise. */
export function usualFacts(
  platform: string,
  register?: WorkspaceRegister,
): Pick<ChannelFacts, 'role' | 'tempo' | 'control' | 'providers'> {
  const usual = usualChannel(platform);
  const { kind } = platformOrGeneric(platform);
  return {
    role: usual.role,
    tempo: usual.tempo,
    control: kind === 'social' ? 'rented' : 'ours',
    providers: platformEntry(register, platform).providers ?? usual.providers,
  };
}

export function channelFacts(
  channel: Pick<Channel, 'platform' | 'register'>,
  register?: WorkspaceRegister,
): ChannelFacts {
  const said = saidOf(channel);
  const usual = usualFacts(channel.platform, register);
  return {
    ...said,
    role: said.role ?? usual.role,
    tempo: said.tempo ?? usual.tempo,
    control: said.control ?? usual.control,
    providers: said.providers ?? usual.providers,
  };
}

/** The purposes of the channel that Holdfast knows; marketing when nothing was said. */
export function purposesOf(channel: Pick<Channel, 'purposes'>): readonly Purpose[] {
  const known = PURPOSES.filter((purpose) => channel.purposes.includes(purpose));
  return known.length === 0 ? ['marketing'] : known;
}

/** 3 for what matters most to the brand, 1 for what matters least (R4). */
export function weightOf(channel: Pick<Channel, 'register'>): number {
  const weight = saidOf(channel).weight;
  return weight === 'high' ? 3 : weight === 'low' ? 1 : 2;
}

/** A channel that can carry a message now. */
export function isLive(channel: Pick<Channel, 'state' | 'deletedAt'>): boolean {
  return channel.state === 'active' && channel.deletedAt === null;
}

export interface Severity {
  readonly level: 'high' | 'low';
  /** The purposes that make it so, heaviest first. */
  readonly purposes: readonly Purpose[];
}

/** How bad it is that these channels are down: service and sales weigh high, marketing alone low (R81). */
export function severityOf(down: readonly Pick<Channel, 'purposes'>[]): Severity {
  const all = new Set(down.flatMap(purposesOf));
  const heavy = (['service', 'sales'] as const).filter((purpose) => all.has(purpose));
  return heavy.length > 0 ? { level: 'high', purposes: heavy } : { level: 'low', purposes: [...all] };
}
