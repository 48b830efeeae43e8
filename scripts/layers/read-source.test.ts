import { expect, it } from 'vitest';
import { codeOnly, readImports } from './read-source.mjs';

it('tells types from code, and where each import stands', () => {
  const source = [
    "import type { A } from './a';",
    "import { type B, b } from './b';",
    "import type from './c';",
    "export type * from './d';",
    "import './e.css';",
  ].join('\n');
  expect(readImports(source)).toEqual([
    { from: './a', typeOnly: true, line: 1 },
    { from: './b', typeOnly: false, line: 2 },
    { from: './c', typeOnly: false, line: 3 },
    { from: './d', typeOnly: true, line: 4 },
    { from: './e.css', typeOnly: false, line: 5 },
  ]);
});

it('takes neither comments nor unions of words for imports', () => {
  const source = [
    "// import x from 'commented'",
    "/* import 'out' */",
    "export type Act = 'import' | 'export' | 'from';",
    "export const from = 'x';",
    "const sentence = `import a from 'b'`;",
  ].join('\n');
  expect(readImports(source)).toEqual([]);
});

it('blanks words and keeps code, line by line', () => {
  const source = "const a = 'say'; // why\nconst b = `x ${`in ${c} ner`} y`;\nconst d = e / f / g;";
  expect(codeOnly(source)).toBe(
    "const a = '   ';       \nconst b = `  ${`   ${c}    `}  `;\nconst d = e / f / g;",
  );
});
