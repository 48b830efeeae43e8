import type { SchedulerAccount, AccountBackoff, OutboxItem, Step } from '../../core/outbox';

/** An account at a scheduler as the window may know it: its key stays in main. */
export interface OutboxAccount extends SchedulerAccount {
  /** False: nothing goes through it until its key is given again. */
  readonly hasKey: boolean;
  /** False: without https, and so only to this computer or its own network. */
  readonly isEncrypted: boolean;
}

/** A request on its way, without its body. */
export type OutboxLine = Omit<OutboxItem, 'body'>;

export interface OutboxView {
  readonly accounts: readonly OutboxAccount[];
  /** In the order in which they were put in. */
  readonly items: readonly OutboxLine[];
  readonly holds: { readonly [accountId: string]: AccountBackoff };
  readonly paused: boolean;
  readonly doing: Step['kind'];
  /** False: this system keeps no secrets, so keys are forgotten when the app ends. */
  readonly keysLast: boolean;
  readonly diskIsFailing: boolean;
  /** File with lines of the log that could not be read; null when all could. */
  readonly keptAside: string | null;
}
