import { pathToFileURL } from 'node:url';
import { CLI_BUNDLE, buildNodeBundle } from './build/node-bundle.mjs';
import { ROOT, runScript, setUpForNode } from './setup/index.mjs';

/** Run the command line in this very process: its exit code, input and output are ours. */
await runScript(async () => {
  await setUpForNode();
  const bundle = await buildNodeBundle(ROOT, CLI_BUNDLE);
  process.argv[1] = bundle;
  await import(pathToFileURL(bundle).href);
  return process.exitCode === undefined ? 0 : Number(process.exitCode);
});
