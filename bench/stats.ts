/** The middle value; of an even count the mean of the two in the middle. @throws RangeError for no values */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share 0..1, with linear steps between neighbours @throws RangeError for no values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new RangeError('no values');
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * Runs the competitors in turn, each round in the other order, so that a slow minute of the machine hits all alike.
 *
 * @param tasks each answers with its own time in milliseconds
 * @param warm rounds that run first and are not counted
 */
export async function interleaved<Name extends string>(
  repeats: number,
  warm: number,
  tasks: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Record<Name, number[]>>;
export async function interleaved(
  repeats: number,
  warm: number,
  tasks: Readonly<Record<string, (round: number) => Promise<number>>>,
): Promise<Record<string, number[]>> {
  const names = Object.keys(tasks);
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warm; round < repeats; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const time = await tasks[name]?.(round + warm);
      if (round >= 0 && time !== undefined) times[name]?.push(time);
    }
  }
  return times;
}

/** Processor time of this process, milliseconds: on a busy machine a clock on the wall measures the others. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How long something takes, milliseconds. */
export async function timed(task: () => unknown): Promise<number> {
  const since = performance.now();
  await task();
  return performance.now() - since;
}
