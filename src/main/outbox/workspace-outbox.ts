import type { ApiScheduler } from '../../core/schedulers';
import type { Change } from '../../core/export';
import { schedulerName } from '../../core/schedulers';
import type { ChannelId } from '../../core/model/ids';
import {
  admit,
  itemsOf,
  type SchedulerAccount,
  type Resolution,
  type LeftOut,
  type OutboxEvent,
  type Pace,
} from '../../core/outbox';
import { ok, refuse, type Result } from '../../core/result';
import type { ApiRequest } from '../../core/schedulers-api';
import type { OutboxAccount, OutboxView } from '../../preload/contract';
import { writeRefusal } from '../../disk/refusal';
import type { AccountsFile } from './accounts';
import { basesOf } from './addresses';
import { call, type CallLimits } from './call';
import type { KeyStore } from './keys';
import { readAccount } from './lists';
import type { OutboxLog } from './log';
import { Outbox, type OutboxParts } from './outbox';

export interface WorkspaceOutboxParts extends Pick<
  OutboxParts,
  'log' | 'state' | 'now' | 'onChange' | 'onProblem'
> {
  readonly log: OutboxLog;
  readonly accounts: AccountsFile;
  readonly keys: KeyStore;
  readonly pace: Pace;
  readonly limits: CallLimits;
  readonly draw: (length: number) => string;
}

export interface ConnectAsk {
  readonly scheduler: ApiScheduler;
  readonly address: string;
  readonly key: string;
}

const GONE = refuse('gone', 'That account is no longer connected.');

/** What a person can do with the outbox of one workspace: connect, put in, choose, stop, go on. */
export class WorkspaceOutbox {
  readonly #outbox: Outbox;

