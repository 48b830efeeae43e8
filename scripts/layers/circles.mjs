import { posix } from 'node:path';
import { readImports } from './read-source.mjs';

/** Where neither files nor folders may lead back to where they came from. */
const WITHOUT_CIRCLES = ['src/core', 'src/ledger', 'src/main', 'src/renderer/store', 'bench'];

/**
 * Circles of imports, of files and of folders, `import type` among them: whoever reads one of a circle must read all.
 *
 * @param {ReadonlyMap<string, string>} files paths from the project's folder, with `/`, and their sources
 * @returns {string[][]} each circle in order, beginning with its first path by the alphabet
 */
export function findCircles(files) {
  return WITHOUT_CIRCLES.flatMap((base) => {
    const inside = [...files].filter(([path]) => path.startsWith(`${base}/`) && !isTest(path));
    const names = new Set(inside.map(([path]) => path));
    /** @type {Map<string, Set<string>>} */
    const byFile = new Map();
    /** @type {Map<string, Set<string>>} */
    const byFolder = new Map();
    for (const [path, source] of inside) {
      for (const { from } of readImports(source)) {
        const target = from.startsWith('.') ? resolve(path, from, names) : undefined;
        if (target === undefined) continue;
        add(byFile, path, target);
        const [here, there] = [posix.dirname(path), posix.dirname(target)];
        // A folder's own first file may stand for what lies in it.
        if (here !== there && here !== base && there !== base) add(byFolder, `${here}/`, `${there}/`);
      }
    }
    return [...circlesOf(byFile), ...circlesOf(byFolder)];
  });
}

/** @param {string} path */
function isTest(path) {
  return /\.test\.tsx?$|\/testing\//.test(path);
}

/**
 * @param {string} path
 * @param {string} from
 * @param {ReadonlySet<string>} names
 */
function resolve(path, from, names) {
  const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
  return ['', '.ts', '.tsx', '.mjs', '/index.ts'].map((end) => target + end).find((name) => names.has(name));
}

/**
 * @param {Map<string, Set<string>>} graph
 * @param {string} from
 * @param {string} to
 */
function add(graph, from, to) {
  graph.set(from, (graph.get(from) ?? new Set()).add(to));
}

/**
 * One circle for each place from which a walk comes back to where it began.
 *
 * @param {ReadonlyMap<string, ReadonlySet<string>>} graph
 * @returns {string[][]}
 */
function circlesOf(graph) {
  /** @type {string[][]} */
  const circles = [];
  const clear = new Set();
  /** @type {string[]} */
  const way = [];
  /** @param {string} at */
  const walk = (at) => {
    const met = way.indexOf(at);
    if (met >= 0) {
      circles.push(fromFirst(way.slice(met)));
      return;
    }
    if (clear.has(at)) return;
    way.push(at);
    for (const next of graph.get(at) ?? []) walk(next);
    way.pop();
    clear.add(at);
  };
  for (const start of [...graph.keys()].sort()) walk(start);
  return circles;
}

/** @param {readonly string[]} circle */
function fromFirst(circle) {
  const [first = ''] = [...circle].sort();
  const at = circle.indexOf(first);
  return [...circle.slice(at), ...circle.slice(0, at)];
}
