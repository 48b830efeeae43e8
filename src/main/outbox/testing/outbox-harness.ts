import { changeSet, type Change, type ExportItem } from '../../../core/export';
import { type ApiScheduler } from '../../../core/schedulers';
import {
  asChannelId,
  asDeliveryId,
  asPostId,
  newHandoverId,
  type ChannelId,
  type DeliveryId,
} from '../../../core/model/ids';
import { testChannel } from '../../../core/model/testing/channel';
import { testDelivery } from '../../../core/model/testing/delivery';
import { testPost } from '../../../core/model/testing/post';
import type { Channel } from '../../../core/model/channel';
import type { Handover } from '../../../core/model/handover';
import type { Media } from '../../../core/model/media';
import {
  admit,
  itemsOf,
  confirmedItems,
  confirmedRemotes,
  unrecorded,
  type SchedulerAccount,
  type OutboxItem,
  type LeftOut,
  type Pace,
} from '../../../core/outbox';
import { buildRequests } from '../../../core/schedulers-api';
import { instantToWall } from '../../../core/time';
import { call } from '../call';
import { OutboxLog } from '../log';
import { Outbox } from '../outbox';
import { QUICK } from './pace';

/** A post of a test: on which of our channels, when, with which words. */
export interface Sketch {
  readonly id: string;
  readonly on: Channel;
  readonly at: number;
  readonly text: string;
  readonly status?: 'scheduled' | 'cancelled';
  readonly media?: readonly Media[];
}

export function ourChannel(id: string, platform: string): Channel {
  return testChannel({ id: `ch_${id}`, platform, name: id, zone: 'UTC' });
}

export function exportItem({ id, on, at, text, status = 'scheduled', media = [] }: Sketch): ExportItem {
  const postId = asPostId(`2026-11_${id}`);
  const wall = instantToWall(at, 'UTC');
  return {
    channel: on,
    campaign: null,
    post: testPost({ id: postId, title: `Title ${id}`, text, media }),
    delivery: testDelivery({ id: `${postId}.d`, postId, channelId: on.id, wall, zone: 'UTC', at, status }),
  };
}

export interface HarnessOptions {
  readonly folder: string;
  readonly scheduler: ApiScheduler;
  readonly address: string;
  readonly key: string;
  readonly links: Readonly<Record<ChannelId, string>>;
  readonly organization?: string | null;
  readonly pace?: Pace;
  readonly now?: () => number;
  readonly timeoutMs?: number;
}

/** Long enough for a machine that does something else as well. */
const PATIENCE_MS = 45_000;

/** A real outbox over a folder, with a plan of its own and the hand-over records that come of it. */
export class OutboxHarness {
  handovers: Handover[] = [];
  readonly account: SchedulerAccount;
  key: string;
  #outbox: Outbox | null = null;
  #batch = 0;
  /** How often the outbox has asked what there is to do. */
  #turns = 0;
  readonly #waiting = new Set<() => void>();

  constructor(private readonly options: HarnessOptions) {
    const { scheduler, address, links, organization = null } = options;
    this.key = options.key;
    this.account = { id: 'a1', scheduler, address, name: 'Test', organization, channels: [], links };
  }

  get outbox(): Outbox {
    if (this.#outbox === null) throw new Error('the desk is closed');
    return this.#outbox;
  }

  get items(): readonly OutboxItem[] {
    return this.outbox.state.items;
  }

  now = (): number => (this.options.now ?? Date.now)();

  async open(): Promise<this> {
    const { folder, pace = QUICK, timeoutMs = 120 } = this.options;
    const { log, state } = await OutboxLog.open(folder, this.now(), { pace });
    this.#outbox = new Outbox({
      log,
      state,
      pace,
      accounts: () => {
        this.#turns += 1;
        // Asked for just before the outbox says what it does next.
        queueMicrotask(() => this.#changed());
        return [this.account];
      },
      send: ({ scheduler, address }, question) =>
        call({ scheduler, address, ...question, key: this.key }, { timeoutMs, maxBytes: 256 * 1024 }),
      now: this.now,
      onChange: () => this.#changed(),
      onProblem: (problem) => {
        throw problem;
      },
    });
    await this.#outbox.start();
    return this;
  }

