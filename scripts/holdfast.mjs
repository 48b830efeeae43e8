import { pathToFileURL } from 'node:url';
import { CLI_BUNDLE, buildNodeBundle } from './build/node-bundle.mjs';
import { ROOT, runScript, setUpForNode } from './setup/index.mjs';

/** Run the command line in this very process: its exit code, input and output are ours. */
await runScript(async () => {
  await setUpForNode();
  const bundle = await buildNodeBundle(ROOT, CLI_BUNDLE);
  process.argv[1] = bundle;
  // npm runs a script in the project's folder; the paths on the line are meant from where it was called.
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  if (script === 'holdfast' && caller !== undefined) process.chdir(caller);
  await import(pathToFileURL(bundle).href);
  return process.exitCode === undefined ? 0 : Number(process.exitCode);
});
