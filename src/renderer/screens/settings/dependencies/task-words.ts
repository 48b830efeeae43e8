import type { ChannelId } from '../../../../core/model/ids';
import { platformOrGeneric, type Family } from '../../../../core/platform';
import type { Task } from '../../../../core/register';
import type { RegisterFrame } from '../../../store/queries/register';
import { dayWords } from '../../../words/dates';
import { accountName } from '../../../words/names';
import { counted } from '../../../words/phrases';
import { listWords } from '../../../../core/words/lists';

/** What to do, why, and where: a channel's sheet, a tool's, or nowhere in particular. */
export interface TaskWords {
  readonly key: string;
  readonly say: string;
  readonly why: string;
  /** 'care': a hole that shows on the day; 'note': worth doing. */
  readonly weight: 'care' | 'note';
  readonly open:
    | { readonly channel: ChannelId }
    | { readonly tool: string }
    | { readonly reserve: readonly string[] }
    | { readonly access: readonly ChannelId[] }
    | { readonly owner: Family }
    | 'new-channel';
}

/** Tasks as a marketer reads them, in the order of the list. */
export function taskWords(task: Task, frame: RegisterFrame, locale: string): TaskWords {
  const channel = (id: ChannelId) => frame.channels.find((one) => one.id === id);
  const name = (id: ChannelId) => {
    const found = channel(id);
    return found ? accountName(found) : 'a channel';
  };
  const names = (ids: readonly ChannelId[]) =>
    listWords(ids.map((id) => platformOrGeneric(channel(id)?.platform ?? '').name));
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
        say: `${names(task.channels)} run on ${task.provider}`,
        why: 'They can fail together. Keep one channel that does not.',
        weight: 'care',
        open: { channel: task.channels[0] },
      };
    case 'no-replacement':
      return {
        key: `${task.code} ${task.channel}`,
        say: `Note a replacement for ${name(task.channel)}`,
        why: 'It is yours, but its host can fail too.',
        weight: 'note',
        open: { channel: task.channel },
      };
    case 'no-twin':
      return {
        key: `${task.code} ${task.channel}`,
        say: `Set up a backup for the group on ${name(task.channel)}`,
        why: 'If the platform fails, its members lose touch.',
        weight: 'care',
        open: { channel: task.channel },
      };
    case 'service-nowhere':
      return {
        key: `${task.code} ${task.channel}`,
        say: `Note where people go when ${name(task.channel)} is down`,
        why: 'Customers ask for help there.',
        weight: 'care',
        open: { channel: task.channel },
      };
    case 'login-check':
      return {
        key: `${task.code} ${task.channel}`,
        say: `Log in to ${name(task.channel)} once`,
        why:
          task.last === null
            ? 'Nobody has noted that the login works.'
            : `Last checked on ${dayWords(locale)(task.last)}.`,
        weight: 'note',
        open: { channel: task.channel },
      };
    case 'no-warm-up':
      return {
        key: `${task.code} ${task.channel}`,
        say: `Plan the warm-up of ${name(task.channel)}`,
        why: 'People do not trust an empty account that suddenly posts.',
        weight: 'note',
        open: { channel: task.channel },
      };
    case 'no-access':
      return {
        key: task.code,
        say: `Note who can log in: ${counted(task.channels.length, 'channel')}`,
        why: names(task.channels),
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
