import type { ReactNode } from 'react';
import { ok, type Result } from '../../../core/result';
import type { AppInfo } from '../../../preload/contract';
import { StoreClient } from '../client';
import { Connection } from '../connection';
import { HoldfastDb } from '../db';
import type { Question, Saved, ToWorker } from '../protocol';
import { SessionProvider, type Session } from '../session';
import { TestThread } from './test-thread';

/** A computer like any other. */
export const TEST_INFO: AppInfo = {
  version: '0.1.0',
  platform: 'linux',
  locale: 'en-GB',
  zone: 'Europe/London',
  userName: 'Ana',
  deviceId: 'device-1',
  clockOffsetMs: 0,
  isDevelopment: false,
  theme: 'light',
};

/** What a command that was done says. */
export const SAVED: Result<Saved> = ok({ commandId: 'c1', label: '', made: [], placed: [], savedAt: 0 });

/** What the store was asked. */
export interface Asked {
  readonly question: Question;
  readonly ask: unknown;
}

/** An open workspace whose store a test plays. */
export interface TestSession {
  readonly session: Session;
  readonly store: TestThread;
  /** Everything that was asked so far, in order. */
  asked(): readonly Asked[];
  /** Draws what is inside the workspace. */
  wrapper(props: { readonly children: ReactNode }): ReactNode;
}

/**
 * An open workspace without a disk: the window's side of it is the real one.
 * @param answer what the store says to a question; a promise where it takes its time
 */
export function testSession(answer: (asked: Asked) => unknown = () => SAVED): TestSession {
  const store = new StoreThread(answer);
  const db = new HoldfastDb('test');
  const session: Session = {
    workspaceId: 'w1',
    db,
    connection: new Connection(db),
    client: new StoreClient(store),
    info: TEST_INFO,
    now: () => Date.UTC(2026, 10, 27, 8, 20),
  };
  return {
    session,
    store,
    asked: () => store.asks.map(({ question, ask }) => ({ question, ask })),
    wrapper: ({ children }) => <SessionProvider session={session}>{children}</SessionProvider>,
  };
}

/** A store that answers as a test says. */
class StoreThread extends TestThread {
  readonly asks: Extract<ToWorker, { kind: 'ask' }>[] = [];
  private readonly answer: (asked: Asked) => unknown;

  constructor(answer: (asked: Asked) => unknown) {
    super();
    this.answer = answer;
  }

  override postMessage(message: ToWorker): void {
    super.postMessage(message);
    if (message.kind !== 'ask') return;
    this.asks.push(message);
    const { id, question, ask } = message;
    void Promise.resolve(this.answer({ question, ask })).then((answer) =>
      this.say({ kind: 'answer', id, answer }),
    );
  }
}
