import { posix } from 'node:path';
import { layerBreach } from './core-layers.mjs';
import { codeOnly, lineOf, readImports } from './read-source.mjs';

/**
 * Which part may know which: docs/architecture.md in a form that a machine can check. Paths are relative to src/.
 *
 * @typedef {object} Wall
 * @property {RegExp} inside files that the rule is about
 * @property {(target: Target, file: string) => string | undefined} refuse what is wrong with an import, if
 *   anything is
 *
 * @typedef {{ kind: 'file', path: string, typeOnly: boolean } | { kind: 'package', name: string,
 *   typeOnly: boolean }} Target `path` relative to src/ (`../` leads out of it); `name` without a path inside
 *   the package, `node:fs` for built-in ones
 */

/** Small and pure: no clock, network, files or window of their own. Each was looked at before it came here. */
const PURE_PACKAGES = ['@date-fns/tz', '@noble/hashes', 'fflate', 'punycode', 'rrule', 'saxes', 'tldts'];

/** The parts of the ledger that frame bytes and know no document: what main needs to keep a journal. */
const RECORD_FRAMING = /^ledger\/(?:[\w-]*(?:record|segment|checksum|crc)[\w-]*)(?:\/|$)/;

/** @type {Wall[]} */
const WALLS = [
  part(/^core\//, { parts: [/^core(?:\/|$)/], packages: PURE_PACKAGES }),
  {
    inside: /^core\//,
    refuse: (target, file) =>
      target.kind === 'file' && target.path.startsWith('core/') ? layerBreach(file, target.path) : undefined,
  },
  part(/^ledger\//, { parts: [/^core(?:\/|$)/, /^ledger(?:\/|$)/], packages: [...PURE_PACKAGES, 'yjs'] }),
  part(/^disk\//, { parts: [/^core\/result$/, /^disk(?:\/|$)/], packages: [], node: true }),
  part(/^preload\//, { parts: [/^core(?:\/|$)/, /^preload(?:\/|$)/], packages: ['electron'] }),
  part(/^main\//, {
    parts: [/^core(?:\/|$)/, /^disk(?:\/|$)/, /^main(?:\/|$)/, RECORD_FRAMING, /^preload\/contract(?:\/|$)/],
    packages: ['electron', ...PURE_PACKAGES],
    node: true,
  }),
  part(/^renderer\//, {
    parts: [/^core(?:\/|$)/, /^ledger(?:\/|$)/, /^renderer(?:\/|$)/, /^preload\/contract(?:\/|$)/],
    packages: 'any',
    except: ['electron'],
  }),
  part(/^hub\//, {
    parts: [/^core(?:\/|$)/, /^ledger(?:\/|$)/, /^hub(?:\/|$)/],
    packages: 'any',
    except: ['electron', 'dexie', 'react', 'react-dom'],
    node: true,
  }),
  part(/^cli\//, {
    parts: [/^core(?:\/|$)/, /^ledger(?:\/|$)/, /^disk(?:\/|$)/, /^hub(?:\/|$)/, /^cli(?:\/|$)/],
    packages: 'any',
    except: ['electron', 'dexie', 'react', 'react-dom'],
    node: true,
  }),
  {
    inside: /^preload\//,
    refuse: (target, file) => {
      if (target.kind === 'package') {
        const known = target.name === 'electron' && file === 'preload/index.ts';
        return known || target.name !== 'electron' ? undefined : 'only preload/index.ts talks to Electron';
      }
      const fromCore = /^core(?:\/|$)/.test(target.path);
      return fromCore && !target.typeOnly ? 'the bridge takes types from core, not code' : undefined;
    },
  },
  {
    inside: /^renderer\/(?!store\/)/,
    refuse: (target) =>
      target.kind === 'package' && target.name === 'dexie' ? 'Dexie stays in renderer/store' : undefined,
  },
  {
    inside: /^renderer\/screens\//,
    refuse: (target, file) => {
      if (target.kind === 'package' || !target.path.startsWith('renderer/screens/')) return undefined;
      return screenOf(target.path) === screenOf(file) ? undefined : 'one screen never imports another';
    },
  },
  {
    inside: /./,
    refuse: (target) =>
      target.kind === 'file' && isTest(`${target.path}/`)
        ? 'only tests may use what is made for tests'
        : undefined,
  },
  {
    inside: /^renderer\/ui\//,
    refuse: (target) =>
      target.kind === 'file' && /^renderer\/(?:screens|store)\//.test(target.path)
        ? 'plain controls know neither screens nor the store'
        : undefined,
  },
  {
    inside: /^renderer\/words\//,
    refuse: (target) =>
      target.kind === 'file' && /^renderer\/(?!words\/)/.test(target.path)
        ? 'words know nothing of the window that shows them'
        : undefined,
  },
];

