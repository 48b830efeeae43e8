import { parentPort, workerData } from 'node:worker_threads';
import { Judge } from './judge';
import { mutant } from './mutate';
import { baseBundle, originals } from './originals';
import { Random } from './random';
import type { ThreadData, ThreadMessage } from './run';

/** Judges mutants from..to one after the other; says by shared memory at which it is, for whoever watches. */
const { fixtures, from, to, at } = workerData as ThreadData;
const files = originals(fixtures);
const judge = new Judge(baseBundle());
const place = new Int32Array(at);

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

for (let seed = from; seed < to; seed += 1) {
  Atomics.store(place, 0, seed);
  const random = new Random(seed);
  const original = files[seed % files.length];
  if (original === undefined) throw new Error('no originals');
  const file = mutant(original, files, random);
  // Processor time: on a busy machine a clock on the wall measures the others.
  const since = process.cpuUsage();
  const { fate, why } = judge.judge(file);
  say({
    kind: 'judged',
    seed,
    name: file.name,
    fate,
    why,
    bytes: file.bytes.length,
    tookMs: cpuMs(since),
  });
}
say({ kind: 'end' });
