import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';
import { countVitest } from './counts.mjs';
import { checkCssClasses } from './css-classes.mjs';
import { checkLinks } from './links.mjs';
import { checkRequirements } from './requirements.mjs';
import { BOTH_ZONES } from './zones.mjs';

/** Far from UTC, changes its clocks, and does so on other days than Europe. */
const SECOND_ZONE = 'America/New_York';

/** Not the formatter's own place, which it empties whenever somebody runs it without a cache. */
const FORMAT_CACHE = join('node_modules', '.cache', 'format');
const PRETTIER = [
  '--check',
  '--log-level',
  'warn',
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  FORMAT_CACHE,
];

/** What the compiler found right. */
const CACHE = join('node_modules', '.cache', 'types');

/** What stands in the names of test files that take many seconds. */
const LONG = '.long.test.';
const LONG_PARTS = 5;
/** The one that takes a third of their time: the 480 programs of the exact re-plan. */
const LONGEST = `replan-exact${LONG}ts`;

/**
 * @typedef {object} StepResult
 * @property {boolean} ok
 * @property {string} output what to show when it failed
 * @property {import('./counts.mjs').Counts} [counts] of a step that runs tests
 *
 * @typedef {{ name: string, run: () => Promise<StepResult> }} Step
 */

/**
 * Everything that `npm run check` looks at: what takes longest begins first, and beside it the quick ones before the
 * slower.
 *
 * @param {string} root folder of the project
 * @returns {Step[]}
 */
export function checkSteps(root) {
  const quick = ['--exclude', `**/*${LONG}*`];
  return [
    // In two halves, which end at about the same time, so that no core waits for the other.
    ...[1, 2].map((half) => ({
      name: `unit tests, UTC, ${half} of 2`,
      run: () => runUnitTests(root, 'UTC', [...quick, `--shard=${half}/2`]),
    })),
    { name: 'layers', run: () => runNode(root, ['scripts/check-layers.mjs']) },
    { name: 'requirements', run: () => checkRequirements(root) },
    { name: 'links', run: () => checkLinks(root) },
    { name: 'test habits', run: () => runNode(root, ['scripts/check-test-habits.mjs']) },
    { name: 'css classes', run: () => checkCssClasses(root) },
    { name: 'lint', run: () => runNode(root, [bin('oxlint', 'bin/oxlint'), '--quiet']) },
    { name: 'types', run: () => checkTypes(root) },
    {
      name: 'format',
      // What has not changed since it was last found right is not read again.
      run: () => runNode(root, [bin('prettier', 'bin/prettier.cjs'), ...PRETTIER, '.']),
    },
    {
      name: `unit tests about time, ${SECOND_ZONE}`,
      run: () => runUnitTests(root, SECOND_ZONE, [...BOTH_ZONES, ...quick]),
    },
  ];
}

/**
 * The thousand-fold property tests (`*.long.test.ts`), in one zone: too slow for `npm run check`, part of
 * `npm test`.
 *
 * @param {string} root folder of the project
 * @returns {Step[]} empty when there are none
 */
export function longSteps(root) {
  const names = readdirSync(join(root, 'src'), { recursive: true }).map(String);
  if (!names.some((name) => name.includes(LONG))) return [];
  // In small parts: two run at the same time, and whichever ends first takes the next. The longest begins first.
  const parts = Array.from({ length: LONG_PARTS }, (_, n) => ({
    name: `long property tests, ${n + 1} of ${LONG_PARTS}`,
    run: () =>
      runUnitTests(root, 'UTC', [LONG, '--exclude', `**/*${LONGEST}`, `--shard=${n + 1}/${LONG_PARTS}`]),
  }));
  return [
    { name: 'the long test of exact re-plans', run: () => runUnitTests(root, 'UTC', [LONGEST]) },
    ...parts,
  ];
}

/**
 * Each part is checked against its own tsconfig: core sees no window, main no DOM.
 *
 * @param {string} root
 * @returns {Promise<StepResult>}
 */
async function checkTypes(root) {
  const parts = readdirSync(join(root, 'src')).map((name) => `src/${name}`);
  const projects = [...parts, 'bench', 'scripts', 'tests'].filter((folder) => isProject(join(root, folder)));
  const results = [];
  for (const project of projects) {
    // What has not changed since it was last found right is not read again.
    const known = join(CACHE, `${project.replaceAll('/', '-')}.tsbuildinfo`);
    const args = ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', known];
    const result = await runNode(root, [bin('typescript', 'bin/tsc'), ...args]);
    if (!result.ok) results.push(result.output);
  }
  return { ok: results.length === 0, output: results.join('\n') };
}

/** @param {string} folder */
function isProject(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names.includes('tsconfig.json') && names.some((name) => /\.(?:tsx?|mjs)$/.test(name));
}

/**
 * @param {string} root
 * @param {string} zone
 * @param {string[]} which vitest's arguments that choose the files
 * @returns {Promise<StepResult>}
 */
async function runUnitTests(root, zone, which) {
  const folder = join(root, 'test-results', 'unit');
  mkdirSync(folder, { recursive: true });
  const report = join(folder, `${[zone, ...which].join('-').replace(/[^\w-]/g, '')}.json`);
  rmSync(report, { force: true });
  // One worker each, since both zones run side by side on what may be two cores.
  const args = [
    'run',
    ...which,
    '--maxWorkers=1',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const result = await run(process.execPath, [bin('vitest', 'vitest.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, TZ: zone },
  });
  const counts = countVitest(report, result.code);
  return { ok: counts.failed === 0, output: `${result.stdout}\n${result.stderr}`, counts };
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<StepResult>}
 */
async function runNode(root, args) {
  const { code, stdout, stderr } = await run(process.execPath, args, { cwd: root });
  return { ok: code === 0, output: `${stdout}\n${stderr}` };
}

/**
 * @param {string} name of the package
 * @param {string} file its program
 */
function bin(name, file) {
  return join('node_modules', name, file);
}
