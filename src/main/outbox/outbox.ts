import {
  applyEvent,
  bodyOf,
  nextStep,
  openNames,
  verdictsOf,
  type SchedulerAccount,
  type Resolution,
  type TransportResult,
  type OutboxItem,
  type RemoteSnapshot,
  type Outcome,
  type OutboxEvent,
  type OutboxState,
  type Pace,
  type Step,
} from '../../core/outbox';
import { bufferAnswer } from '../../core/outbox/answers/buffer';
import { mastodonAnswer } from '../../core/outbox/answers/mastodon';
import { postizAnswer } from '../../core/outbox/answers/postiz';
import { readList } from './lists';
import type { OutboxLog } from './log';
import { HOUR_MS } from '../../core/time/units';

const ANSWERS = { postiz: postizAnswer, mastodon: mastodonAnswer, 'buffer-api': bufferAnswer } as const;
/** How long to rest after the disk refused a line. */
const DISK_WAIT_MS = 30_000;
/** Timers count in 32 bits. */
const LONGEST_NAP_MS = HOUR_MS;

/** What is heard of one call; the key is added by whoever gives this. */
export type Send = (
  account: SchedulerAccount,
  question: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    readonly path: string;
    readonly body: OutboxItem['body'];
  },
) => Promise<TransportResult>;

export interface OutboxParts {
  readonly log: OutboxLog;
  readonly state: OutboxState;
  readonly pace: Pace;
  /** Accounts that have their key at hand. */
  readonly accounts: () => readonly SchedulerAccount[];
  readonly send: Send;
  readonly now: () => number;
  /** Called after every change of the state. */
  readonly onChange: () => void;
  readonly onProblem: (problem: unknown) => void;
}

/**
 * The outbox of one workspace at work: asks the core for the next step, does it, writes down what came of it, and
 * asks again. One thing at a time. A line that says what is about to be sent is on the disk before it is sent, so
 * after a crash nothing is unknown but what was under way, and that is looked up at the scheduler.
 */
export class Outbox {
  #state: OutboxState;
  readonly #looks = new Map<string, RemoteSnapshot>();
  #turn: Promise<void> = Promise.resolve();
  #nap: { wake: () => void; timer: NodeJS.Timeout | null } | null = null;
  #isOver = false;
  #loop: Promise<void> | null = null;
  /** What is being done, for the window. */
  #doing: Step['kind'] = 'idle';
  #diskIsFailing = false;

  constructor(private readonly parts: OutboxParts) {
    this.#state = parts.state;
  }

  get state(): OutboxState {
    return this.#state;
  }

  get doing(): Step['kind'] {
    return this.#doing;
  }

  get diskIsFailing(): boolean {
    return this.#diskIsFailing;
  }

  /** Begins to work; what was under way when the program ended is in doubt from here on. */
  async start(): Promise<void> {
    await this.write([{ kind: 'woken', at: this.parts.now() }]);
    this.#loop = this.#run();
  }

  /** Writes events down, then counts them. Rejects with the system's error; then they do not count. */
  write(events: readonly OutboxEvent[]): Promise<void> {
    return this.change(() => events);
  }

  /** As `write`, for events that depend on what the state is at their turn. */
  change(plan: (state: OutboxState) => readonly OutboxEvent[]): Promise<void> {
    const turn = this.#turn.then(async () => {
      const events = plan(this.#state);
      if (events.length === 0) return;
      await this.parts.log.append(events);
      this.#state = events.reduce((state, event) => applyEvent(state, event, this.parts.pace), this.#state);
      this.parts.onChange();
      this.wake();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  choose(itemId: string, choice: Resolution): Promise<void> {
    return this.write([{ kind: 'choose', itemId, choice, at: this.parts.now() }]);
  }

  /** Something changed that it may have been waiting for: a key, the line, the clock. */
  wake(): void {
    this.#nap?.wake();
  }

  /** Ends after the step under way; what it hears is still written down. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.wake();
    await this.#loop;
    await this.#turn;
    await this.parts.log.close();
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      const { accounts, now, pace } = this.parts;
      const step = nextStep(this.#state, { now: now(), accounts: accounts(), looks: this.#looks, pace });
      this.#setDoing(step.kind);
      try {
        await this.#do(step);
        this.#diskIsFailing = false;
      } catch (problem) {
        // Only the disk can fail here. Nothing was sent that is not written down.
        this.#diskIsFailing = true;
        this.parts.onProblem(problem);
        this.parts.onChange();
        await this.#sleep(DISK_WAIT_MS);
      }
    }
  }

  async #do(step: Step): Promise<void> {
    switch (step.kind) {
      case 'note':
        return this.write(step.events);
      case 'look':
        return this.#look(step.account, step.range);
      case 'call':
        return this.#call(step.account, step.item);
      case 'idle': {
        const ms = step.until === null ? LONGEST_NAP_MS : step.until - this.parts.now();
        return this.#sleep(Math.min(LONGEST_NAP_MS, Math.max(1, ms)));
      }
    }
  }

  async #call(account: SchedulerAccount, item: OutboxItem): Promise<void> {
    const { now, send } = this.parts;
    const body = bodyOf(item, this.#state.items, account.organization, now());
    if (openNames(body).length > 0) {
      const say = 'Something it needs is unknown: remove it and add it again.';
      const verdict = { kind: 'person', say, choices: ['drop'] } as const;
      return this.write([{ kind: 'verdict', itemId: item.id, at: now(), verdict }]);
    }
    let isBegun = false;
    await this.change((state) => {
      // A person may have called it off in this very moment.
      const isStill = state.items.some((one) => one === item) && !state.paused;
      isBegun = isStill;
      return isStill ? [{ kind: 'begin', itemId: item.id, at: now() }] : [];
    });
    if (!isBegun) return;
    const heard = await send(account, { method: item.method, path: item.path, body });
    const outcome = ANSWERS[item.scheduler](item, heard, now());
    try {
      await this.write([{ kind: 'answer', itemId: item.id, at: now(), outcome }]);
    } catch (problem) {
      // What was heard is lost with the disk: as after a crash, only the list can tell now.
      this.#state = applyEvent(this.#state, { kind: 'woken', at: now() }, this.parts.pace);
      throw problem;
    }
  }

  async #look(account: SchedulerAccount, range: RemoteSnapshot['range']): Promise<void> {
    const { now, pace, send } = this.parts;
    const begunAt = now();
    const pages: OutboxEvent[] = [];
    const list = await readList(
      account,
      range,
      (question) => {
        pages.push({ kind: 'look', accountId: account.id, at: now() });
        return send(account, question);
      },
      now,
    );
    const at = now();
    const heard: Outcome = list.ok ? { kind: 'done', remoteIds: [], note: '' } : list.outcome;
    const said: OutboxEvent = { kind: 'looked', accountId: account.id, at, outcome: heard };
    if (!list.ok) return this.write([...pages, said]);
    const look: RemoteSnapshot = { accountId: account.id, begunAt, range, posts: list.posts };
    await this.change((state) => [...pages, said, ...verdictsOf(state, look, at, pace)]);
    // Later sends go by what is left of it: that a post is not there.
    this.#looks.set(account.id, { ...look, posts: [] });
  }

  #setDoing(doing: Step['kind']): void {
    if (doing === this.#doing) return;
    this.#doing = doing;
    this.parts.onChange();
  }

  #sleep(ms: number): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        if (this.#nap?.timer) clearTimeout(this.#nap.timer);
        this.#nap = null;
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.#nap = { wake, timer };
    });
  }
}
