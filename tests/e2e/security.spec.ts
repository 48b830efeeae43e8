import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronArguments } from '../../scripts/setup/electron-arguments.mjs';
import { executableName } from '../../scripts/setup/runtime-state.mjs';
import { launchHoldfast } from './support/launch';
import type { RunningHoldfast } from './support/launch';
import type {} from '../../src/preload/window';

const ROOT = resolve(import.meta.dirname, '../..');

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'";

let holdfast: RunningHoldfast;

test.beforeAll(async () => {
  holdfast = await launchHoldfast();
  await holdfast.page.waitForLoadState('load');
});

test.afterAll(async () => {
  await holdfast.close();
});

test('the page has no Node, only named functions', async () => {
  const seen = await holdfast.page.evaluate(() => ({
    address: location.origin,
    secure: isSecureContext,
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    powers: Object.entries(window.holdfast).map(([name, value]) => `${name}: ${typeof value}`),
  }));
  expect(seen).toEqual({
    address: 'app://holdfast',
    secure: true,
    node: [],
    powers: [
      'appInfo',
      'setTheme',
      'remind',
      'relaunch',
      'firstScreenDrawn',
      'listWorkspaces',
      'createWorkspace',
      'touchWorkspace',
      'pickFile',
      'saveFile',
      'saveFiles',
      'savePlan',
      'keepMediaBeside',
      'showInFolder',
      'keepMedia',
      'keepMediaBytes',
      'cancelMedia',
      'mediaStates',
      'keepThumb',
      'onMediaProgress',
      'openComposer',
      'openJournal',
      'listProbes',
      'runProbe',
      'stopProbes',
      'readOutbox',
      'connectScheduler',
      'tryScheduler',
      'linkScheduler',
      'forgetScheduler',
      'putInOutbox',
      'chooseInOutbox',
      'pauseOutbox',
      'tryOutboxNow',
      'outboxRecorded',
      'onOutbox',
      'onMenu',
    ].map((name) => `${name}: function`),
  });
});

test('every window is sandboxed, isolated and without webviews', async () => {
  const preferences = await holdfast.app.evaluate(({ BrowserWindow, app }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const metric = app.getAppMetrics().find(({ pid }) => pid === window?.webContents.getOSProcessId());
    if (window === undefined) throw new Error('there is no window');
    // Not in Electron's types.
    const last: unknown = Reflect.apply(
      Reflect.get(window.webContents, 'getLastWebPreferences'),
      window.webContents,
      [],
    );
    return { ...Object(last), type: metric?.type };
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    type: 'Tab',
  });
});

test('the own scheme answers with the strict policy, and only for files of the app', async () => {
  const answers = await holdfast.page.evaluate(async () => {
    const ask = async (path: string) => {
      const answer = await fetch(path);
      const header = (name: string) => answer.headers.get(name);
      return {
        status: answer.status,
        type: header('content-type'),
        policy: header('content-security-policy'),
        sniff: header('x-content-type-options'),
        opener: header('cross-origin-opener-policy'),
        text: (await answer.text()).slice(0, 9),
      };
    };
    const outside = ['/../main/index.js', '/..%2fmain%2findex.js', '/%2e%2e/%2e%2e/package.json', '/assets'];
    return { page: await ask('/'), outside: await Promise.all(outside.map(ask)) };
  });
  const always = { policy: POLICY, sniff: 'nosniff', opener: 'same-origin' };
  expect({ ...answers.page, text: answers.page.text.toLowerCase() }).toEqual({
    ...always,
    status: 200,
    type: 'text/html; charset=utf-8',
    text: '<!doctype',
  });
  const refusal = { ...always, status: 404, type: 'text/plain; charset=utf-8', text: 'Not found' };
  expect(answers.outside).toEqual([refusal, refusal, refusal, refusal]);
});

test('no script or style runs but the app’s own files', async () => {
  const ran = await holdfast.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    const picture = document.createElement('img');
    picture.setAttribute('onerror', 'window.handlerRan = true');
    picture.src = '/no-such-picture.png';
    const blob = document.createElement('script');
    blob.src = URL.createObjectURL(new Blob(['window.blobRan = true'], { type: 'text/javascript' }));
    const style = document.createElement('style');
    style.textContent = 'html { --inline-style: 1 }';
    document.body.append(script, picture, blob, style);
    // From a timer, since what a test runs directly is exempt from the policy.
    const evalRan = await new Promise((tried) => {
      setTimeout(() => {
        try {
          tried(new Function('return true')());
        } catch {
          tried(false);
        }
      }, 300);
    });
    const styled = getComputedStyle(document.documentElement).getPropertyValue('--inline-style') !== '';
    for (const element of [script, picture, blob, style]) element.remove();
    return [...['inlineRan', 'handlerRan', 'blobRan'].map((mark) => mark in window), evalRan, styled];
  });
  expect(ran).toEqual([false, false, false, false, false]);
});

