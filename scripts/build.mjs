import { buildApp } from './build/app.mjs';
import { CLI_BUNDLE, buildNodeBundle } from './build/node-bundle.mjs';
import { ROOT, runScript, setUpForElectron } from './setup/index.mjs';

await runScript(async () => {
  await setUpForElectron();
  await buildApp(ROOT);
  await buildNodeBundle(ROOT, CLI_BUNDLE);
  return 0;
});
