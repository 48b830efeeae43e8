import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { drive, equip, whenReady } from './app/driven';
import { makeApps } from './app/folders';
import { copyProfile, seedProfile } from './app/profile';
import { DELIVERIES, emptyPlan, planFiles } from './data/plan';
import { densePlan } from '../tests/e2e/support/dense-plan';
import { readOptions, type Options, type Part } from './options';
import { misses, ms, type Line } from './result';
import { importFuzzLines } from './import-fuzz';
import { benchReplanExact } from './replan-exact';
import { FULL, QUICK, type Counts } from './rows/counts';
import { fileLines } from './rows/files';
import { holdLines } from './rows/hold';
import { importLines } from './rows/import';
import { laneLines } from './rows/lanes';
import { largeLines } from './rows/large';
import { rebuildLines } from './rows/rebuild';
import { replanLines } from './rows/replan';
import { startLines } from './rows/start';
import { storeLines } from './rows/store';
import { composerLines } from './rows/composer';
import { tailorLines } from './rows/tailor';
import { table } from './table';

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Load of the machine, so that a reader knows what else ran. */
function load(): string {
  return `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}`;
}

type Wants = (...parts: Part[]) => boolean;

/** Adds the lines of a part once they are measured, and says how long that took. */
function adder(lines: Line[]): (name: string, part: Promise<Line[]>) => Promise<void> {
  return async (name, part) => {
    const since = performance.now();
    lines.push(...(await part));
    say(`${name}: ${ms(performance.now() - since)} (${load()})`);
  };
}

async function run(options: Options): Promise<Line[]> {
  const counts = options.quick ? QUICK : FULL;
  const wants: Wants = (...parts) =>
    options.only.length === 0 || parts.some((part) => options.only.includes(part));
  const lines: Line[] = [];
  const add = adder(lines);
  if (wants('files')) await add('Files', fileLines(counts.files));
  if (wants('large'))
    await add(
      'Large inputs',
      Promise.resolve().then(() => largeLines(counts.files)),
    );
  if (wants('tailor'))
    await add(
      'Tailoring',
      Promise.resolve().then(() => tailorLines(counts.files)),
    );
  if (wants('replan')) await add('Re-plan', replanLines(counts.replans));
  if (wants('replan')) await add('Re-plan beside HiGHS', benchReplanExact());
  if (options.only.includes('import-fuzz')) await add('Import fuzz', importFuzzLines(options.quick, say));
  if (!wants('tailor', 'store', 'lanes', 'import', 'hold', 'rebuild', 'start')) return lines;

  return [...lines, ...(await appLines(wants, counts))];
}

/** What is measured in the app itself, on profiles that are seeded once. */
async function appLines(wants: Wants, counts: Counts): Promise<Line[]> {
  const lines: Line[] = [];
  const add = adder(lines);
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  try {
    const apps = await makeApps(process.cwd(), folder);
    const profile = (name: string) => {
      const path = join(folder, 'profiles', name);
      mkdirSync(path, { recursive: true });
      return path;
    };
    if (wants('hold')) {
      const dense = profile('dense');
      await seedProfile(apps.whole, dense, [densePlan()]);
      await add('Hold', holdLines(apps.whole, dense));
    }
    if (!wants('tailor', 'store', 'lanes', 'import', 'rebuild', 'start')) return lines;
    const full = profile('full');
    const spent = await seedProfile(apps.whole, full, planFiles());
    say(`Seeded ${DELIVERIES.toLocaleString('en')} deliveries through the app in ${ms(spent)} (${load()})`);

    if (wants('tailor', 'store', 'lanes', 'import')) {
      const { page, close } = await drive(apps.whole, copyProfile(full, join(folder, 'profiles/worked-on')));
      try {
        // Only a page loaded after the hand-shake is free of the security policy, which would keep innerHTML from
        // setting the inline styles that React sets.
        await page.reload();
        await whenReady(page);
        await equip(page);
        if (wants('lanes')) await add('Lanes', laneLines(page, counts));
        if (wants('tailor')) await add('Composer', composerLines(page, counts));
        if (wants('store')) await add('Store', storeLines(page, counts));
        if (wants('import')) await add('Import', importLines(page));
      } finally {
        await close();
      }
    }
    if (wants('rebuild')) {
      const bare = copyProfile(full, join(folder, 'profiles/bare'), { withoutWorkingCopy: true });
      await add('Rebuild', rebuildLines(apps.whole, bare));
    }
    if (wants('start')) {
      const empty = profile('empty');
      await seedProfile(apps.whole, empty, [emptyPlan()]);
      await add('Starts', startLines(apps, { full, empty, none: profile('none') }, counts));
    }
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const options = readOptions(process.argv.slice(2));
const since = performance.now();
say(`Holdfast bench, Node ${process.versions.node}, ${process.platform} (${load()})`);
const lines = (await run(options)).toSorted((a, b) => (a.row < b.row ? -1 : a.row > b.row ? 1 : 0));
process.stdout.write(`\n${table(lines)}\n\n`);
const missed = lines.filter(misses).length;
const held = lines.filter((line) => line.limit !== null).length - missed;
process.stdout.write(
  `${held} within their limit, ${missed} missed. Median (95th percentile) of interleaved rounds; ` +
    `${ms(performance.now() - since)} in all, ${load()}. Ratios travel, milliseconds do not.\n`,
);
if (options.strict && missed > 0) process.exitCode = 1;
