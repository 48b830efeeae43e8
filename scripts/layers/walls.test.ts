import { describe, expect, it } from 'vitest';
import { findBreaches } from './walls.mjs';

/** What the rules say about one file, without its place. */
function said(file: string, source: string): string[] {
  return findBreaches([[file, source]]).map((breach) => breach.say);
}

const PART = 'this part may not know that one';
const PACKAGE = 'this part may not use that package';

describe('imports that break a rule', () => {
  it.each([
    ['core/model/x.ts', "import { a } from '../../ledger/a';", `imports '../../ledger/a': ${PART}`],
    ['core/x.ts', "import { a } from '../renderer/ui/a';", `imports '../renderer/ui/a': ${PART}`],
    ['core/x.ts', "import * as Y from 'yjs';", `imports 'yjs': ${PACKAGE}`],
    ['core/x.ts', "import { useState } from 'react';", `imports 'react': ${PACKAGE}`],
    ['core/x.ts', "import { readFileSync } from 'node:fs';", "imports 'node:fs': no Node in this part"],
    ['ledger/x.ts', "import { db } from '../renderer/store/db';", `imports '../renderer/store/db': ${PART}`],
    ['ledger/x.ts', "import Dexie from 'dexie';", `imports 'dexie': ${PACKAGE}`],
    ['ledger/x.ts', "export * from 'node:path';", "imports 'node:path': no Node in this part"],
    ['disk/x.ts', "import { A } from '../main/a';", `imports '../main/a': ${PART}`],
    ['disk/x.ts', "import { count } from '../core/text';", `imports '../core/text': ${PART}`],
    ['disk/x.ts', "import { app } from 'electron';", `imports 'electron': ${PACKAGE}`],
    ['core/x.ts', "import { A } from '../disk/a';", `imports '../disk/a': ${PART}`],
    ['renderer/x.ts', "import { A } from '../disk/a';", `imports '../disk/a': ${PART}`],
    ['preload/x.ts', "import type { A } from '../main/a';", `imports '../main/a': ${PART}`],
    ['preload/x.ts', "import { z } from 'zod';", `imports 'zod': ${PACKAGE}`],
    [
      'preload/contract.ts',
      "import { ipcRenderer } from 'electron';",
      "imports 'electron': only preload/index.ts talks to Electron",
    ],
    [
      'preload/index.ts',
      "import { done } from '../core/result';",
      "imports '../core/result': the bridge takes types from core, not code",
    ],
    ['main/x.ts', "import { A } from '../renderer/a';", `imports '../renderer/a': ${PART}`],
    ['main/x.ts', "import { A } from '../preload/index';", `imports '../preload/index': ${PART}`],
    ['main/x.ts', "import { project } from '../ledger/project';", `imports '../ledger/project': ${PART}`],
    ['main/x.ts', "import React from 'react';", `imports 'react': ${PACKAGE}`],
    ['renderer/x.tsx', "import { A } from '../main/a';", `imports '../main/a': ${PART}`],
    ['renderer/x.tsx', "import { bridge } from '../preload/index';", `imports '../preload/index': ${PART}`],
    ['renderer/x.tsx', "import { ipcRenderer } from 'electron';", `imports 'electron': ${PACKAGE}`],
    ['renderer/x.tsx', "import fs from 'node:fs';", "imports 'node:fs': no Node in this part"],
    [
      'renderer/screens/bank/x.tsx',
      "import { liveQuery } from 'dexie';",
      "imports 'dexie': Dexie stays in renderer/store",
    ],
    [
      'renderer/screens/bank/x.tsx',
      "import { Lanes } from '../calendar/Lanes';",
      "imports '../calendar/Lanes': one screen never imports another",
    ],
    [
      'renderer/ui/x.tsx',
      "import { run } from '../store/run';",
      "imports '../store/run': plain controls know neither screens nor the store",
    ],
    [
      'renderer/words/x.ts',
      "import type { SelectOption } from '../ui';",
      "imports '../ui': words know nothing of the window that shows them",
    ],
    [
      'renderer/store/x.ts',
      "import { generateInput } from '../../core/replan/testing/generate';",
      "imports '../../core/replan/testing/generate': only tests may use what is made for tests",
    ],
    ['hub/x.ts', "import { A } from '../main/a';", `imports '../main/a': ${PART}`],
    ['hub/x.ts', "import { app } from 'electron';", `imports 'electron': ${PACKAGE}`],
    ['cli/x.ts', "import { A } from '../renderer/a';", `imports '../renderer/a': ${PART}`],
    ['cli/x.ts', "import Dexie from 'dexie';", `imports 'dexie': ${PACKAGE}`],
    ['core/x.ts', "import { a } from '../../tests/a';", `imports '../../tests/a': ${PART}`],
    ['renderer/x.ts', "import { a } from '../../bench/a';", `imports '../../bench/a': ${PART}`],
    ['main/x.ts', "import { a } from '../../scripts/a.mjs';", `imports '../../scripts/a.mjs': ${PART}`],
  ])('%s: %s', (file, source, say) => {
    expect(said(file, source)).toEqual([say]);
  });

  it('is found behind every way to name a module', () => {
    const ways = [
      "import type { A } from '../main/a';",
      "import '../main/a';",
      "export { a } from '../main/a';",
      "import {\n  a,\n  b,\n} from '../main/a';",
      "const a = await import('../main/a');",
      "const a = require('../main/a');",
      "type A = import('../main/a').A;",
      "new Worker(new URL('../main/a', import.meta.url), { type: 'module' });",
    ];
    expect(ways.map((way) => said('renderer/x.ts', way))).toEqual(
      ways.map(() => [`imports '../main/a': ${PART}`]),
    );
  });

  it('is told with file and line', () => {
    expect(findBreaches([['core/a.ts', "// a\n\nimport 'electron';\n"]])).toEqual([
      { file: 'core/a.ts', line: 3, say: `imports 'electron': ${PACKAGE}` },
    ]);
  });
});

