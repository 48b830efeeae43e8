import { newChannelId, newCampaignId } from '../model/ids';
import type { Json } from '../json';
import { NO_CHANNEL_REGISTER } from '../model/register';
import { familyOf, isLimit, platformOrGeneric } from '../platform';
import { channelRegisterFields } from '../register/fields';
import { wrongRegister } from './channel-register';
import { ok, refuse, type Refusal } from '../result';
import { isZone } from '../time';
import { defineCommand } from '../command/command';
import type { ChannelFields, CommandInputs } from './inputs';
import { count, each, liveChannel } from '../command/lookups';
import { setFields } from './set-fields';

/** Least distance between two posts on one channel when nobody has said otherwise, minutes. Ours. */
const DEFAULT_GAP_MINUTES = 60;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

function wrongField(fields: ChannelFields): Refusal | null {
  if (fields.name !== undefined && !fields.name.trim()) {
    return { code: 'no-name', message: 'Enter a channel name.' };
  }
  if (fields.zone !== undefined && !isZone(fields.zone)) {
    return {
      code: 'bad-zone',
      message: 'That time zone is not known here. Choose one such as Europe/London.',
    };
  }
  if (fields.gapMinutes !== undefined && !(fields.gapMinutes >= 0 && fields.gapMinutes <= 24 * 60)) {
    return { code: 'bad-gap', message: 'The gap between posts must be 0 to 1,440 minutes.' };
  }
  if (fields.dailyCap !== undefined && fields.dailyCap !== null && !(fields.dailyCap >= 1)) {
    return { code: 'bad-cap', message: 'The daily limit must be 1 or more, or empty for no limit.' };
  }
  const { limits = {}, urlLength } = fields.rules ?? {};
  if (![...Object.values(limits), urlLength ?? 0].every(isLimit)) {
    return { code: 'bad-limit', message: 'Limits must be whole numbers from 0 to 1,000,000.' };
  }
  const times = [
    ...Object.values(fields.postingTimes ?? {}).flat(),
    ...(fields.quietHours ? [fields.quietHours.from, fields.quietHours.to] : []),
  ];
  const bad = times.find((time) => !CLOCK.test(time));
  return bad === undefined ? null : { code: 'bad-time', message: `“${bad}” is not a time such as 09:30.` };
}

export const createChannel = defineCommand<CommandInputs['channel.create']>({
  name: 'channel.create',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const { platform, name, register = {}, ...fields } = input;
    const id = newChannelId(env.draw);
    const wrong = wrongField({ ...fields, name }) ?? wrongRegister(view, { id, platform }, register);
    if (wrong) return { ok: false, error: wrong };
    const zone = fields.zone ?? view.workspace()?.zone ?? 'UTC';
    const values: Record<string, Json> = {
      platform,
      name: name.trim(),
      handle: '',
      zone,
      gapMinutes: DEFAULT_GAP_MINUTES,
      state: 'active',
      order: view.channels().length,
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

export const updateChannel = defineCommand<CommandInputs['channel.update']>({
  name: 'channel.update',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input) {
    const channel = liveChannel(view, input.id);
    if (!channel.ok) return channel;
    const { register = {}, ...fields } = input.fields;
    const { platform } = { ...channel.value, ...fields };
    const wrong = wrongField(fields) ?? wrongRegister(view, { id: input.id, platform }, register);
    if (wrong) return { ok: false, error: wrong };
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

export const noteChannels = defineCommand<CommandInputs['channel.note']>({
  name: 'channel.note',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input) {
    const channels = each(input.ids, (id) => liveChannel(view, id));
    if (!channels.ok) return channels;
    const wrong = channels.value.map((channel) => wrongRegister(view, channel, input.register)).find(Boolean);
    if (wrong) return { ok: false, error: wrong };
    return ok({
      label: `updated notes on ${count(channels.value.length, 'channel')}`,
      edits: channels.value.flatMap((channel) =>
        setFields(channel.id, channelRegisterFields(input.register, channel.register ?? NO_CHANNEL_REGISTER)),
      ),
    });
  },
});

export const deleteChannel = defineCommand<CommandInputs['channel.delete']>({
  name: 'channel.delete',
  undo: 'yours',
  reads: ({ deliveries = [] }) => ({ deliveries }),
  plan(view, input, env) {
    const channel = liveChannel(view, input.id);
    if (!channel.ok) return channel;
    const cancelled = (input.deliveries ?? []).filter((id) => {
      const row = view.delivery(id);
      return row?.channelId === input.id && row.status !== 'published' && row.status !== 'cancelled';
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

export const createCampaign = defineCommand<CommandInputs['campaign.create']>({
  name: 'campaign.create',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, input, env) {
    if (!input.name.trim()) return refuse('no-name', 'Enter a campaign name.');
    const id = newCampaignId(env.draw);
    return ok({
      label: `created campaign ${input.name.trim()}`,
      edits: [
        {
          op: 'create',
          kind: 'campaign',
          id,
          fields: { name: input.name.trim(), ordered: input.ordered ?? false },
        },
      ],
      made: [id],
    });
  },
});
