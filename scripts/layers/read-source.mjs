/**
 * @typedef {object} Import
 * @property {string} from what the source names: a package or a relative path
 * @property {boolean} typeOnly `import type` or `export type`: nothing of it is left when the app runs
 * @property {number} line counted from 1
 */

/** Statements stand at the start of a line: prettier sees to that. */
const STATIC_IMPORT =
  /^[ \t]*(?:import|export)(\s+type(?=\s+(?!from\s*["'])[\w$*{]))?\s*(?:[\w$*{}\s,]*?\bfrom\s*)?(['"])([^'"\n]+)\2/gm;
const CALLED_IMPORT = /(?<![\w$])(?:import|require)\s*\(\s*(['"])([^'"\n]+)\1/g;
const FILE_URL = /new\s+URL\s*\(\s*(['"])([^'"\n]+)\1\s*,\s*import\.meta\.url/g;

/**
 * Every module that a TypeScript source names: imports, re-exports, `import()`, `require()`, and workers or
 * files named by `new URL(..., import.meta.url)`.
 *
 * @param {string} source
 * @returns {Import[]}
 */
export function readImports(source) {
  const code = blank(source, { strings: false });
  const found = [];
  for (const match of code.matchAll(STATIC_IMPORT)) {
    found.push({ from: match[3] ?? '', typeOnly: match[1] !== undefined, line: lineOf(code, match.index) });
  }
  for (const pattern of [CALLED_IMPORT, FILE_URL]) {
    for (const match of code.matchAll(pattern)) {
      found.push({ from: match[2] ?? '', typeOnly: false, line: lineOf(code, match.index) });
    }
  }
  return found;
}

/**
 * The source with comments and the insides of strings and regular expressions turned to spaces, so that a word
 * found in it is code. Line numbers stay. Code inside `${...}` stays.
 *
 * @param {string} source
 * @returns {string}
 */
export function codeOnly(source) {
  return blank(source, { strings: true });
}

/**
 * @param {string} text
 * @param {number} index
 * @returns {number}
 */
export function lineOf(text, index) {
  return text.slice(0, index).split('\n').length;
}

/** One token at a time; what no alternative names is ordinary code. */
const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|(?<slash>\/)|(?<tick>`)|(?<open>\{)|(?<close>\})/y;
const REGEX_LITERAL = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
const TEMPLATE_TEXT = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y;
/** After one of these a slash begins a regular expression; after anything else it divides. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else))\s*$/;

/**
 * @param {string} source
 * @param {{ strings: boolean }} what comments always go; strings only when asked
 */
function blank(source, { strings }) {
  let out = '';
  let at = 0;
  /** Open braces; a template's `${` is remembered so that its `}` leads back into the text. @type {string[]} */
  const braces = [];
  /** @param {string} text */
  const hide = (text) => {
    out += text.replace(/[^\n]/g, ' ');
    at += text.length;
  };
  /** @param {string} text */
  const keep = (text) => {
    out += text;
    at += text.length;
  };
  const templateText = () => {
    const text = matchAt(TEMPLATE_TEXT, source, at)?.[0] ?? '';
    if (strings) hide(text);
    else keep(text);
    if (source.startsWith('${', at)) {
      braces.push('${');
      keep('${');
    } else {
      keep(source.slice(at, at + 1));
    }
  };
  while (at < source.length) {
    const groups = matchAt(TOKEN, source, at)?.groups;
    if (groups === undefined) {
      keep(source[at] ?? '');
    } else if (groups['comment'] !== undefined) {
      hide(groups['comment']);
    } else if (groups['string'] !== undefined) {
      const text = groups['string'];
      if (!strings) keep(text);
      else {
        keep(text.slice(0, 1));
        hide(text.slice(1, -1));
        keep(text.slice(-1));
      }
    } else if (groups['slash'] !== undefined) {
      const literal = BEFORE_REGEX.test(out.slice(-80)) ? matchAt(REGEX_LITERAL, source, at)?.[0] : undefined;
      if (literal === undefined) keep('/');
      else hide(literal);
    } else if (groups['tick'] !== undefined) {
      keep('`');
      templateText();
    } else if (groups['open'] !== undefined) {
      braces.push('{');
      keep('{');
    } else {
      const inTemplate = braces.pop() === '${';
      keep('}');
      if (inTemplate) templateText();
    }
  }
  return out;
}

/**
 * @param {RegExp} sticky
 * @param {string} text
 * @param {number} at
 */
function matchAt(sticky, text, at) {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
