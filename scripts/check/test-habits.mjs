import { codeOnly, lineOf } from '../layers/read-source.mjs';

/**
 * What no test does, because it fails or passes by how busy the machine is: sleep for a fixed time in the hope that
 * something has happened by then, or hold milliseconds against a limit.
 *
 * @typedef {{ file: string, line: number, say: string }} Habit
 */

const SLEEP = 'wait for the thing itself (expect(...), expect.poll, an event), not for a time';
const JUDGED = 'no test judges milliseconds: measure it in bench/, which says MISS';

const SLEEPS = [
  /\.\s*waitForTimeout\s*\(/g,
  // A promise that does nothing but let time pass.
  /\bnew\s+Promise\b(?:<[^>]*>)?\s*\(\s*\(?\s*(\w+)[^)=]*\)?\s*=>\s*\{?\s*(?:return\s+|void\s+)?(?:\w+\.)?setTimeout\s*\(\s*(?:\1\b|\(\s*\)\s*=>\s*\1\s*\()/g,
  /\bAtomics\s*\.\s*wait\s*\(/g,
];
const SLEEP_IMPORT = /^import\s*\{[^}]*\bsetTimeout\b[^}]*\}\s*from\s*'(?:node:)?timers\/promises'/gm;

/** How long something took, by any clock or as told; the moment itself (`Date.now()`) is no duration. */
const DURATION =
  /\b(?:ms|took|tookMs|elapsed|elapsedMs)\b(?!\s*:)|\bperformance\s*\.\s*now\b|\bhrtime\b|\bcpuUsage\b|\bPerformanceObserver\b|\bDate\s*\.\s*now\s*\(\s*\)\s*-|-\s*Date\s*\.\s*now\b/;
const JUDGEMENT = /\bexpect\s*\(/g;
const COMPARES = /^\s*(?:\.\s*not\s*)?\.\s*toBe(?:Less|Greater)Than(?:OrEqual)?\s*\(/;

/**
 * @param {Iterable<readonly [path: string, source: string]>} files test files and what only tests use
 * @returns {Habit[]} in the order of the files
 */
export function findHabits(files) {
  return [...files].flatMap(([file, source]) => {
    const code = codeOnly(source);
    const at = (/** @type {number} */ index, /** @type {string} */ say) => ({
      file,
      line: lineOf(code, index),
      say,
    });
    // What a test does with a clock of its own takes no time.
    const sleeps = /\buseFakeTimers\s*\(/.test(code) ? [] : SLEEPS.flatMap((one) => [...code.matchAll(one)]);
    return [
      ...sleeps.map(({ index }) => at(index, SLEEP)),
      ...[...source.matchAll(SLEEP_IMPORT)].map(({ index }) => at(index, SLEEP)),
      ...judgements(code).map((index) => at(index, JUDGED)),
    ].sort((a, b) => a.line - b.line);
  });
}

/**
 * @param {string} code
 * @returns {number[]} where a duration is held against something
 */
function judgements(code) {
  const durations = namesOfDurations(code);
  const found = [];
  for (const { index } of code.matchAll(JUDGEMENT)) {
    const given = inBrackets(code, code.indexOf('(', index));
    const rest = code.slice(given.end);
    const compares = COMPARES.exec(rest);
    if (compares === null) continue;
    const limit = inBrackets(code, given.end + compares[0].length - 1);
    if (isDuration(`${given.text} ${limit.text}`, durations)) found.push(index);
  }
  return found;
}

/**
 * Variables and functions of a file whose value comes from a duration, each by the names before it.
 *
 * @param {string} code
 * @returns {Set<string>}
 */
function namesOfDurations(code) {
  /** @type {Set<string>} */
  const names = new Set();
  const given = [
    ...[...code.matchAll(/\b(?:const|let)\s+([\w$]+|\{[^}=]*\}|\[[^\]=]*\])[^=;]*=(?![=>])/g)].map(
      (match) => ({
        names: match[1]?.match(/[\w$]+/g) ?? [],
        value: statementFrom(code, match.index + match[0].length),
      }),
    ),
    ...[...code.matchAll(/(?:^|[;{}\n])\s*([\w$]+)\s*(?:\+|\|\|)?=(?![=>])/g)].map((match) => ({
      names: [match[1] ?? ''],
      value: statementFrom(code, match.index + match[0].length),
    })),
    // As prettier sets it: a function ends at the first bracket that stands as far in as it began.
    ...[...code.matchAll(/^( *)(?:export )?(?:async )?function\s+([\w$]+)[\s\S]*?^\1\}/gm)].map((match) => ({
      names: [match[2] ?? ''],
      value: match[0],
    })),
  ];
  for (let before = -1; before !== names.size;) {
    before = names.size;
    for (const { names: made, value } of given) {
      if (isDuration(value, names)) for (const name of made) names.add(name);
    }
  }
  return names;
}

/**
 * @param {string} text
 * @param {ReadonlySet<string>} names
 */
function isDuration(text, names) {
  if (DURATION.test(text)) return true;
  // A name before a colon is a field of something else.
  return [...text.matchAll(/(?<![\w$.])[\w$]+(?!\s*:)/g)].some(([word]) => names.has(word));
}

/**
 * @param {string} code
 * @param {number} open where the bracket stands
 * @returns {{ text: string, end: number }} what stands between it and the one that closes it, and where that ends
 */
function inBrackets(code, open) {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if ('([{'.includes(code.charAt(at))) depth += 1;
    if (')]}'.includes(code.charAt(at)) && (depth -= 1) === 0) {
      return { text: code.slice(open + 1, at), end: at + 1 };
    }
  }
  return { text: code.slice(open + 1), end: code.length };
}

/**
 * @param {string} code
 * @param {number} from
 * @returns {string} up to the semicolon or closing bracket that ends it
 */
function statementFrom(code, from) {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    const sign = code.charAt(at);
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (depth < 0 || (depth === 0 && sign === ';')) return code.slice(from, at);
  }
  return code.slice(from);
}
