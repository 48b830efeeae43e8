import { readFileSync } from 'node:fs';
import type { Change } from '../../../core/export';
import { OutboxHarness, type HarnessOptions, type Sketch } from './outbox-harness';
import { PATIENT } from './pace';

/** What the process that kills this one has left for it to do. */
export interface ChildTask {
  readonly options: Omit<HarnessOptions, 'pace' | 'now'>;
  readonly handovers: OutboxHarness['handovers'];
  readonly plan: readonly Sketch[];
  readonly changes: readonly Change[];
}

/**
 * An outbox in a process of its own, to be killed at any moment: opens the folder it is given, puts the plan in if
 * nobody did before, works until everything is at rest, and says 'done' with what became of each item.
 */
async function main(path: string): Promise<void> {
  const { options, handovers, plan, changes } = JSON.parse(readFileSync(path, 'utf8')) as ChildTask;
  const desk = new OutboxHarness({ ...options, pace: PATIENT });
  desk.handovers = handovers;
  await desk.open();
  if (desk.items.length === 0) await desk.put(plan, [...changes]);
  await desk.atRest(60_000);
  process.stdout.write(`done ${JSON.stringify(desk.items.map(({ state }) => state.kind))}\n`);
  await desk.close();
}

const [, , task] = process.argv;
if (task === undefined) throw new Error('no task given');
await main(task);