  constructor(private readonly parts: WorkspaceOutboxParts) {
    const { accounts, keys, limits } = parts;
    this.#outbox = new Outbox({
      ...parts,
      accounts: () => accounts.all.filter(({ id }) => keys.get(id) !== null),
      send: ({ id, scheduler, address }, question) =>
        call({ scheduler, address, ...question, key: keys.get(id) ?? '' }, limits),
    });
  }

  start(): Promise<void> {
    return this.#outbox.start();
  }

  stop(): Promise<void> {
    return this.#outbox.stop();
  }

  view(): OutboxView {
    const { accounts, keys, log } = this.parts;
    const { items, holds, paused } = this.#outbox.state;
    return {
      accounts: accounts.all.map((account) => this.#shown(account)),
      items: items.map(({ body: _body, ...item }) => item),
      holds,
      paused,
      doing: this.#outbox.doing,
      keysLast: accounts.all.length === 0 || keys.isLasting,
      diskIsFailing: this.#outbox.diskIsFailing,
      keptAside: log.keptAside,
    };
  }

  /** Asks the scheduler who we are there, then keeps account and key. Nothing is kept when it does not answer. */
  async connect({ scheduler, address, key: typed }: ConnectAsk): Promise<Result<OutboxAccount>> {
    const { accounts, draw } = this.parts;
    const key = typed.trim();
    // It goes into a header: nothing that could end the line may be in it.
    if (!/^[\x21-\x7e]+$/.test(key)) {
      return refuse('bad-key', 'That is not a key: copy all of it, without spaces, from the settings there.');
    }
    const bases = basesOf(scheduler, address);
    if (!bases.ok) return bases;
    let say = '';
    for (const base of bases.value) {
      const read = await this.#read({ scheduler, address: base }, key);
      if (!read.ok) {
        say ||= read.say;
        continue;
      }
      const same = accounts.all.find(
        (one) => one.scheduler === scheduler && one.address === base && one.name === read.name,
      );
      const { name, organization, channels } = read;
      const account: SchedulerAccount = {
        id: same?.id ?? draw(12),
        scheduler,
        address: base,
        name,
        organization,
        channels,
        links: same?.links ?? {},
      };
      return this.#keep(account, key);
    }
    return refuse('not-connected', `${schedulerName(scheduler)} was not connected. ${say}`, true);
  }

  /** 'Try it': reads the channels anew. */
  async tryIt(accountId: string): Promise<Result<OutboxAccount>> {
    const { accounts, keys } = this.parts;
    const account = accounts.get(accountId);
    if (account === undefined) return GONE;
    const key = keys.get(accountId);
    if (key === null) return refuse('no-key', 'Its key is missing: enter it again.');
    const read = await this.#read(account, key);
    if (!read.ok) return refuse('not-connected', read.say, true);
    return this.#keep({ ...account, channels: read.channels, organization: read.organization }, null);
  }

  async link(accountId: string, links: Readonly<Record<ChannelId, string>>): Promise<Result<OutboxAccount>> {
    const account = this.parts.accounts.get(accountId);
    if (account === undefined) return GONE;
    const known = new Set(account.channels.map(({ id }) => id));
    const kept = Object.entries(links).filter(([, there]) => known.has(there));
    return this.#keep({ ...account, links: Object.fromEntries(kept) }, null);
  }

  /** Only while nothing is on its way through it: what is in doubt needs its key. */
  async forget(accountId: string): Promise<Result<null>> {
    const { accounts, keys, onChange } = this.parts;
    const open = this.#outbox.state.items.filter(
      (item) => item.accountId === accountId && !['sent', 'dropped'].includes(item.state.kind),
    );
    if (open.length > 0) {
      return refuse('in-use', 'Something is still in its outbox: cancel it or wait until it is sent.');
    }
    return this.#disk(async () => {
      await keys.forget(accountId);
      await accounts.remove(accountId);
      onChange();
    });
  }

  async enqueue(
    accountId: string,
    requests: readonly ApiRequest[],
    changes: readonly Change[],
  ): Promise<Result<{ put: number; leftOut: readonly LeftOut[] }>> {
    const { accounts, draw, now } = this.parts;
    const account = accounts.get(accountId);
    if (account === undefined) return GONE;
    const { scheduler } = account;
    const made = itemsOf({ accountId, scheduler, requests, changes, batch: draw(10), now: now() });
    let put = 0;
    let leftOut = made.leftOut;
    const written = await this.#disk(() =>
      this.#outbox.change((state) => {
        const admitted = admit(state, made.items, now());
        leftOut = [...made.leftOut, ...admitted.leftOut];
        put = admitted.events.reduce(
          (sum, event) => sum + (event.kind === 'put' ? event.items.length : 0),
          0,
        );
        return admitted.events;
      }),
    );
    return written.ok ? ok({ put, leftOut }) : written;
  }

  choose(itemId: string, choice: Resolution): Promise<Result<null>> {
    return this.#disk(() => this.#outbox.choose(itemId, choice));
  }

  pause(paused: boolean): Promise<Result<null>> {
    const at = this.parts.now();
    return this.#disk(() => this.#outbox.write([{ kind: paused ? 'pause' : 'resume', at }]));
  }

  /** The line is said to be back: what waits for it need not wait longer. A limit is kept all the same. */
  tryNow(): Promise<Result<null>> {
    const at = this.parts.now();
    return this.#disk(() =>
      this.#outbox.change(({ holds }) =>
        Object.entries(holds).flatMap(([accountId, { kind }]): OutboxEvent[] =>
          kind === 'limit' ? [] : [{ kind: 'release', accountId, at }],
        ),
      ),
    );
  }

  recorded(itemIds: readonly string[]): Promise<Result<null>> {
    return this.#disk(() => this.#outbox.write([{ kind: 'recorded', itemIds }]));
  }

  #read({ scheduler, address }: Pick<SchedulerAccount, 'scheduler' | 'address'>, key: string) {
    const { limits, now } = this.parts;
    return readAccount(scheduler, (question) => call({ scheduler, address, ...question, key }, limits), now);
  }

  async #keep(account: SchedulerAccount, key: string | null): Promise<Result<OutboxAccount>> {
    const { accounts, keys, now, onChange } = this.parts;
    const kept = await this.#disk(async () => {
      if (key !== null) await keys.set(account.id, key);
      await accounts.put(account);
      await this.#outbox.write([{ kind: 'release', accountId: account.id, at: now() }]);
      onChange();
    });
    return kept.ok ? ok(this.#shown(account)) : kept;
  }

  #shown(account: SchedulerAccount): OutboxAccount {
    return {
      ...account,
      hasKey: this.parts.keys.get(account.id) !== null,
      isEncrypted: account.address.startsWith('https:'),
    };
  }

  async #disk(write: () => Promise<void>): Promise<Result<null>> {
    try {
      await write();
      return ok(null);
    } catch (problem) {
      this.parts.onProblem(problem);
      return { ok: false, error: writeRefusal(problem, 'the outbox', 'Nothing was sent for it.') };
    }
  }
}
