import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { buildApp } from './build/app.mjs';
import { openDisplay } from './setup/display.mjs';
import { electronArguments } from './setup/electron-arguments.mjs';
import { ROOT, runScript, setUpForElectron } from './setup/index.mjs';
import { waitForEnd } from './setup/run.mjs';
import { say } from './setup/say.mjs';
import { screenshotPath, waitForScreenshot } from './setup/screenshot.mjs';

const SCREENSHOT_LIMIT_MS = 60_000;

/**
 * Open the app. Without a display it runs on a virtual one and leaves a screenshot of its first screen.
 * `--exit-after-screenshot` ends it as soon as that is written (exit code 1 if it never was); what else is on
 * the command line goes to the app.
 */
await runScript(async () => {
  const own = ['--exit-after-screenshot'];
  const exitAfterScreenshot = process.argv.includes('--exit-after-screenshot');
  const appArguments = process.argv.slice(2).filter((argument) => !own.includes(argument));

  const runtime = await setUpForElectron();
  await buildApp(ROOT);
  const display = await openDisplay();
  const wantsScreenshot = display.virtual || exitAfterScreenshot || 'HOLDFAST_SCREENSHOT' in process.env;
  const screenshot = wantsScreenshot ? screenshotPath(ROOT) : undefined;
  if (display.virtual) say('No display here: Holdfast opens on a virtual one (Xvfb). Ctrl+C ends it.');

  const app = spawn(runtime.executable, [...electronArguments(), '.', ...appArguments], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...display.env,
      ...(screenshot === undefined ? {} : { HOLDFAST_SCREENSHOT: screenshot }),
    },
    stdio: ['inherit', 'inherit', display.virtual ? 'pipe' : 'inherit'],
  });
  if (app.stderr) passOnWithoutBusNoise(app.stderr);
  let shown = false;
  // For scripts and tests, which nobody watches: an app that hangs must not hang them.
  const limit = exitAfterScreenshot ? setTimeout(() => app.kill('SIGKILL'), SCREENSHOT_LIMIT_MS) : undefined;
  const watch =
    screenshot === undefined
      ? undefined
      : waitForScreenshot(screenshot, () => {
          shown = true;
          say(`Screenshot of the first screen: ${screenshot}`);
          if (exitAfterScreenshot) app.kill('SIGTERM');
        });
  try {
    const code = await waitForEnd(app);
    if (!exitAfterScreenshot) return code === 128 ? 0 : code;
    if (!shown) say('Holdfast ended before its first screen was drawn.');
    return shown ? 0 : 1;
  } finally {
    clearInterval(watch);
    clearTimeout(limit);
    await display.stop();
  }
});

/**
 * A container has no message bus. Chromium says so a dozen times at every start, and it means nothing.
 *
 * @param {import('node:stream').Readable} stderr
 */
function passOnWithoutBusNoise(stderr) {
  createInterface({ input: stderr }).on('line', (line) => {
    if (!line.includes(':ERROR:dbus/')) say(line);
  });
}
