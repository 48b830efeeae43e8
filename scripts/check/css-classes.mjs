import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * Every class that a style sheet has a rule for.
 *
 * @param {string} css
 * @returns {Set<string>}
 */
export function classesOf(css) {
  const selectors = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '')
    .replace(/:global\([^)]*\)/g, '')
    .replace(/\{[^{}]*\}/g, ' ')
    // What stands between braces is gone by now, but for the heads of rules within @media and the like.
    .replace(/@[^{;]*[{;]/g, ' ');
  return new Set([...selectors.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name));
}

/**
 * The classes that a file asks of each style sheet it imports.
 *
 * @param {string} file its path
 * @param {string} source
 * @returns {{ sheet: string, names: Set<string>, stems: string[], isOpen: boolean }[]} `stems`: how names begin that
 *   are put together; `isOpen`: it also asks for a class by a value, so any text of the program may be one
 */
export function usesOf(file, source) {
  const imports = [...source.matchAll(/^import (\w+) from '(\.[^']*\.module\.css)';$/gm)];
  return imports.map(([, local = '', path = '']) => {
    const asked = [...source.matchAll(new RegExp(`\\b${local}\\[([^\\]]*)\\]`, 'g'))].map(([, inside = '']) =>
      inside.trim(),
    );
    const names = asked.flatMap((inside) => /^'([\w-]+)'$/.exec(inside)?.[1] ?? []);
    const stems = asked.flatMap((inside) => /^`([\w-]+)\$\{/.exec(inside)?.[1] ?? []);
    const isPassedOn = new RegExp(`[(,{ ]${local}[),} ]`).test(source.replace(/^import .*$/gm, ''));
    return {
      sheet: posix.normalize(posix.join(posix.dirname(file), path)),
      names: new Set(names),
      stems,
      isOpen: isPassedOn || names.length + stems.length < asked.length,
    };
  });
}

/**
 * Classes without a rule, and rules without a user.
 *
 * @param {ReadonlyMap<string, string>} files source and style sheets by path
 * @returns {string[]} a sentence each
 */
export function classFaults(files) {
  /** @type {Map<string, { names: Set<string>, stems: string[], isOpen: boolean }>} */
  const used = new Map();
  const faults = [];
  for (const [file, source] of files) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const { sheet, names, stems, isOpen } of usesOf(file, source)) {
      const rules = classesOf(files.get(sheet) ?? '');
      const all = used.get(sheet) ?? { names: new Set(), stems: [], isOpen: false };
      used.set(sheet, { names: all.names, stems: [...all.stems, ...stems], isOpen: all.isOpen || isOpen });
      for (const name of names) {
        all.names.add(name);
        if (!rules.has(name)) faults.push(`${file}: ${sheet} has no rule for .${name}.`);
      }
    }
  }
  const texts = new Set(
    [...files].flatMap(([file, source]) =>
      /\.tsx?$/.test(file)
        ? [...source.matchAll(/'([\w-]+)'|\b(\w+):/g)].map(([, a, b]) => a ?? b ?? '')
        : [],
    ),
  );
  for (const [sheet, css] of files) {
    if (!sheet.endsWith('.module.css')) continue;
    const { names, stems, isOpen } = used.get(sheet) ?? { names: new Set(), stems: [], isOpen: false };
    for (const name of classesOf(css)) {
      if (names.has(name) || stems.some((stem) => name.startsWith(stem)) || (isOpen && texts.has(name)))
        continue;
      faults.push(`${sheet}: nothing uses .${name}.`);
    }
  }
  return faults;
}

/**
 * @param {string} root folder of the project
 * @returns {Promise<import('./steps.mjs').StepResult>}
 */
export function checkCssClasses(root) {
  // Core names some of the classes: the kinds of a move, the states of a post.
  const names = ['src/renderer', 'src/core'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
      .filter((name) => /\.(?:tsx?|module\.css)$/.test(name) && !name.includes('.test.')),
  );
  const files = new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
  const faults = classFaults(files);
  return Promise.resolve({ ok: faults.length === 0, output: faults.join('\n') });
}
