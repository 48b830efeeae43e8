import { isJsonObject, type Json, type JsonObject } from '../json';
import {
  CONTROLS,
  ROLES,
  SEGMENTS,
  SOURCE_KINDS,
  TEMPOS,
  TOOL_KINDS,
  WEIGHTS,
  type ChannelRegister,
  type InformationSource,
  type OfficialVoice,
  type OwnerEntry,
  type PlatformEntry,
  type Tool,
  type WorkspaceRegister,
} from '../model/register';
import type { Instant, LocalDate } from '../time/types';
import { isWebAddress } from '../register/web-address';
import { isLocalDate } from '../time';
import type { Checked } from './checked';
import { asDeleted } from './deleted';
import type { Writing } from './keys';
import { omitUndefined } from './omit-undefined';

/** A channel's register in a plan file: channels are named by their keys. */
export type PlanChannelRegister = Partial<Omit<ChannelRegister, 'goesTo' | 'twin'>> & {
  readonly goesTo?: readonly string[];
  readonly twin?: string;
};

export type PlanTool = Pick<Tool, 'id' | 'name' | 'kind'> &
  Partial<Omit<Tool, 'id' | 'name' | 'kind' | 'channels' | 'deletedAt'>> & {
    readonly channels?: readonly string[];
    readonly deletedAt?: Instant;
  };
export type PlanOwner = Pick<OwnerEntry, 'id'> &
  Partial<Omit<OwnerEntry, 'id' | 'deletedAt'>> & { readonly deletedAt?: Instant };
export type PlanPlatform = Pick<PlatformEntry, 'platform'> & Partial<Omit<PlatformEntry, 'platform'>>;

export interface PlanRegister {
  readonly tools: readonly PlanTool[];
  readonly owners: readonly PlanOwner[];
  readonly platforms: readonly PlanPlatform[];
}

/** What was read, and the unknown fields that must survive. */
interface Read<Known> {
  readonly known: Known;
  readonly extra: JsonObject;
}

export function readChannelRegister(from: Checked): Read<PlanChannelRegister> | undefined {
  const group = from.group('register');
  if (group === undefined) return undefined;
  const segments = group.strings('segments');
  const known = {
    segments: segments === undefined ? undefined : SEGMENTS.filter((one) => segments.includes(one)),
    role: group.oneOf('role', ROLES),
    tempo: group.oneOf('tempo', TEMPOS),
    weight: group.oneOf('weight', WEIGHTS),
    control: group.oneOf('control', CONTROLS),
    providers: group.strings('providers'),
    replacement: group.string('replacement'),
    access: group.string('access'),
    lastUsed: dateIn(group, 'lastUsed'),
    loginChecked: dateIn(group, 'loginChecked'),
    warmUp: group.string('warmUp'),
    goesTo: group.strings('goesTo'),
    goesWords: group.string('goesWords'),
    community: group.boolean('community'),
    twin: group.string('twin'),
  };
  return { known: omitUndefined(known), extra: group.rest(1) };
}

export function readRegister(from: Checked): Read<PlanRegister> | undefined {
  const group = from.group('register');
  if (group === undefined) return undefined;
  const tools = [
    ...group.objects('tools').map(readTool),
    ...group.objects('deletedTools').map(readTool).map(removedEntry),
  ];
  const owners = [
    ...group.objects('owners').map(readOwner),
    ...group.objects('deletedOwners').map(readOwner).map(removedEntry),
  ];
  const platforms = group.objects('platforms').map((entry) => {
    const known: PlanPlatform = {
      platform: entry.needString('platform'),
      ...omitUndefined({
        owner: entry.string('owner'),
        sources: entry.list('sources') && entry.objects('sources').map(readSource),
        voices: entry.list('voices') && entry.objects('voices').map(readVoice),
        providers: entry.strings('providers'),
        noHandle: entry.boolean('noHandle'),
        dead: entry.list('dead') && entry.objects('dead').map(readDead),
      }),
    };
    return { key: known.platform, known, extra: entry.rest(3) };
  });
  const extra = {
    ...group.rest(1),
    ...nested('/tools', tools),
    ...nested('/owners', owners),
    ...nested('/platforms', platforms),
  };
  const known = {
    tools: tools.map((one) => one.known),
    owners: owners.map((one) => one.known),
    platforms: platforms.map((one) => one.known),
  };
  return { known, extra };
}

/** One entry, by its key, with what nobody here knows of it. */
interface Entry<Known> extends Read<Known> {
  readonly key: string;
}

function readTool(tool: Checked): Entry<PlanTool> {
  const known: PlanTool = {
    id: tool.needString('key'),
    kind: tool.oneOf('kind', TOOL_KINDS) ?? 'other',
    name: tool.needString('name'),
    ...omitUndefined({
      owner: tool.string('owner'),
      keeper: tool.string('keeper'),
      providers: tool.strings('providers'),
      channels: tool.strings('channels'),
      hangs: tool.string('hangs'),
      fallback: tool.string('fallback'),
      meanwhile: tool.string('meanwhile'),
      address: addressIn(tool),
      deletedAt: tool.moment('deletedAt'),
    }),
  };
  return { key: known.id, known, extra: tool.rest(3) };
}

