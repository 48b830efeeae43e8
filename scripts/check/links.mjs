import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Pages people begin with: nobody has to link to them. */
const FIRST = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/**
 * The files of this project that a page points to, links and pictures alike, without what follows `#`.
 *
 * @param {string} page its path
 * @param {string} text
 * @returns {string[]} paths from the project's folder
 */
export function targetsOf(page, text) {
  const outsideCode = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return [...outsideCode.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target))
    .map((target) => posix.normalize(posix.join(posix.dirname(page), target)).replace(/\/$/, ''));
}

/**
 * Links that lead nowhere, and pages and pictures that nothing leads to. A link to a folder counts for its pages.
 *
 * @param {ReadonlyMap<string, string>} pages text by path
 * @param {ReadonlySet<string>} files every file and folder there is
 * @returns {string[]} a sentence each
 */
export function linkFaults(pages, files) {
  const linked = new Set([...pages].flatMap(([page, text]) => targetsOf(page, text)));
  const dead = [...pages].flatMap(([page, text]) =>
    targetsOf(page, text)
      .filter((target) => !files.has(target))
      .map((target) => `${page} links to ${target}, which is not there.`),
  );
  const lonely = [...files]
    .filter((file) => file.startsWith('docs/') && /\.(?:md|png)$/.test(file))
    .filter((file) => !FIRST.includes(file) && !linked.has(file) && !isShownDark(file, linked))
    .map((file) => `Nothing links to ${file}.`);
  return [...dead, ...lonely];
}

/**
 * Some pictures are there in light and dark under one name, and a page links to the light one.
 *
 * @param {string} file
 * @param {ReadonlySet<string>} linked
 */
function isShownDark(file, linked) {
  return file.endsWith('-dark.png') && linked.has(file.replace(/-dark\.png$/, '-light.png'));
}

/**
 * @param {string} root folder of the project
 * @returns {Promise<import('./steps.mjs').StepResult>}
 */
export function checkLinks(root) {
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true }).map(
    (name) => `docs/${String(name).replaceAll('\\', '/')}`,
  );
  const pages = [...FIRST, ...inDocs].filter((path) => path.endsWith('.md'));
  const elsewhere = ['src', 'resources', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map(
      (name) => `${folder}/${String(name).replaceAll('\\', '/')}`,
    ),
  );
  const texts = new Map(pages.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const faults = linkFaults(texts, new Set([...FIRST, 'docs', ...inDocs, ...elsewhere]));
  return Promise.resolve({ ok: faults.length === 0, output: faults.join('\n') });
}
