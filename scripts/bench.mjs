import { spawn } from 'node:child_process';
import { buildApp } from './build/app.mjs';
import { BENCH_BUNDLE, buildNodeBundle } from './build/node-bundle.mjs';
import { openDisplay } from './setup/display.mjs';
import { ROOT, runScript, setUpForElectron } from './setup/index.mjs';
import { waitForEnd } from './setup/run.mjs';

await runScript(async () => {
  await setUpForElectron();
  await buildApp(ROOT);
  const bundle = await buildNodeBundle(ROOT, BENCH_BUNDLE);
  const display = await openDisplay();
  try {
    const bench = spawn(process.execPath, [bundle, ...process.argv.slice(2)], {
      cwd: ROOT,
      env: { ...process.env, ...display.env },
      stdio: 'inherit',
    });
    return await waitForEnd(bench);
  } finally {
    await display.stop();
  }
});