  /** What the scheduler must be told now that the plan is this. */
  changes(plan: readonly Sketch[]): Change[] {
    return changeSet(plan.map(exportItem), this.handovers, {
      scheduler: this.account.scheduler,
      now: this.now(),
    });
  }

  /** Puts those changes in, as the window does. */
  async put(plan: readonly Sketch[], changes = this.changes(plan)): Promise<readonly LeftOut[]> {
    const { scheduler, id: accountId, links } = this.account;
    const now = this.now();
    const { requests, blocked } = buildRequests(scheduler, changes, {
      items: plan.map(exportItem),
      now,
      accounts: new Map(
        Object.entries(links).map(([channel, there]) => [asChannelId(channel), { id: there }]),
      ),
      remote: confirmedRemotes(this.handovers, scheduler),
    });
    const batch = `b${this.now()}-${(this.#batch += 1)}`;
    const made = itemsOf({ accountId, scheduler, requests, changes, batch, now });
    let leftOut: readonly LeftOut[] = [];
    await this.outbox.change((state) => {
      const admitted = admit(state, made.items, now);
      leftOut = [...made.leftOut, ...admitted.leftOut];
      return admitted.events;
    });
    return [
      ...blocked.map(({ deliveryId, reason }) => ({ deliveryIds: [deliveryId], say: reason })),
      ...leftOut,
    ];
  }

  /** Writes down what was told, as the window does. */
  async record(): Promise<void> {
    const done = unrecorded(this.items);
    if (done.length === 0) return;
    const { scheduler } = this.account;
    const id = newHandoverId(() => `h${this.handovers.length}`);
    const at = this.now() + this.handovers.length;
    const told = confirmedItems(done);
    this.handovers.push({ id, scheduler, zone: 'UTC', at, by: '', items: told, ticked: [], deletedAt: null });
    await this.outbox.write([{ kind: 'recorded', itemIds: done.map((item) => item.id) }]);
  }

  /** Resolves when nothing moves any more by itself: everything is sent, refused, dropped or for a person. */
  async atRest(withinMs = PATIENCE_MS): Promise<void> {
    await this.until(
      () => this.items.every(({ state }) => !['waiting', 'sending', 'doubt'].includes(state.kind)),
      withinMs,
    );
  }

  /** Wakes it, and resolves when it has done all that may be done at this moment and waits again. */
  async idle(): Promise<void> {
    const before = this.#turns;
    this.outbox.wake();
    await this.until(() => this.#turns > before && this.outbox.doing === 'idle');
  }

  /** Resolves once something is so; it is looked at after every change of the outbox. */
  async until(is: () => boolean, withinMs = PATIENCE_MS): Promise<void> {
    if (is()) return;
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (is()) end(resolve);
      };
      const end = (settle: () => void): void => {
        clearTimeout(late);
        this.#waiting.delete(look);
        settle();
      };
      const late = setTimeout(
        () => end(() => reject(new Error(`still not: ${JSON.stringify(this.states())}`))),
        withinMs,
      );
      this.#waiting.add(look);
    });
  }

  #changed(): void {
    for (const look of this.#waiting) look();
  }

  states(): Record<string, string> {
    return Object.fromEntries(
      this.items.flatMap(({ parts, state }) => parts.map(({ told }) => [told.title.slice(6), state.kind])),
    );
  }

  item(id: string): OutboxItem {
    const found = this.items.findLast(({ parts }) => parts.some(({ told }) => told.title === `Title ${id}`));
    if (found === undefined) throw new Error(`no item of ${id}`);
    return found;
  }

  async close(): Promise<void> {
    const outbox = this.#outbox;
    this.#outbox = null;
    await outbox?.stop();
  }
}

export function deliveryOf(id: string): DeliveryId {
  return asDeliveryId(`2026-11_${id}.d`);
}
