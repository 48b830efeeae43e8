import { codeOnly, lineOf } from './read-source.mjs';

/**
 * What ids.ts alone may do, since it says what an id is: call a text one. Everywhere else a text becomes an id by its
 * readers (`asPostId`), or the place it came from says already that it is one.
 *
 * @typedef {{ file: string, line: number, say: string }} IdCast `file` as it was given
 */

const HOME = 'src/core/model/ids.ts';
const SAY = `only ${HOME} casts to an id: use its readers, or let the source say what it holds`;

/** An id by name, the usual name of any id's type, or a field that holds one; a `ColumnId` is no id of the plan. */
const ID =
  /\b(?:Post|Delivery|Channel|Campaign|Day|Outage|Sighting|Handover|Approval|Person|Any)?Id\b|\[\s*['"](?:id|\w+Id)['"]\s*\]/;

const CAST = /\bas\s+(?!const\b)/g;

/** What is named for an id, or is none at all, passed off as whatever is wanted. */
const AS_NEVER =
  /(?:\b(?:id|\w+Id)s?|\b(?:ids|made)\[\w+\]|(['"])\1)\s*\)*\s+as\s+(?:unknown\s+as\s+)?never\b/g;

/**
 * @param {Iterable<readonly [path: string, source: string]>} files paths relative to the project, with `/`
 * @returns {IdCast[]} in the order of the files
 */
export function findIdCasts(files) {
  return [...files].flatMap(([file, source]) => {
    if (file === HOME) return [];
    const code = codeOnly(source);
    const casts = [...code.matchAll(CAST)].filter((match) => {
      const from = match.index + match[0].length;
      // The names of fields stand in strings, which `code` has no more.
      return ID.test(source.slice(from, endOfType(code, from)));
    });
    const lines = [...casts, ...code.matchAll(AS_NEVER)].map(({ index }) => lineOf(code, index));
    return [...new Set(lines)].sort((a, b) => a - b).map((line) => ({ file, line, say: SAY }));
  });
}

/**
 * @param {string} code
 * @param {number} from where a type begins
 * @returns {number} where it ends, as far as a cast is concerned
 */
function endOfType(code, from) {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    const sign = code.charAt(at);
    if (depth === 0 && (/[;,)\]}=?:`]/.test(sign) || /^(?:&&|\|\|)/.test(code.slice(at, at + 2)))) return at;
    if ('([{<'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign) || (sign === '>' && code.charAt(at - 1) !== '=')) depth -= 1;
  }
  return code.length;
}
