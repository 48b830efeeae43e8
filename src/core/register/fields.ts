import type { Json } from '../json';
import {
  SEGMENTS,
  type ChannelRegister,
  type OwnerEntry,
  type PlatformEntry,
  type Tool,
} from '../model/register';

/**
 * The register in the ledger's flat form, so that two people who fill in different fields merge:
 *
 *   of a channel     register/<field>, and register/segment/<name> true | null
 *   of the workspace register/tool/<id>/<field>
 *                    register/owner/<family>/<field>
 *                    register/platform/<id>/<field>, and register/platform/<id>/dead/<source> instant | null
 *
 * Ids and names in a path are percent-encoded: one from a plan file may hold a slash.
 */
export const REGISTER = 'register/';

export type RegisterGroup = 'tool' | 'owner' | 'platform';

export function registerField(group: RegisterGroup, id: string, ...path: readonly string[]): string {
  return REGISTER + [group, ...[id, ...path].map(encodeURIComponent)].join('/');
}

/** The parts of such a path again; undefined for one that no version of ours wrote. */
export function registerPath(path: string): readonly string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** What a channel's register is to say, as fields; segments become one each and only those that change. */
export function channelRegisterFields(
  wanted: Partial<ChannelRegister>,
  known: ChannelRegister,
): Record<string, Json> {
  const { segments, ...rest } = wanted;
  const fields: Record<string, Json> = {};
  for (const [name, value] of Object.entries(rest) as [string, Json | undefined][]) {
    if (value !== undefined) fields[REGISTER + name] = value;
  }
  if (segments === undefined) return fields;
  for (const segment of SEGMENTS) {
    const on = segments.includes(segment);
    if (on !== known.segments.includes(segment)) fields[`${REGISTER}segment/${segment}`] = on ? true : null;
  }
  return fields;
}

/** Fields of one tool, owner or platform. */
export function entryFields(group: RegisterGroup, id: string, values: object): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const [name, value] of Object.entries(values) as [string, Json | undefined][]) {
    if (value !== undefined) fields[registerField(group, id, name)] = value;
  }
  return fields;
}

/** A whole register as fields; what says nothing is left out. */
export function workspaceRegisterFields(register: Partial<WorkspaceRegisterInput>): Record<string, Json> {
  const { tools = [], owners = [], platforms = [] } = register;
  return Object.assign(
    {},
    ...tools.map(({ id, ...tool }) => entryFields('tool', id, tool)),
    ...owners.map(({ id, ...owner }) => entryFields('owner', id, owner)),
    ...platforms.map(({ platform, dead = [], ...entry }) => ({
      ...entryFields('platform', platform, entry),
      ...Object.fromEntries(
        dead.map(({ source, at }) => [registerField('platform', platform, 'dead', source), at]),
      ),
    })),
  ) as Record<string, Json>;
}

/** Entries of which some fields may be unsaid. */
interface WorkspaceRegisterInput {
  readonly tools: readonly (Pick<Tool, 'id'> & Partial<Tool>)[];
  readonly owners: readonly (Pick<OwnerEntry, 'id'> & Partial<OwnerEntry>)[];
  readonly platforms: readonly (Pick<PlatformEntry, 'platform'> & Partial<PlatformEntry>)[];
}
