import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findCircles } from './layers/circles.mjs';
import { findIdCasts } from './layers/id-casts.mjs';
import { findBreaches } from './layers/walls.mjs';
import { ROOT } from './setup/index.mjs';

/**
 * Check which part may import which, that nothing leads in a circle, and that ids come out of one file. One line per
 * breach; exit code 1 for any.
 */
const sources = new Map(['src', 'bench'].flatMap(sourcesIn));
const inSrc = [...sources].flatMap(([path, source]) =>
  path.startsWith('src/') ? [/** @type {const} */ ([path.slice('src/'.length), source])] : [],
);
const breaches = findBreaches(inSrc).map(({ file, line, say }) => `src/${file}:${line} ${say}`);
const circles = findCircles(sources).map(
  (circle) => `${[...circle, circle[0]].join(' -> ')}: a circle of imports`,
);
const everywhere = [...sources, ...['tests', 'scripts'].flatMap(sourcesIn)];
const casts = findIdCasts(everywhere).map(({ file, line, say }) => `${file}:${line} ${say}`);
const lines = [...breaches, ...circles, ...casts];
for (const line of lines) process.stdout.write(`${line}\n`);
process.exitCode = lines.length === 0 ? 0 : 1;

/**
 * @param {string} folder
 * @returns {[path: string, source: string][]}
 */
function sourcesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$|\.mjs$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8')]);
}
