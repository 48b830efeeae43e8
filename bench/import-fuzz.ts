import { fuzzImports } from '../tests/fuzz/import/run';
import { ms, type Line } from './result';

const MUTANTS = 100_000;
const QUICK_MUTANTS = 5_000;
/** What reading a file may cost at most. Source: the goals in docs/benchmarks.md. */
const MOST_MS = 2_000;
const MOST_BYTES = 512 * 1024 * 1024;

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** Mutants of every kind of file, imported one after the other: what went wrong, and the dearest of them. */
export async function importFuzzLines(isQuick: boolean, say: (text: string) => void): Promise<Line[]> {
  const mutants = isQuick ? QUICK_MUTANTS : MUTANTS;
  const report = await fuzzImports(process.cwd(), 0, mutants, (judged) => {
    if (judged % 5_000 === 0) say(`${judged.toLocaleString('en')} judged`);
  });
  for (const { seed, name, why, tookMs } of [...report.bugs, ...report.slow]) {
    say(`seed ${seed}, ${name}, ${ms(tookMs)}: ${why}`);
  }
  const { written, asks, refused } = report.fates;
  const kinds = [...report.refusals].map(([code, count]) => `${code} ${count}`).join(', ');
  say(`${written} written, ${asks} with a question, ${refused} refused (${kinds})`);
  const count = report.judged.toLocaleString('en');
  const { slowest } = report;
  return [
    {
      row: 'Z1',
      what: `${count} mutated files imported: faults of ours, threads that died or stood still, left half`,
      ours: String(report.bugs.length),
      anchor: '0',
      ratio: report.bugs.length,
      limit: 0,
    },
    {
      row: 'Z2',
      what: `the slowest of them, processor time (${slowest === null ? 'none' : `seed ${slowest.seed}, ${slowest.name}`}) / 2 s`,
      ours: ms(slowest?.tookMs ?? 0),
      anchor: ms(MOST_MS),
      ratio: (slowest?.tookMs ?? 0) / MOST_MS,
      limit: 1,
    },
    {
      row: 'Z3',
      what: `by how much the memory of the process grew at most, from ${megabytes(report.memoryBefore)} / 512 MB`,
      ours: megabytes(report.highestMemory - report.memoryBefore),
      anchor: megabytes(MOST_BYTES),
      ratio: (report.highestMemory - report.memoryBefore) / MOST_BYTES,
      limit: 1,
    },
  ];
}
