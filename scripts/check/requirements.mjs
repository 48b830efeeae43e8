import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows of docs/requirements.md run from 1 to this number, each once. */
export const LAST_ROW = 155;

const STATES = ['works', 'partly', 'not yet'];
const CODE = /\.(?:tsx?|mjs)$/;
const FOLDERS = ['src', 'tests', 'bench', 'scripts'];

/**
 * @typedef {{ number: number, state: string, missing: string, tests: string[] }} Row
 * @typedef {{ file: string, number: number }} Citation
 */

/**
 * The rows of the page's tables: number, what, state, where, missing, test.
 *
 * @param {string} page
 * @returns {Row[]}
 */
export function readRows(page) {
  return page.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (!/^\d+$/.test(cells[1] ?? '')) return [];
    const tests = [...(cells[6] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    return [{ number: Number(cells[1]), state: cells[3] ?? '', missing: cells[5] ?? '', tests }];
  });
}

/**
 * What is untrue or missing on the page, a sentence each.
 *
 * @param {string} page
 * @param {{ exists: (path: string) => boolean, citations: readonly Citation[] }} tree
 * @returns {string[]}
 */
export function requirementFaults(page, { exists, citations }) {
  const rows = readRows(page);
  const times = (/** @type {number} */ number) => rows.filter((row) => row.number === number).length;
  const all = Array.from({ length: LAST_ROW }, (_, index) => index + 1);
  return [
    ...all.filter((number) => times(number) === 0).map((number) => `Row ${number} is missing.`),
    ...all.filter((number) => times(number) > 1).map((number) => `Row ${number} stands there twice.`),
    ...rows.flatMap((row) => rowFaults(row, exists)),
    ...totalFaults(page, rows),
    ...citations
      .filter(({ number }) => times(number) === 0)
      .map(({ file, number }) => `${file} cites R${number}, which is no row.`),
  ];
}

/**
 * @param {Row} row
 * @param {(path: string) => boolean} exists
 */
function rowFaults({ number, state, missing, tests }, exists) {
  return [
    ...(number > LAST_ROW ? [`Row ${number} is none of the ${LAST_ROW}.`] : []),
    ...(STATES.includes(state) ? [] : [`Row ${number} is “${state}”: works, partly or not yet.`]),
    ...(state === 'works' && tests.length === 0 ? [`Row ${number} works and names no test.`] : []),
    ...(state === 'partly' && missing.length < 2 ? [`Row ${number} does not say what is missing.`] : []),
    ...tests
      .filter((path) => !exists(path))
      .map((path) => `Row ${number} names ${path}, which is not there.`),
  ];
}

/**
 * The sentence at the head of the page: 'Of 155 rows 34 work, 75 work in part, 46 do not exist yet.'
 *
 * @param {string} page
 * @param {readonly Row[]} rows
 */
function totalFaults(page, rows) {
  const [works, partly, not] = STATES.map((state) => rows.filter((row) => row.state === state).length);
  const say = `Of ${rows.length} rows ${works} work, ${partly} work in part, ${not} do not exist yet.`;
  return page.includes(say) ? [] : [`The head of the page should say: ${say}`];
}

/**
 * Every R number in code and tests.
 *
 * @param {string} root folder of the project
 * @returns {Citation[]}
 */
function citationsIn(root) {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
      .filter((file) => CODE.test(file) && !file.startsWith('scripts/check/requirements'))
      .flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/\bR(\d{1,3})\b/g)].map(([, number]) => ({
          file,
          number: Number(number),
        })),
      ),
  );
}

/**
 * Whether docs/requirements.md is whole and names nothing that is not there.
 *
 * @param {string} root folder of the project
 * @returns {Promise<import('./steps.mjs').StepResult>}
 */
export function checkRequirements(root) {
  const page = readFileSync(join(root, 'docs', 'requirements.md'), 'utf8');
  const exists = (/** @type {string} */ path) => existsSync(join(root, path));
  const faults = requirementFaults(page, { exists, citations: citationsIn(root) });
  return Promise.resolve({ ok: faults.length === 0, output: faults.join('\n') });
}
