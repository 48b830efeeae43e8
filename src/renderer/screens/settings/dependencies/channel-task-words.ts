import type { ChannelId } from '../../../../core/model/ids';
import type { Task } from '../../../../core/register';
import { dayWords } from '../../../words/dates';

/** What to do and why, and how much it matters. */
export interface TaskSaying {
  readonly say: string;
  readonly why: string;
  /** 'care': a hole that shows on the day; 'note': worth doing. */
  readonly weight: 'care' | 'note';
}

/** A task about one channel. */
export type ChannelTask = Extract<Task, { readonly channel: ChannelId }>;

/**
 * A task about one channel as a marketer reads it.
 *
 * @param name what the channel is called
 */
export function channelTaskSaying(task: ChannelTask, name: string, locale: string): TaskSaying {
  switch (task.code) {
    case 'no-replacement':
      return {
        say: `Note a replacement for ${name}`,
        why: 'It is yours, but its host can fail too.',
        weight: 'note',
      };
    case 'no-twin':
      return {
        say: `Set up a backup for the group on ${name}`,
        why: 'If the platform fails, its members lose touch.',
        weight: 'care',
      };
    case 'service-nowhere':
      return {
        say: `Note where people go when ${name} is down`,
        why: 'Customers ask for help there.',
        weight: 'care',
      };
    case 'login-check':
      return {
        say: `Log in to ${name} once`,
        why:
          task.last === null
            ? 'Nobody has noted that the login works.'
            : `Last checked on ${dayWords(locale)(task.last)}.`,
        weight: 'note',
      };
    case 'no-warm-up':
      return {
        say: `Plan the warm-up of ${name}`,
        why: 'People do not trust an empty account that suddenly posts.',
        weight: 'note',
      };
  }
}
