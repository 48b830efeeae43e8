import { sameJson, type JsonObject } from '../json';
import type { ChannelId } from '../model/ids';
import { NO_CHANNEL_REGISTER, type ChannelRegister, type WorkspaceRegister } from '../model/register';
import type { PlanChannelRegister, PlanRegister } from '../plan-file/register';
import { channelRegisterFields, workspaceRegisterFields } from '../register/fields';

type Refs = ReadonlyMap<string, ChannelId>;

/** What a file says about a channel, as fields; only what is not known so already. */
export function importedChannelRegister(
  said: PlanChannelRegister | undefined,
  refs: Refs,
  known: ChannelRegister = NO_CHANNEL_REGISTER,
): JsonObject {
  if (said === undefined) return {};
  const { goesTo, twin, ...rest } = said;
  const wanted = {
    ...rest,
    ...(goesTo !== undefined && { goesTo: goesTo.flatMap((ref) => refs.get(ref) ?? []) }),
    ...(twin !== undefined && { twin: refs.get(twin) ?? null }),
  };
  return fresh(channelRegisterFields(wanted, known), channelRegisterFields(known, known));
}

/** What a file says about tools, owners and platforms, as fields; only what is not known so already. */
export function importedRegister(
  said: PlanRegister | undefined,
  refs: Refs,
  known?: WorkspaceRegister,
): JsonObject {
  if (said === undefined) return {};
  const tools = said.tools.filter(isNews(known?.tools)).map(({ channels, ...tool }) => ({
    ...tool,
    ...(channels !== undefined && { channels: channels.flatMap((ref) => refs.get(ref) ?? []) }),
    ...back(known?.tools, tool.id),
  }));
  const owners = said.owners
    .filter(isNews(known?.owners))
    .map((owner) => ({ ...owner, ...back(known?.owners, owner.id) }));
  return fresh(
    workspaceRegisterFields({ ...said, tools, owners }),
    known === undefined ? {} : workspaceRegisterFields(known),
  );
}

/** What a file has among the deleted is made as such where it is not known, and else left as it is. */
function isNews(known: readonly { readonly id: string }[] = []) {
  return ({ id, deletedAt }: { readonly id: string; readonly deletedAt?: number }) =>
    deletedAt === undefined || !known.some((one) => one.id === id);
}

/** A thing that was removed and that a file brings again is back. */
function back(
  list: readonly { readonly id: string; readonly deletedAt: number | null }[] | undefined,
  id: string,
): { readonly deletedAt?: null } {
  const removed = list?.some((one) => one.id === id && one.deletedAt !== null);
  return removed ? { deletedAt: null } : {};
}

function fresh(wanted: JsonObject, known: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => !sameJson(known[field] ?? null, value)),
  );
}