describe('imports that every room may have', () => {
  it.each([
    ['core/model/x.ts', "import { TZDate } from '@date-fns/tz';\nimport { done } from '../result';"],
    ['core/x.ts', "import list from '../../resources/platforms.json' with { type: 'json' };"],
    ['ledger/x.ts', "import * as Y from 'yjs';\nimport { done } from '../core/result';"],
    [
      'preload/index.ts',
      "import { contextBridge } from 'electron';\nimport type { R } from '../core/result';",
    ],
    ['main/x.ts', "import { app } from 'electron';\nimport { readFrames } from '../ledger/records/read';"],
    [
      'main/x.ts',
      "import type { Bridge } from '../preload/contract';\nimport { open } from 'node:fs/promises';",
    ],
    ['main/x.ts', "import { replaceFile } from '../disk/replace-file';"],
    ['cli/x.ts', "import { replaceFile } from '../disk/replace-file';"],
    ['disk/x.ts', "import { open } from 'node:fs/promises';\nimport { refused } from '../core/result';"],
    ['renderer/store/db.ts', "import Dexie from 'dexie';"],
    ['cli/x.ts', "import { project } from '../ledger';\nimport { done } from '../core';"],
    ['renderer/screens/bank/x.tsx', "import { Card } from './Card';\nimport { run } from '../../store/run';"],
    ['cli/x.ts', "import { serve } from '../hub/serve';\nimport { argv } from 'node:process';"],
    ['core/x.test.ts', "import { readFileSync } from 'node:fs';\nimport { a } from '../../tests/a';"],
  ])('%s: %s', (file, source) => {
    expect(said(file, source)).toEqual([]);
  });
});

describe('core and ledger do not depend on the moment or the machine', () => {
  it.each([
    ['const t = Date.now();', 'take `now` as an argument instead of Date.now'],
    ['const t = new Date();', 'take `now` as an argument instead of new Date()'],
    ['const t = new Date( );', 'take `now` as an argument instead of new Date()'],
    ['const t = new Date;', 'take `now` as an argument instead of new Date()'],
    ['const t = Date();', 'take `now` as an argument instead of Date()'],
    ['const n = Math.random();', 'take randomness as an argument instead of Math.random'],
    ['const id = crypto.randomUUID();', 'take ids and randomness as arguments instead of crypto'],
    ['const t = performance.now();', 'take `now` as an argument instead of performance'],
    ['void fetch(url);', 'no network in here'],
    ['setTimeout(run, 5);', 'no timers in here'],
    ["console.log('x');", 'no console in here: return what there is to say'],
    ['if (process.env.X) run();', 'no process in here'],
    ['window.alert(1);', 'no window in here'],
    ['document.title = x;', 'no window in here'],
    ['globalThis.x = 1;', 'no globals in here: pass what is needed'],
    ['const s = `at ${Date.now()} o`;', 'take `now` as an argument instead of Date.now'],
  ])('%s', (source, say) => {
    expect(said('core/x.ts', source)).toEqual([say]);
    expect(said('ledger/x.ts', source)).toEqual([say]);
    expect(said('renderer/x.ts', source)).toEqual([]);
    expect(said('core/x.test.ts', source)).toEqual([]);
  });

  it('lets a file have a variable or parameter of that name', () => {
    expect(said('core/x.ts', 'const window = orderWindow(a);\nreturn window.after;')).toEqual([]);
    expect(
      said('core/x.ts', 'export function fits(window: Range, at: number) { return window.to > at; }'),
    ).toEqual([]);
    expect(said('core/x.ts', 'for (const { process } of steps) process.begin();')).toEqual([]);
  });

  it('leaves alone what only looks like it', () => {
    const source = [
      'const a = new Date(ms);',
      'const b = new Date(Date.UTC(2026, 0, 1));',
      '// Date.now() is not for core',
      '/* nor is fetch( or\n window. */',
      "const c = 'process. and console.log';",
      'const d = `window.x ${a} document.y`;',
      'const e = plan.window.from + outage.document.id;',
      String.raw`const f = /crypto\.|fetch\(/.test(text) ? 1 / 2 : 4 / 2;`,
      'const g = isDate(x) && prefetch(y);',
    ].join('\n');
    expect(said('core/x.ts', source)).toEqual([]);
  });
});