function readOwner(owner: Checked): Entry<PlanOwner> {
  const known: PlanOwner = {
    id: owner.needString('key'),
    ...omitUndefined({
      name: owner.string('name'),
      asOf: dateIn(owner, 'asOf'),
      source: owner.string('source'),
      deletedAt: owner.moment('deletedAt'),
    }),
  };
  return { key: known.id, known, extra: owner.rest(3) };
}

function removedEntry<Known extends { readonly deletedAt?: Instant }>(entry: Entry<Known>): Entry<Known> {
  return { ...entry, known: asDeleted(entry.known) };
}

function nested(
  name: string,
  read: readonly { readonly key: string; readonly extra: JsonObject }[],
): JsonObject {
  const extras = read.filter(({ extra }) => Object.keys(extra).length > 0);
  return extras.length === 0
    ? {}
    : { [name]: Object.fromEntries(extras.map(({ key, extra }) => [key, extra])) };
}

function readSource(from: Checked): InformationSource {
  return {
    kind: from.oneOf('kind', SOURCE_KINDS) ?? 'other',
    name: from.needString('name'),
    address: addressIn(from) ?? '',
  };
}

function readVoice(from: Checked): OfficialVoice {
  return { network: from.string('network') ?? '', handle: from.needString('handle') };
}

function readDead(from: Checked): { readonly source: string; readonly at: Instant } {
  const at = from.instant('at');
  return { source: from.needString('source'), at: at ?? from.fault('at', 'is missing.') };
}

function addressIn(from: Checked): string | undefined {
  const value = from.string('address');
  if (value === undefined || value === '' || isWebAddress(value)) return value;
  return from.fault('address', 'should begin with https://.');
}

function dateIn(from: Checked, field: string): LocalDate | undefined {
  const value = from.string(field);
  if (value === undefined || value === '') return undefined;
  return isLocalDate(value) ? value : from.fault(field, 'is not a date like 2026-11-20.');
}

type KeyOf = (id: string) => string | undefined;

/** A channel's register for a plan file; undefined when there is nothing to say. */
export function channelRegisterValue(
  register: ChannelRegister | undefined,
  extra: Json | undefined,
  key: KeyOf,
): JsonObject | undefined {
  const { goesTo = [], twin = null, ...rest } = register ?? {};
  const twinKey = twin === null ? undefined : key(twin);
  const value = {
    ...filled(rest),
    // An empty list says that there is none.
    ...(register?.providers && { providers: register.providers }),
    ...filled({
      goesTo: goesTo.flatMap((id) => key(id) ?? []),
      ...(twinKey !== undefined && { twin: twinKey }),
    }),
    ...(isJsonObject(extra) ? extra : {}),
  };
  return Object.keys(value).length === 0 ? undefined : value;
}

/** The workspace's register for a plan file, removed tools and owners in lists of their own. */
export function registerValue(
  register: WorkspaceRegister | undefined,
  extra: Json | undefined,
  to: Writing,
): JsonObject | undefined {
  const key: KeyOf = (id) => to.knownKey('channel', id);
  const {
    '/tools': tools,
    '/owners': owners,
    '/platforms': platforms,
    ...rest
  } = isJsonObject(extra) ? extra : {};
  const removed = (deletedAt: Instant | null) => deletedAt !== null && { deletedAt: to.moment(deletedAt) };
  const toolValue = ({ id, channels, deletedAt, ...tool }: Tool): JsonObject => ({
    key: id,
    ...filled({ ...tool, channels: channels.flatMap((channel) => key(channel) ?? []) }),
    ...removed(deletedAt),
    ...extraIn(tools, id),
  });
  const ownerValue = ({ id, deletedAt, ...owner }: OwnerEntry): JsonObject => ({
    key: id,
    ...filled(owner),
    ...removed(deletedAt),
    ...extraIn(owners, id),
  });
  const value = {
    ...filled({
      tools: standing(register?.tools).map(toolValue),
      owners: standing(register?.owners).map(ownerValue),
      deletedTools: deleted(register?.tools).map(toolValue),
      deletedOwners: deleted(register?.owners).map(ownerValue),
      platforms: (register?.platforms ?? []).map(({ platform, dead, ...entry }) => ({
        platform,
        ...filled({
          ...entry,
          dead: dead.map(({ source, at }) => ({ source, at: to.moment(at) })),
        }),
        // An empty list says 'none', not 'as shipped'.
        ...(entry.sources && { sources: entry.sources.map((source) => ({ ...source })) }),
        ...(entry.voices && { voices: entry.voices.map((voice) => ({ ...voice })) }),
        ...(entry.providers && { providers: entry.providers }),
        ...extraIn(platforms, platform),
      })),
    }),
    ...rest,
  };
  return Object.keys(value).length === 0 ? undefined : value;
}

function standing<T extends { readonly deletedAt: number | null }>(list: readonly T[] = []): T[] {
  return list.filter((one) => one.deletedAt === null);
}

function deleted<T extends { readonly deletedAt: number | null }>(list: readonly T[] = []): T[] {
  return list.filter((one) => one.deletedAt !== null);
}

function extraIn(extras: Json | undefined, key: string): JsonObject {
  const found = isJsonObject(extras) && Object.hasOwn(extras, key) ? extras[key] : undefined;
  return isJsonObject(found) ? found : {};
}

/** The fields that say something: no null, no empty text or list, no plain 'no'. */
function filled(fields: object): JsonObject {
  const values: [string, Json][] = Object.entries(fields);
  return Object.fromEntries(
    values.filter(
      ([, value]) =>
        value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