/** What makes core and ledger depend on the moment or the machine. The argument to use instead is named. */
const IMPURE = [
  { pattern: /\bDate\s*\.\s*now\b/g, say: 'take `now` as an argument instead of Date.now' },
  { pattern: /\bnew\s+Date\b(?!\s*\(\s*[^\s)])/g, say: 'take `now` as an argument instead of new Date()' },
  { pattern: /(?<!new\s)(?<![\w$.])Date\s*\(/g, say: 'take `now` as an argument instead of Date()' },
  { pattern: /\bMath\s*\.\s*random\b/g, say: 'take randomness as an argument instead of Math.random' },
  { pattern: bare(String.raw`crypto\s*\.`), say: 'take ids and randomness as arguments instead of crypto' },
  { pattern: bare(String.raw`performance\s*\.`), say: 'take `now` as an argument instead of performance' },
  { pattern: bare(String.raw`fetch\s*\(`), say: 'no network in here' },
  {
    pattern: bare(String.raw`(?:setTimeout|setInterval|setImmediate|queueMicrotask)\s*\(`),
    say: 'no timers in here',
  },
  { pattern: bare(String.raw`console\s*\.`), say: 'no console in here: return what there is to say' },
  { pattern: bare(String.raw`process\s*\.`), say: 'no process in here' },
  {
    pattern: bare(String.raw`(?:window|document|navigator|localStorage|indexedDB)\s*\.`),
    say: 'no window in here',
  },
  { pattern: bare('globalThis'), say: 'no globals in here: pass what is needed' },
];

/**
 * @typedef {{ file: string, line: number, say: string }} Breach `file` relative to src/
 */

/**
 * Hold every source against the rules. Test files stand outside them, and nothing else may lean on those.
 *
 * @param {Iterable<readonly [path: string, source: string]>} files paths relative to src/, with `/`
 * @returns {Breach[]} in the order of the files
 */
export function findBreaches(files) {
  /** @type {Breach[]} */
  const breaches = [];
  for (const [file, source] of files) {
    if (isTest(file)) continue;
    for (const { from, typeOnly, line } of readImports(source)) {
      const target = targetOf(from, typeOnly, file);
      for (const wall of WALLS) {
        const why = wall.inside.test(file) ? wall.refuse(target, file) : undefined;
        if (why !== undefined) breaches.push({ file, line, say: `imports '${from}': ${why}` });
      }
    }
    if (/^(?:core|ledger)\//.test(file)) breaches.push(...impurities(file, source));
  }
  return breaches;
}

/**
 * Tests, and what only tests use: the `testing/` folder beside their subject.
 *
 * @param {string} path
 */
function isTest(path) {
  return /\.test\.tsx?$|\/testing\//.test(path);
}

/**
 * @param {string} file
 * @param {string} source
 * @returns {Breach[]}
 */
function impurities(file, source) {
  const code = codeOnly(source);
  return IMPURE.flatMap(({ pattern, say }) =>
    [...code.matchAll(pattern)]
      .filter((match) => !declares(code, match[0]))
      .map((match) => ({ file, line: lineOf(code, match.index), say })),
  ).sort((a, b) => a.line - b.line);
}

/**
 * Whether the file has a variable or parameter of that name, as in `const window = orderWindow(...)`. Such a
 * file can only mean its own: core has no globals of the window or of Node in its tsconfig either.
 *
 * @param {string} code
 * @param {string} found the text that looked like a global, such as `window.`
 */
function declares(code, found) {
  const name = /^[A-Za-z]+/.exec(found)?.[0];
  if (name === undefined || /^(?:Date|Math|new)$/.test(name)) return false;
  return new RegExp(String.raw`\b(?:const|let|function)\s+${name}\b|[({,]\s*${name}\s*(?:[,)}]|\??:)`).test(
    code,
  );
}

/**
 * One part of src/: the parts and packages that it may import, and nothing else. Data in resources/ is
 * open to all.
 *
 * @param {RegExp} inside
 * @param {{ parts: RegExp[], packages: readonly string[] | 'any', except?: string[], node?: boolean }} may
 * @returns {Wall}
 */
function part(inside, { parts, packages, except = [], node = false }) {
  return {
    inside,
    refuse: (target) => {
      if (target.kind === 'file') {
        const open = target.path.startsWith('../resources/') || parts.some((path) => path.test(target.path));
        return open ? undefined : 'this part may not know that one';
      }
      if (target.name.startsWith('node:')) return node ? undefined : 'no Node in this part';
      if (except.includes(target.name)) return 'this part may not use that package';
      const known = packages === 'any' || packages.includes(target.name);
      return known ? undefined : 'this part may not use that package';
    },
  };
}

/**
 * @param {string} from
 * @param {boolean} typeOnly
 * @param {string} file
 * @returns {Target}
 */
function targetOf(from, typeOnly, file) {
  if (from.startsWith('.')) {
    const path = posix.join(posix.dirname(file), from.replace(/\?.*$/, ''));
    return { kind: 'file', path, typeOnly };
  }
  const parts = from.split('/');
  const name = from.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? from);
  return { kind: 'package', name, typeOnly };
}

/** @param {string} path renderer/screens/<screen>/... */
function screenOf(path) {
  return path.split('/')[2];
}

/**
 * A name that is a global: not a property of something, not part of a longer word.
 *
 * @param {string} pattern
 */
function bare(pattern) {
  return new RegExp(String.raw`(?<![\w$.])${pattern}`, 'g');
}
