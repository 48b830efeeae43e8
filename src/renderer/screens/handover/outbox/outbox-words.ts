import { schedulerName, type ApiScheduler } from '../../../../core/schedulers';
import type { LocalDate } from '../../../../core/time/types';
import type { Resolution, AccountBackoff } from '../../../../core/outbox';
import type { OutboxAccount, OutboxLine } from '../../../../preload/contract';
import type { MarkState } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { TimeWords } from '../../../words/times';
import type { AccountPicture } from './outbox-rows';
import { MINUTE_MS } from '../../../../core/time/units';

/** How a line of the outbox reads, with its mark: never colour alone. */
export interface StateWords {
  readonly mark: MarkState;
  readonly tone: 'care' | 'quiet' | 'plain';
  readonly say: string;
}

export interface WordsAsk {
  readonly account: OutboxAccount;
  readonly hold: AccountBackoff | undefined;
  readonly paused: boolean;
  readonly items: readonly OutboxLine[];
  readonly words: TimeWords;
  readonly today: LocalDate;
  readonly now: number;
}

/** What is happening to one item, in a sentence. */
export function stateWords(item: OutboxLine, ask: WordsAsk): StateWords {
  const { account, words, today } = ask;
  const name = schedulerName(account.scheduler);
  const { state } = item;
  switch (state.kind) {
    case 'waiting':
      return { mark: 'wait', tone: 'plain', say: waitingWords(item, state.notBefore, ask) };
    case 'sending':
      return { mark: 'handed-over', tone: 'plain', say: `Being sent to ${name} now.` };
    case 'doubt': {
      const when = state.lookFrom > ask.now ? momentWords(state.lookFrom, ask) : 'now';
      const say = `${state.why} ${name} is asked ${when} whether it arrived. It is not sent again until then.`;
      return { mark: 'risk', tone: 'care', say };
    }
    case 'sent': {
      const how = { answer: '', list: ', found there', person: ', as you confirmed' }[state.seen];
      const note = item.note === '' ? '' : ` ${item.note}`;
      return { mark: 'published', tone: 'quiet', say: `Sent ${words.moment(state.at, today)}${how}.${note}` };
    }
    case 'refused':
    case 'person':
      return { mark: 'risk', tone: 'care', say: state.say };
    case 'dropped':
      return { mark: 'cancelled', tone: 'quiet', say: state.say };
  }
}

function waitingWords(item: OutboxLine, notBefore: number | null, ask: WordsAsk): string {
  const { account, hold, paused, items, now } = ask;
  if (paused) return 'Waiting: the outbox is paused.';
  if (!account.hasKey) return 'Waiting for the key.';
  const before = items.find((one) => item.after.includes(one.id) && one.state.kind !== 'sent');
  if (before !== undefined) {
    return before.verb === 'remove'
      ? 'Waiting for the cancellation to go through.'
      : 'Waiting for its file to upload.';
  }
  if (hold !== undefined && (hold.until === null || hold.until > now)) {
    return hold.until === null ? 'Waiting for you.' : `Waiting. Next try ${momentWords(hold.until, ask)}.`;
  }
  if (notBefore !== null && notBefore > now) return `Not there yet. Next try ${momentWords(notBefore, ask)}.`;
  return 'Waiting its turn.';
}

/** A clock without seconds says nothing of the next minute. */
function momentWords(at: number, { words, today, now }: Pick<WordsAsk, 'words' | 'today' | 'now'>): string {
  return at - now < MINUTE_MS ? 'in a moment' : `at ${words.moment(at, today)}`;
}

/** What a choice is called on its button. */
export function choiceWords(choice: Resolution, item: OutboxLine): string {
  switch (choice) {
    case 'send-now':
      return 'Publish now';
    case 'move':
      return 'New time';
    case 'drop':
      return 'Cancel sending';
    case 'try-again':
      return 'Try again';
    case 'is-done':
      return item.verb === 'remove' ? 'It is no longer there' : 'It is there';
    case 'not-done':
      return 'It is not there';
  }
}

