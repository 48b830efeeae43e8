import { isJsonObject, type Json } from '../../core/json';
import { asChannelId } from '../../core/model/ids';
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
  type WorkspaceRegister,
} from '../../core/model/register';
import { REGISTER, registerPath } from '../../core/register/fields';
import { isWebAddress } from '../../core/register/web-address';
import { isInstant, isLocalDate } from '../../core/time';
import { choiceOrNull, listOf, partsOf, textList } from '../fields';
import type { EntityState } from '../state';

/** What the team knows about a channel; undefined while nobody has said anything. */
export function readChannelRegister(entity: EntityState): ChannelRegister | undefined {
  const parts = new Map(partsOf(entity, REGISTER));
  if (parts.size === 0) return undefined;
  const { text, date, list } = readers(parts);
  return {
    segments: SEGMENTS.filter((segment) => parts.get(`segment/${segment}`) === true),
    role: choiceOrNull(parts.get('role'), ROLES),
    tempo: choiceOrNull(parts.get('tempo'), TEMPOS),
    weight: choiceOrNull(parts.get('weight'), WEIGHTS),
    control: choiceOrNull(parts.get('control'), CONTROLS),
    providers: list('providers'),
    replacement: text('replacement'),
    access: text('access'),
    lastUsed: date('lastUsed'),
    loginChecked: date('loginChecked'),
    warmUp: text('warmUp'),
    goesTo: textList(parts.get('goesTo')).map(asChannelId),
    goesWords: text('goesWords'),
    community: parts.get('community') === true,
    twin: text('twin') === '' ? null : asChannelId(text('twin')),
  };
}

/** What the workspace depends on beside its channels; undefined while nobody has said anything. */
export function readWorkspaceRegister(entity: EntityState): WorkspaceRegister | undefined {
  const parts = partsOf(entity, REGISTER);
  if (parts.length === 0) return undefined;
  const groups = grouped(parts);
  return {
    tools: [...(groups.get('tool') ?? [])].map(([id, fields]) => {
      const { text, list, at } = readers(fields);
      return {
        id,
        kind: choiceOrNull(fields.get('kind'), TOOL_KINDS) ?? 'other',
        name: text('name'),
        owner: text('owner'),
        keeper: text('keeper'),
        providers: list('providers') ?? [],
        channels: textList(fields.get('channels')).map(asChannelId),
        hangs: text('hangs'),
        fallback: text('fallback'),
        meanwhile: text('meanwhile'),
        address: webAddress(text('address')),
        deletedAt: at('deletedAt'),
      };
    }),
    owners: [...(groups.get('owner') ?? [])].map(([id, fields]) => {
      const { text, date, at } = readers(fields);
      return {
        id,
        name: text('name') || null,
        asOf: date('asOf'),
        source: text('source') || null,
        deletedAt: at('deletedAt'),
      };
    }),
    platforms: [...(groups.get('platform') ?? [])].map(([platform, fields]) => {
      const { text, list } = readers(fields);
      return {
        platform,
        owner: text('owner') || null,
        sources: listOrNull(fields.get('sources'), readSource),
        voices: listOrNull(fields.get('voices'), readVoice),
        providers: list('providers'),
        dead: [...fields].flatMap(([name, at]) =>
          name.startsWith(DEAD) && isInstant(at) ? { source: name.slice(DEAD.length), at } : [],
        ),
        noHandle: fields.get('noHandle') === true,
      };
    }),
  };
}

type Fields = ReadonlyMap<string, Json>;
const DEAD = 'dead/';

/** By group and id: the fields of each tool, owner and platform. */
function grouped(parts: readonly (readonly [string, Json])[]): Map<string, Map<string, Map<string, Json>>> {
  const groups = new Map<string, Map<string, Map<string, Json>>>();
  for (const [path, value] of parts) {
    const [group, id, ...name] = registerPath(path) ?? [];
    if (group === undefined || id === undefined || name.length === 0) continue;
    const things = groups.get(group) ?? new Map<string, Map<string, Json>>();
    const fields = things.get(id) ?? new Map<string, Json>();
    groups.set(group, things.set(id, fields.set(name.join('/'), value)));
  }
  return groups;
}

function readers(fields: Fields) {
  return {
    text: (name: string) => asText(fields.get(name)),
    date: (name: string) => {
      const value = asText(fields.get(name));
      return isLocalDate(value) ? value : null;
    },
    at: (name: string) => {
      const value = fields.get(name);
      return isInstant(value) ? value : null;
    },
    list: (name: string) => (fields.has(name) ? textList(fields.get(name)) : null),
  };
}

function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function listOrNull<T>(value: Json | undefined, read: (item: Json) => T | undefined): readonly T[] | null {
  if (value === undefined) return null;
  return listOf(value).flatMap((item) => read(item) ?? []);
}

/** Anything else is kept in the ledger and never shown as a link. */
function webAddress(text: string): string {
  return isWebAddress(text) ? text : '';
}

function readSource(value: Json): InformationSource | undefined {
  if (!isJsonObject(value) || asText(value['name']) === '') return undefined;
  return {
    kind: choiceOrNull(value['kind'], SOURCE_KINDS) ?? 'other',
    name: asText(value['name']),
    address: webAddress(asText(value['address'])),
  };
}

function readVoice(value: Json): OfficialVoice | undefined {
  if (!isJsonObject(value) || asText(value['handle']) === '') return undefined;
  return { network: asText(value['network']), handle: asText(value['handle']) };
}