test('permissions: lasting storage, copying and notices; nothing else is even asked', async () => {
  const answers = await holdfast.page.evaluate(async () => {
    // Some of the names are newer than the types.
    const state = (name: string): Promise<string> =>
      Reflect.apply(navigator.permissions.query, navigator.permissions, [{ name }]).then(
        (status: PermissionStatus) => status.state,
        () => 'unknown',
      );
    const fails = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'worked',
        () => 'refused',
      );
    return {
      storage: await navigator.storage.persist(),
      notices: await Notification.requestPermission(),
      denied: await Promise.all(
        ['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read', 'window-management'].map(state),
      ),
      media: await fails(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await fails(navigator.mediaDevices.getDisplayMedia()),
      reading: await fails(navigator.clipboard.readText()),
    };
  });
  expect(answers).toEqual({
    storage: true,
    notices: 'granted',
    denied: ['denied', 'denied', 'denied', 'denied', 'denied', 'denied'],
    media: 'refused',
    screen: 'refused',
    reading: 'refused',
  });
});

test('main answers only the main frame of an own page', async () => {
  const answer = await holdfast.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const intruder = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await intruder.loadURL('about:blank');
      const result: unknown = await intruder.webContents.executeJavaScript(
        'holdfast.listWorkspaces().then(() => "answered", (problem) => problem.message)',
      );
      intruder.destroy();
      return result;
    },
    join(ROOT, 'out/preload/index.cjs'),
  );
  expect(answer).toContain('refused: not from the main frame of our own window');
});

test('main refuses questions of the wrong shape or size', async () => {
  const answers = await holdfast.page.evaluate(async () => {
    // Past the types, as a stranger would.
    const ask = async (name: string, ...args: unknown[]): Promise<unknown> => {
      try {
        await Reflect.apply(Reflect.get(window.holdfast, name), window.holdfast, args);
        return 'answered';
      } catch (problem) {
        return problem instanceof Error && problem.message.includes('WrongAsk');
      }
    };
    return {
      wrong: await Promise.all([
        ask('setTheme', 'pink'),
        ask('setTheme', { theme: 'dark' }),
        ask('createWorkspace', 'x'.repeat(2000)),
        ask('createWorkspace', ['x']),
        ask('touchWorkspace', 7),
        ask('pickFile', '/etc/passwd'),
        ask('saveFile', 'x.csv', 'text'),
        ask('saveFile', 'x.csv', [1, 2]),
        ask('saveFiles', 'Title', [{ name: 'x', bytes: new Uint8Array(1), path: '/etc' }]),
        ask('openJournal', { id: 1 }),
      ]),
      strangers: await Promise.all([
        window.holdfast.openJournal('../../../etc'),
        window.holdfast.touchWorkspace('nothere00000'),
      ]),
    };
  });
  expect(answers.wrong).toEqual(Array(10).fill(true));
  expect(answers.strangers).toMatchObject([
    { ok: false, error: { code: 'no-such-workspace' } },
    { ok: false, error: { code: 'no-such-workspace' } },
  ]);
});

test('a journal port refuses bytes that are no records, and ends at nonsense', async () => {
  const answers = await holdfast.page.evaluate(async () => {
    const made = await window.holdfast.createWorkspace('Security test');
    if (!made.ok) throw new Error(made.error.message);
    const arrived = new Promise<MessagePort>((found) => {
      window.addEventListener('message', ({ data, ports, source }) => {
        const isOurs = source === window && data?.type === 'holdfast:journal-port';
        if (isOurs && data.workspaceId === made.value.id && ports[0]) found(ports[0]);
      });
    });
    await window.holdfast.openJournal(made.value.id);
    const port = await arrived;
    const ended = new Promise((told) => port.addEventListener('close', () => told('ended'), { once: true }));
    const ask = (question: unknown) => {
      const answer = new Promise<unknown>((answered) => {
        port.onmessage = ({ data }) => answered(data);
      });
      port.postMessage(question);
      return Promise.race([answer, ended]);
    };
    return [
      await ask({ id: 1, kind: 'append', bytes: new Uint8Array(40) }),
      await ask({ id: 2, kind: 'read' }),
      await ask({ id: 3, kind: 'delete' }),
      await ask({ id: 4, kind: 'read' }),
    ];
  });
  expect(answers).toMatchObject([
    { id: 1, kind: 'appended', ok: false, error: { code: 'not-records' } },
    { id: 2, kind: 'end', ok: true, damaged: [] },
    'ended',
    'ended',
  ]);
});

test('a second start on the same profile leaves at once', async () => {
  const second = spawn(
    join(ROOT, 'node_modules/electron/dist', executableName()),
    [...electronArguments(), ROOT],
    { env: { ...process.env, HOLDFAST_USER_DATA: holdfast.userData }, stdio: 'ignore' },
  );
  const code = await new Promise((ended) => second.on('exit', ended));
  expect(code).toBe(0);
  expect(await holdfast.page.evaluate(() => document.readyState)).toBe('complete');
});

test('the window comes back when its process dies', async () => {
  const crashed = await launchHoldfast({ env: { HOLDFAST_DIALOGS: '/nonexistent' } });
  try {
    await crashed.page.waitForLoadState('load');
    const alive = () =>
      crashed.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed() || contents.isLoading()) return 0;
        return contents.getOSProcessId();
      });
    const before = await alive();
    await crashed.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(async () => ![0, before].includes(await alive())).toBe(true);
  } finally {
    // Not `close`: now and then the driver waits for ever for the page that it saw die.
    const process = crashed.app.process();
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await ended;
    // A helper of the killed app may write there a while longer; what is left lies in the system's folder for it.
    await rm(crashed.userData, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
});
