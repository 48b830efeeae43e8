import type { ChannelId } from './ids';
import type { Instant, LocalDate } from '../time/types';

/** What a channel is for; service and sales weigh more than marketing when it is down (R81). */
export const PURPOSES = ['marketing', 'sales', 'service'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const SEGMENTS = ['b2c', 'b2b', 'investors', 'partners', 'press', 'staff'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** How soon people there expect to read something, and do. */
export const TEMPOS = ['real-time', 'hours', 'days'] as const;
export type Tempo = (typeof TEMPOS)[number];

export const ROLES = ['real-time', 'visual', 'professional', 'support', 'search', 'community'] as const;
export type Role = (typeof ROLES)[number];

export const WEIGHTS = ['low', 'normal', 'high'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Whether we decide over it (website, e-mail list) or somebody else lends it to us. */
export const CONTROLS = ['ours', 'rented'] as const;
export type Control = (typeof CONTROLS)[number];

/** What the team knows about one channel. Null or empty: nobody has said, the platform's usual value holds. */
export interface ChannelRegister {
  readonly segments: readonly Segment[];
  readonly role: Role | null;
  readonly tempo: Tempo | null;
  readonly weight: Weight | null;
  readonly control: Control | null;
  /** Hosting, CDN, sending service: what it runs on beside its owner. */
  readonly providers: readonly string[] | null;
  /** What takes its place when the provider fails. */
  readonly replacement: string;
  /** Who can log in. */
  readonly access: string;
  readonly lastUsed: LocalDate | null;
  readonly loginChecked: LocalDate | null;
  /** What a sleeping account needs before it may be used in earnest. */
  readonly warmUp: string;
  /** Where its audience goes when it is down, likeliest first. */
  readonly goesTo: readonly ChannelId[];
  readonly goesWords: string;
  /** A group or forum in which people talk to each other. */
  readonly community: boolean;
  /** The place outside its family where the same people can meet. */
  readonly twin: ChannelId | null;
}

export const NO_CHANNEL_REGISTER: ChannelRegister = {
  segments: [],
  role: null,
  tempo: null,
  weight: null,
  control: null,
  providers: null,
  replacement: '',
  access: '',
  lastUsed: null,
  loginChecked: null,
  warmUp: '',
  goesTo: [],
  goesWords: '',
  community: false,
  twin: null,
};

export const TOOL_KINDS = [
  'scheduler',
  'website',
  'email',
  'shop',
  'design',
  'calendar',
  'checker',
  'files',
  'other',
] as const;
export type ToolKind = (typeof TOOL_KINDS)[number];

/** Something that is no channel and that the work hangs on. */
export interface Tool {
  /** The plan file's key, too. */
  readonly id: string;
  readonly kind: ToolKind;
  readonly name: string;
  /** The company behind it. */
  readonly owner: string;
  /** Who of us looks after it. */
  readonly keeper: string;
  readonly providers: readonly string[];
  readonly channels: readonly ChannelId[];
  /** What else hangs on it, in words. */
  readonly hangs: string;
  /** What is used in its place. */
  readonly fallback: string;
  /** What can be done while it is down. */
  readonly meanwhile: string;
  readonly address: string;
  readonly deletedAt: Instant | null;
}

/** What a workspace says about an owner family; what it leaves open stands as shipped. */
export interface OwnerEntry {
  readonly id: string;
  readonly name: string | null;
  readonly asOf: LocalDate | null;
  readonly source: string | null;
  readonly deletedAt: Instant | null;
}

export const SOURCE_KINDS = ['status', 'account', 'checker', 'press', 'other'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where to look whether a platform is down. */
export interface InformationSource {
  readonly kind: SourceKind;
  readonly name: string;
  readonly address: string;
}

/** Where a platform's owner speaks when the platform itself cannot. */
export interface OfficialVoice {
  readonly network: string;
  readonly handle: string;
}

/** In `PlatformEntry.owner`: a platform that belongs to none of the families. */
export const ALONE = 'alone';

/** What a workspace says about a platform; null stands as shipped. */
export interface PlatformEntry {
  readonly platform: string;
  readonly owner: string | null;
  readonly sources: readonly InformationSource[] | null;
  readonly voices: readonly OfficialVoice[] | null;
  readonly providers: readonly string[] | null;
  /** Sources that somebody found dead, by name, and when. */
  readonly dead: readonly { readonly source: string; readonly at: Instant }[];
  /** The team does not want its name reserved there. */
  readonly noHandle: boolean;
}

export interface WorkspaceRegister {
  readonly tools: readonly Tool[];
  readonly owners: readonly OwnerEntry[];
  readonly platforms: readonly PlatformEntry[];
}

export const NO_REGISTER: WorkspaceRegister = { tools: [], owners: [], platforms: [] };
