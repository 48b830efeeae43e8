import { newChannelId, type ChannelId, type DeliveryId } from '../model/ids';
import type { Json } from '../json';
import { NO_CHANNEL_REGISTER, type ChannelRegister } from '../model/register';
import { isOver } from '../model/status';
import { familyOf, platformOrGeneric } from '../platform';
import { channelRegisterFields } from '../register/fields';
import { ok, refuse, refused } from '../result';
import { defineCommand } from '../command/command';
import { each, liveChannel, placeForChannel } from '../command/lookups';
import { wrongRegister } from './channel-register';
import { counted } from '../words/counting';
import { setFields } from './set-fields';
import { wrongField, type ChannelFields } from './channel-fields';

/** Least distance between two posts on one channel when nobody has said otherwise, minutes. Ours. */
const DEFAULT_GAP_MINUTES = 60;

export type CreateChannelInput = { readonly platform: string; readonly name: string } & ChannelFields;

export const createChannel = defineCommand<CreateChannelInput>()({
  name: 'channel.create',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const { platform, name, register = {}, ...fields } = input;
    const id = newChannelId(env.draw);
    const wrong = wrongField({ ...fields, name }) ?? wrongRegister(view, { id, platform }, register);
    if (wrong) return refused(wrong);
    const zone = fields.zone ?? view.workspace()?.zone ?? 'UTC';
    const values: Record<string, Json> = {
      platform,
      name: name.trim(),
      handle: '',
      zone,
      gapMinutes: DEFAULT_GAP_MINUTES,
      state: 'active',
      order: placeForChannel(view),
    };
    for (const [field, value] of Object.entries(fields) as [string, Json | undefined][]) {
      if (value !== undefined) values[field] = value;
    }
    Object.assign(values, channelRegisterFields(register, NO_CHANNEL_REGISTER));
    return ok({
      label: `added channel ${platformOrGeneric(platform).name}`,
      edits: [{ op: 'create', kind: 'channel', id, fields: values }],
      made: [id],
    });
  },
});

export interface UpdateChannelInput {
  readonly id: ChannelId;
  readonly fields: ChannelFields;
}

export const updateChannel = defineCommand<UpdateChannelInput>()({
  name: 'channel.update',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input) {
    const channel = liveChannel(view, input.id);
    if (!channel.ok) return channel;
    const { register = {}, ...fields } = input.fields;
    const { platform } = { ...channel.value, ...fields };
    const wrong = wrongField(fields) ?? wrongRegister(view, { id: input.id, platform }, register);
    if (wrong) return refused(wrong);
    if (input.fields.fallbacks?.includes(input.id)) {
      return refuse('own-fallback', 'A channel cannot be its own backup.');
    }
    const said = channelRegisterFields(register, channel.value.register ?? NO_CHANNEL_REGISTER);
    return ok({
      label: `changed settings for ${channel.value.name}`,
      edits: setFields(input.id, { ...fields, ...said }),
    });
  },
});

/** The same words about several channels at once. */
export interface NoteChannelsInput {
  readonly ids: readonly ChannelId[];
  readonly register: Partial<ChannelRegister>;
}

export const noteChannels = defineCommand<NoteChannelsInput>()({
  name: 'channel.note',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input) {
    const channels = each(input.ids, (id) => liveChannel(view, id));
    if (!channels.ok) return channels;
    const wrong = channels.value.map((channel) => wrongRegister(view, channel, input.register)).find(Boolean);
    if (wrong) return refused(wrong);
    return ok({
      label: `updated notes on ${counted(channels.value.length, 'channel')}`,
      edits: channels.value.flatMap((channel) =>
        setFields(channel.id, channelRegisterFields(input.register, channel.register ?? NO_CHANNEL_REGISTER)),
      ),
    });
  },
});

/** `deliveries` that were still to go out there are cancelled with it; any other is a conflict to settle. */
export interface DeleteChannelInput {
  readonly id: ChannelId;
  readonly deliveries?: readonly DeliveryId[];
}

export const deleteChannel = defineCommand<DeleteChannelInput>()({
  name: 'channel.delete',
  undo: 'yours',
  reads: ({ deliveries = [] }) => ({ deliveries }),
  plan(view, input, env) {
    const channel = liveChannel(view, input.id);
    if (!channel.ok) return channel;
    const cancelled = (input.deliveries ?? []).filter((id) => {
      const row = view.delivery(id);
      return row?.channelId === input.id && !isOver(row.status);
    });
    return ok({
      label: `removed ${channel.value.name} (${familyOf(channel.value.platform)?.name ?? 'own'})`,
      edits: [
        { op: 'set', id: input.id, fields: { deletedAt: env.now } },
        ...cancelled.map((id) => ({ op: 'set' as const, id, fields: { status: 'cancelled' } })),
      ],
    });
  },
});
