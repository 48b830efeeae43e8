import type { ChannelId } from '../../../../core/model/ids';
import { platformOrGeneric, type Family } from '../../../../core/platform';
import type { Task } from '../../../../core/register';
import type { RegisterFrame } from '../../../store/queries/register';
import { dayWords } from '../../../words/dates';
import { accountName } from '../../../words/names';
import { counted } from '../../../words/phrases';
import { listWords } from '../../../../core/words/lists';
import { channelTaskSaying, type ChannelTask, type TaskSaying } from './channel-task-words';

/** What to do, why, and where: a channel's sheet, a tool's, or nowhere in particular. */
export interface TaskWords extends TaskSaying {
  readonly key: string;
  readonly open:
    | { readonly channel: ChannelId }
    | { readonly tool: string }
    | { readonly reserve: readonly string[] }
    | { readonly access: readonly ChannelId[] }
    | { readonly owner: Family }
    | 'new-channel';
}

/** A task about how many channels fail at once. */
type ReachTask = Extract<Task, { readonly code: 'nothing-outside' | 'nothing-ours' | 'shared-provider' }>;

/** A task about what the register does not say, or said too long ago. */
type RegisterTask = Exclude<Task, ChannelTask | ReachTask>;

/** Tasks as a marketer reads them, in the order of the list. */
export function taskWords(task: Task, frame: RegisterFrame, locale: string): TaskWords {
  if ('channel' in task) {
    const channel = frame.channels.find((one) => one.id === task.channel);
    return {
      key: `${task.code} ${task.channel}`,
      ...channelTaskSaying(task, channel ? accountName(channel) : 'a channel', locale),
      open: { channel: task.channel },
    };
  }
  switch (task.code) {
    case 'nothing-outside':
    case 'nothing-ours':
    case 'shared-provider':
      return reachTaskWords(task, frame);
    default:
      return registerTaskWords(task, frame, locale);
  }
}

function reachTaskWords(task: ReachTask, frame: RegisterFrame): TaskWords {
  switch (task.code) {
    case 'nothing-outside':
      return {
        key: `${task.code} ${task.family.id}`,
        say: `Set up an active channel outside ${task.family.name}`,
        why: `All your channels are on ${task.family.name}. If it fails, you cannot even tell people.`,
        weight: 'care',
        open: 'new-channel',
      };
    case 'nothing-ours':
      return {
        key: task.code,
        say: 'Set up a channel you own',
        why: 'A website, email list or phone message: no platform can take it down.',
        weight: 'care',
        open: 'new-channel',
      };
    case 'shared-provider':
      return {
        key: `${task.code} ${task.provider}`,
        say: `${platformNames(task.channels, frame)} run on ${task.provider}`,
        why: 'They can fail together. Keep one channel that does not.',
        weight: 'care',
        open: { channel: task.channels[0] },
      };
  }
}

function registerTaskWords(task: RegisterTask, frame: RegisterFrame, locale: string): TaskWords {
  switch (task.code) {
    case 'no-access':
      return {
        key: task.code,
        say: `Note who can log in: ${counted(task.channels.length, 'channel')}`,
        why: platformNames(task.channels, frame),
        weight: 'note',
        open: { access: task.channels },
      };
    case 'no-fallback': {
      const tool = frame.register?.tools.find(({ id }) => id === task.tool);
      return {
        key: `${task.code} ${task.tool}`,
        say: `Note what you use when ${tool?.name ?? 'a tool'} is down`,
        why: 'It takes a minute on a calm day.',
        weight: 'note',
        open: { tool: task.tool },
      };
    }
    case 'owners-old': {
      const [first] = task.families;
      return {
        key: task.code,
        say: `Recheck who owns what: ${listWords(task.families.map((family) => family.name))}`,
        why: `Last checked on ${dayWords(locale)(task.oldest)}. Platforms change hands.`,
        weight: 'note',
        open: first === undefined ? 'new-channel' : { owner: first },
      };
    }
    case 'reserve':
      return {
        key: task.code,
        say: 'Reserve your name on other platforms',
        why: 'So nobody else can post as you, and you have somewhere to go.',
        weight: 'note',
        open: { reserve: task.platforms },
      };
  }
}

function platformNames(ids: readonly ChannelId[], { channels }: RegisterFrame): string {
  const platformOf = (id: ChannelId) => channels.find((one) => one.id === id)?.platform ?? '';
  return listWords(ids.map((id) => platformOrGeneric(platformOf(id)).name));
}
