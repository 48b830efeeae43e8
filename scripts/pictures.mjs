import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildApp } from './build/app.mjs';
import { openDisplay } from './setup/display.mjs';
import { ROOT, runScript, setUpForElectron } from './setup/index.mjs';
import { waitForEnd } from './setup/run.mjs';

/** Takes the pictures of docs/guide from the real app with its sample plan. What is given goes on to Playwright. */
await runScript(async () => {
  await setUpForElectron();
  await buildApp(ROOT);
  const display = await openDisplay();
  try {
    const cli = join('node_modules', '@playwright', 'test', 'cli.js');
    const config = join('tests', 'pictures', 'playwright.config.ts');
    const run = spawn(process.execPath, [cli, 'test', '-c', config, ...process.argv.slice(2)], {
      cwd: ROOT,
      env: { ...process.env, ...display.env },
      stdio: 'inherit',
    });
    return await waitForEnd(run);
  } finally {
    await display.stop();
  }
});
