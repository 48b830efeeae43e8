import type { Apps } from '../app/folders';
import { spawnUntilSignal, type Spawned } from '../app/spawned';
import { compared, type Line } from '../result';
import { interleaved, median } from '../stats';
import { CAUSES } from './causes';
import type { Counts } from './counts';

/** Folders of profiles: the seeded plan, a plan without posts, and one that nobody used. */
export interface Profiles {
  readonly full: string;
  readonly empty: string;
  readonly none: string;
}

/** C1 to C3 and A6: fresh processes, each spawned by hand, the kinds in turn. */
export async function startLines(apps: Apps, profiles: Profiles, counts: Counts): Promise<Line[]> {
  const memory = { full: new Array<number>(), blank: new Array<number>() };
  const keep = (list: number[], { memoryMb }: Spawned) => memoryMb !== null && list.push(memoryMb);
  const untilDrawn = async (app: string, profile: string, weighed?: number[]) => {
    const spawned = await spawnUntilSignal(app, profile, weighed !== undefined);
    if (weighed) keep(weighed, spawned);
    return Number(spawned.signal) - spawned.spawnedAt;
  };
  const untilRead = async (app: string) =>
    Number((await spawnUntilSignal(app, profiles.full, false)).signal.split(' ')[0]);
  const times = await interleaved(counts.starts, 1, {
    blank: () => untilDrawn(apps.blank, profiles.none, memory.blank),
    full: () => untilDrawn(apps.whole, profiles.full, memory.full),
    empty: () => untilDrawn(apps.wholeEmpty, profiles.empty),
    ours: () => untilRead(apps.appStore),
    raw: () => untilRead(apps.rawStore),
  });
  const lines = [
    compared(
      { row: 'A6', what: 'open + first month, fresh process / plain', limit: 1.4 },
      times.ours,
      times.raw,
    ),
    compared(
      { row: 'C1', what: 'start to one week drawn, 50k / blank window', limit: 1.3, cause: CAUSES.start },
      times.full,
      times.blank,
    ),
    compared(
      { row: 'C2', what: 'the same, 50k / empty plan', limit: 1.15, cause: CAUSES.start },
      times.full,
      times.empty,
    ),
  ];
  if (memory.full.length === 0 || memory.blank.length === 0) return lines;
  const [full, blank] = [median(memory.full), median(memory.blank)];
  const mb = (value: number) => `${value.toFixed(0)} MB`;
  const what = 'memory (PSS), week open, 50k / blank window';
  return [
    ...lines,
    {
      row: 'C3',
      what,
      ours: mb(full),
      anchor: mb(blank),
      ratio: full / blank,
      limit: 1.35,
      cause: CAUSES.memory,
    },
  ];
}
