import { build } from 'esbuild';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Verdict } from './judge';

export interface ThreadData {
  readonly fixtures: string;
  readonly from: number;
  readonly to: number;
  /** One number: the seed that is judged just now. */
  readonly at: SharedArrayBuffer;
}

export interface Judged extends Verdict {
  readonly seed: number;
  readonly name: string;
  readonly bytes: number;
  /** Processor time of the process, milliseconds. */
  readonly tookMs: number;
}

export type ThreadMessage = ({ readonly kind: 'judged' } & Judged) | { readonly kind: 'end' };

export interface FuzzReport {
  readonly judged: number;
  readonly fates: { readonly [Fate in Verdict['fate']]: number };
  readonly refusals: ReadonlyMap<string, number>;
  /** Mutants that are a bug of ours, or at which a thread stood still or died. */
  readonly bugs: readonly Judged[];
  readonly slowest: Judged | null;
  /** Mutants that took longer than two seconds. */
  readonly slow: readonly Judged[];
  /** Highest memory of the process while it ran, and before, bytes. */
  readonly highestMemory: number;
  readonly memoryBefore: number;
}

const SLOW_MS = 2_000;
/** A thread that is so long at one mutant is ended: it stands still. */
const STILL_MS = 30_000;
const LOOK_MS = 100;
/** A thread that needs more dies, which is a fault too. */
const MOST_MEGABYTES = 450;

/**
 * Makes mutants of every kind of file that can be imported, and imports them, in a thread that is watched.
 *
 * @param root folder of the project
 * @param from first seed
 * @param count how many; the same seeds are the same files on every machine
 */
export async function fuzzImports(
  root: string,
  from: number,
  count: number,
  onJudged: (judged: number) => void = () => undefined,
): Promise<FuzzReport> {
  const code = await threadCode(root);
  const fates = { written: 0, asks: 0, refused: 0, bug: 0 };
  const refusals = new Map<string, number>();
  const bugs: Judged[] = [];
  const slow: Judged[] = [];
  let slowest: Judged | null = null;
  let judged = 0;
  const memoryBefore = process.memoryUsage().rss;
  let highestMemory = memoryBefore;
  const take = (one: Judged) => {
    judged += 1;
    onJudged(judged);
    fates[one.fate] += 1;
    if (one.fate === 'refused') refusals.set(one.why, (refusals.get(one.why) ?? 0) + 1);
    if (one.fate === 'bug') bugs.push(one);
    if (one.tookMs > SLOW_MS) slow.push(one);
    if (one.tookMs > (slowest?.tookMs ?? 0)) slowest = one;
  };
  const look = () => {
    highestMemory = Math.max(highestMemory, process.memoryUsage().rss);
  };
  for (let next = from; next < from + count;) {
    const data = { fixtures: join(root, 'tests/fixtures/import'), from: next, to: from + count };
    const stopped = await oneThread(code, data, take, look);
    if (stopped === null) break;
    take(stopped);
    next = stopped.seed + 1;
  }
  return { judged, fates, refusals, bugs, slowest, slow, highestMemory, memoryBefore };
}

/** Runs a thread to its end. @returns null, or the mutant at which it stood still or died */
function oneThread(
  code: string,
  data: Omit<ThreadData, 'at'>,
  take: (one: Judged) => void,
  look: () => void,
): Promise<Judged | null> {
  const at = new SharedArrayBuffer(4);
  const place = new Int32Array(at);
  const worker = new Worker(code, {
    eval: true,
    workerData: { ...data, at } satisfies ThreadData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return new Promise((resolve) => {
    let since = performance.now();
    let seen = -1;
    const end = (result: Judged | null) => {
      clearInterval(timer);
      void worker.terminate();
      resolve(result);
    };
    const stopped = (why: string): Judged => ({
      seed: Atomics.load(place, 0),
      name: '',
      fate: 'bug',
      why,
      bytes: 0,
      tookMs: performance.now() - since,
    });
    const timer = setInterval(() => {
      look();
      const seed = Atomics.load(place, 0);
      if (seed !== seen) {
        seen = seed;
        since = performance.now();
      } else if (performance.now() - since > STILL_MS) end(stopped('stands still'));
    }, LOOK_MS);
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'end') end(null);
      else take(message);
    });
    worker.on('error', (cause) => end(stopped(`the thread died: ${String(cause)}`)));
  });
}

async function threadCode(root: string): Promise<string> {
  const built = await build({
    absWorkingDir: root,
    entryPoints: ['tests/fuzz/import/thread.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Its Node edition starts threads of its own.
    alias: { fflate: 'fflate/browser' },
    logLevel: 'error',
  });
  return built.outputFiles[0]?.text ?? '';
}
