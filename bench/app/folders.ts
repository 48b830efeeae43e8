import type * as Esbuild from 'esbuild';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a spawned app tells on stdout begins with this. */
export const SIGNAL = 'bench:';

/** In front of our own main process in every measured app: passes the window's signals on to stdout. */
const SIGNALS = `import { app } from 'electron';
app.on('web-contents-created', (_event, contents) => {
  contents.on('console-message', ({ message }) => {
    if (message?.startsWith('${SIGNAL}')) process.stdout.write(message + '\\n');
  });
});
`;
const ENTRY = "import './signals.js';\nimport './out/main/index.js';\n";

/** Scripts of bench/page, each bundled for the window. */
const PAGE_SCRIPTS = ['in-app', 'probe', 'open-with-app-store', 'open-with-raw-store'] as const;

/** Folders of apps to run, all with the same main process. */
export interface Apps {
  /** The app as built, with a probe in front that says when the calendar stands. */
  readonly whole: string;
  /** The same, for a plan without posts. */
  readonly wholeEmpty: string;
  /** A static page. */
  readonly blank: string;
  /** A page that opens the working copy and reads a month, with the app's own store code. */
  readonly appStore: string;
  /** The same in plain IndexedDB. */
  readonly rawStore: string;
}

/**
 * Copies of the built app (out/) in which only the page differs.
 *
 * @param root folder of the project
 * @param folder where to make them
 * @throws Error when a script of bench/page does not compile
 */
export async function makeApps(root: string, folder: string): Promise<Apps> {
  const scripts = join(folder, 'scripts');
  await bundle(root, scripts);
  const built = join(root, 'out');
  const page = readFileSync(join(built, 'renderer/index.html'), 'utf8');
  const make = (name: string, html: string, renderer: boolean): string => {
    const made = join(folder, name);
    for (const part of ['main', 'preload'])
      cpSync(join(built, part), join(made, 'out', part), { recursive: true });
    mkdirSync(join(made, 'out/renderer'), { recursive: true });
    if (renderer) cpSync(join(built, 'renderer'), join(made, 'out/renderer'), { recursive: true });
    cpSync(scripts, join(made, 'out/renderer/bench'), { recursive: true });
    writeFileSync(join(made, 'out/renderer/index.html'), html);
    writeFileSync(join(made, 'signals.js'), SIGNALS);
    writeFileSync(join(made, 'entry.js'), ENTRY);
    writeFileSync(
      join(made, 'package.json'),
      JSON.stringify({ name: 'holdfast', version: '0.0.0', type: 'module', main: 'entry.js' }),
    );
    return made;
  };
  const probed = (wanted: string) =>
    page.replace('<head>', `<head><script src="/bench/probe.js" data-wanted='${wanted}'></script>`);
  const small = (body: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Blank</title></head><body>${body}</body></html>`;
  return {
    whole: make('whole', probed('[data-testid="delivery"]'), true),
    wholeEmpty: make(
      'whole-empty',
      probed('[data-testid="screen-calendar"][aria-busy="false"] [role="grid"]'),
      true,
    ),
    blank: make(
      'blank',
      small('<p id="blank">Blank</p><script src="/bench/probe.js" data-wanted="#blank"></script>'),
      false,
    ),
    appStore: make('app-store', small('<script src="/bench/open-with-app-store.js"></script>'), false),
    rawStore: make('raw-store', small('<script src="/bench/open-with-raw-store.js"></script>'), false),
  };
}

async function bundle(root: string, outdir: string): Promise<void> {
  // By a name that the bench's own bundling does not follow: esbuild cannot be bundled.
  const name = 'esbuild';
  const esbuild: typeof Esbuild = await import(name);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: PAGE_SCRIPTS.map((script) => join('bench/page', `${script}.ts`)),
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome138',
    logLevel: 'warning',
  });
}
