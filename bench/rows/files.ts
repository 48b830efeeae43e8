import Papa from 'papaparse';
import { planImport, readImport, type KnownWorkspace } from '../../src/core/import';
import { csvPlan } from '../data/csv';
import { NOW, ZONE } from '../data/plan';
import { compared, type Line } from '../result';
import { interleaved, timed } from '../stats';
import { CAUSES } from './causes';

const NOBODY: KnownWorkspace = { zone: ZONE, channels: [], campaigns: [], mappings: {} };

/** F1: a CSV plan read, and read with mapping, checks and doubles, against papaparse's objects by header. */
export async function fileLines(repeats: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const rows of [10_000, 50_000]) {
    const bytes = new TextEncoder().encode(csvPlan(rows));
    const times = await interleaved(repeats, 1, {
      anchor: () =>
        timed(() => Papa.parse(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true })),
      parse: () => timed(() => read(bytes)),
      whole: () => timed(() => planImport(read(bytes), NOBODY, {}, NOW.slice(0, 10))),
    });
    const what = `CSV, ${rows / 1000}k rows (${(bytes.length / 1e6).toFixed(1)} MB)`;
    lines.push(
      compared(
        { row: 'F1', what: `${what}: parse`, limit: 1, cause: CAUSES.parse },
        times.parse,
        times.anchor,
      ),
      compared(
        { row: 'F1', what: `${what}: parse, map, check`, limit: 3, cause: CAUSES.understand },
        times.whole,
        times.anchor,
      ),
    );
  }
  return lines;
}

function read(bytes: Uint8Array) {
  const file = readImport('plan.csv', bytes);
  if (!file.ok) throw new Error(file.error.message);
  return file.value;
}
