import { useLiveQuery } from 'dexie-react-hooks';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { CommandCodes, CommandInputs, CommandName } from '../../core/commands';
import type { Result } from '../../core/result';
import type { AppInfo } from '../../preload/contract';
import { lookAtPlaced, offerInstead } from './after-run';
import type { StoreClient } from './client';
import type { Connection } from './connection';
import type { HoldfastDb } from './db';
import type { StoreState } from './protocol';
import type { Saved } from './saved';
import type { StoreCode } from './store-failure';
import { useWindowState } from './window-state';

/** One open workspace in one window. */
export interface Session {
  readonly workspaceId: string;
  readonly db: HoldfastDb;
  readonly connection: Connection;
  readonly client: StoreClient;
  readonly info: AppInfo;
  /** Epoch milliseconds; the only clock a screen may read. */
  now(): number;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** @throws Error outside an open workspace: the caller's bug */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside an open workspace');
  return session;
}

/**
 * Runs a command. A refusal also stands in the status line, so that a screen may leave it at that; one that concerns
 * all saving stands above it (`StoreState.problem`) and is not said twice.
 */
export function useRun(): <C extends CommandName>(
  name: C,
  input: CommandInputs[C],
) => Promise<Result<Saved, CommandCodes[C] | StoreCode>> {
  const { client, db, now } = useSession();
  const notify = useWindowState((state) => state.notify);
  const setPlaced = useWindowState((state) => state.setPlaced);
  return useCallback(
    async function run<C extends CommandName>(name: C, input: CommandInputs[C]) {
      setPlaced(null);
      const result = await client.run(name, input);
      if (result.ok) void lookAtPlaced(db, name, result.value, now()).catch(console.error);
      else if (result.error.code !== client.state.problem?.code) {
        notify({ text: result.error.message, tone: 'care' });
        void offerInstead(db, name, input, result.error, now(), (other) => run(name, other)).catch(
          console.error,
        );
      }
      return result;
    },
    [client, db, now, notify, setPlaced],
  );
}

/** Rows that follow the working copy, through a reconnection too; undefined until first read. Results are frozen: never change them. */
export function useLive<T>(query: (db: HoldfastDb) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const { db, connection } = useSession();
  const generation = useSyncExternalStore(connection.subscribe, connection.generation);
  return useLiveQuery(
    () => query(db).catch((cause: unknown) => connection.failed(cause)),
    [db, connection, generation, ...deps],
  );
}

export function useStoreState(): StoreState {
  const { client } = useSession();
  const [state, setState] = useState(client.state);
  useEffect(() => {
    setState(client.state);
    return client.onState(setState);
  }, [client]);
  return state;
}

/** The clock as a screen shows it, redrawn every `everyMs` milliseconds (default half a minute). */
export function useNow(everyMs = 30_000): number {
  const { now } = useSession();
  const [value, setValue] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setValue(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return value;
}