/** What a person may do about an item, besides waiting. */
export function choicesOf({ state }: OutboxLine): readonly Resolution[] {
  if (state.kind === 'person') return state.choices;
  if (state.kind === 'refused') return ['try-again', 'drop'];
  return state.kind === 'waiting' ? ['drop'] : [];
}

/** The line on top. */
export function headWords(account: OutboxAccount, { going, open }: AccountPicture, locale: string): string {
  const name = schedulerName(account.scheduler);
  if (going.length > 0) return `${counted(going.length, 'change', 'changes', locale)} for ${name}`;
  if (open.length > 0) return `${counted(open.length, 'change', 'changes', locale)} on the way to ${name}`;
  return `${name} is up to date`;
}

/** The line below an account's name in the list. */
export function accountLine(
  account: OutboxAccount,
  { going, open }: AccountPicture,
  hold: AccountBackoff | undefined,
  locale: string,
): string {
  if (!account.hasKey || hold?.kind === 'sign-in') return 'needs its key';
  const figure = (n: number) => n.toLocaleString(locale);
  const needs = open.filter(
    ({ item: { state } }) => state.kind === 'person' || state.kind === 'refused',
  ).length;
  const onTheWay = open.length - needs;
  const parts = [
    needs > 0 ? `${figure(needs)} ${needs === 1 ? 'needs' : 'need'} you` : '',
    onTheWay > 0 ? `${figure(onTheWay)} on the way` : '',
    going.length > 0 ? `${figure(going.length)} to send` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'up to date' : parts.join(', ');
}

/** What connecting asks for, by scheduler. */
export const CONNECT: Readonly<
  Record<
    ApiScheduler,
    {
      readonly address: string | null;
      readonly addressHint: string;
      readonly keyLabel: string;
      readonly keyHint: string;
    }
  >
> = {
  postiz: {
    address: 'https://api.postiz.com',
    addressHint: 'Leave as it is, or enter the address of your own Postiz server as shown in the browser.',
    keyLabel: 'Key',
    keyHint: 'In Postiz: Settings, Developers, Public API.',
  },
  mastodon: {
    address: '',
    addressHint: 'Your server, for example mastodon.social.',
    keyLabel: 'Access token',
    keyHint:
      'In Mastodon: Preferences, Development, New application. It needs read:accounts, read:statuses and write:statuses.',
  },
  'buffer-api': {
    address: null,
    addressHint: '',
    keyLabel: 'Key',
    keyHint: 'In Buffer: Settings, API.',
  },
};

/** What holds an account up, and what to do about it; null when nothing does. */
export function holdWords(
  account: OutboxAccount,
  hold: AccountBackoff | undefined,
  ask: Pick<WordsAsk, 'words' | 'today' | 'now'>,
): { readonly title: string; readonly say: string; readonly wants: 'key' | 'try' | 'nothing' } | null {
  const name = schedulerName(account.scheduler);
  if (!account.hasKey) {
    return {
      title: `${name} needs its key again.`,
      say: 'Nothing is sent until then, and nothing is lost.',
      wants: 'key',
    };
  }
  if (hold === undefined || (hold.until !== null && hold.until <= ask.now)) return null;
  const next = hold.until === null ? '' : ` Next try ${momentWords(hold.until, ask)}.`;
  switch (hold.kind) {
    case 'sign-in':
      return { title: `${name} does not accept the key.`, say: hold.say, wants: 'key' };
    case 'address':
      return { title: `${name} cannot be reached properly.`, say: hold.say, wants: 'try' };
    case 'limit':
      return { title: `${name} is limiting requests.`, say: `${hold.say}${next}`, wants: 'nothing' };
    case 'line':
      return {
        title: `${name} cannot be reached.`,
        say: `${hold.say}${next} Sending resumes automatically.`,
        wants: 'try',
      };
  }
}
