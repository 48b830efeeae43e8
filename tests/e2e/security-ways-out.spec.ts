import { expect, test } from '@playwright/test';
import { startForeignServer, type ForeignServer } from './support/foreign-server';
import { launchHoldfast, type RunningHoldfast } from './support/launch';

let holdfast: RunningHoldfast;
let foreign: ForeignServer;

test.beforeAll(async () => {
  holdfast = await launchHoldfast();
  await holdfast.page.waitForLoadState('load');
  foreign = await startForeignServer();
});

test.afterAll(async () => {
  await holdfast.close();
  foreign.server.close();
});

test('the foreign server of these tests can be reached by anybody but the app', async () => {
  await (await fetch(`${foreign.address}/control`)).text();
  expect(foreign.visits.splice(0)).toEqual(['/control']);
});

test('nothing leads the window away from the app', async () => {
  const { app, page } = holdfast;
  const before = page.url();
  // What main keeps from leaving, and what the page itself is told it may not load.
  await app.evaluate(({ BrowserWindow }) => {
    const seen: [string, boolean][] = [];
    Object.assign(globalThis, { leaving: seen });
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) =>
      seen.push([event.url, event.defaultPrevented]),
    );
  });
  const told: string[] = [];
  page.on('console', (line) => told.push(line.text()));
  const attempts = async (target: string): Promise<number> => {
    const leaving = (await app.evaluate(() => Reflect.get(globalThis, 'leaving'))) as [string, boolean][];
    const kept = leaving.filter(([url, isKept]) => url.startsWith(target) && isKept);
    return kept.length + told.filter((line) => /not allowed to/i.test(line) && line.includes(target)).length;
  };
  for (const target of [`${foreign.address}/away`, 'file:///etc/passwd', 'data:text/html,hello']) {
    await page.evaluate((address) => {
      location.href = address;
    }, target);
    await expect.poll(() => attempts(target)).toBe(1);
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
    await expect.poll(() => attempts(target)).toBe(2);
    expect(page.url()).toBe(before);
  }
  const framed = await page.evaluate(async (address) => {
    const stopped = new Promise((told) =>
      document.addEventListener('securitypolicyviolation', told, { once: true }),
    );
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    await stopped;
    const count = window.frames.length;
    frame.remove();
    return count;
  }, `${foreign.address}/frame`);
  expect(framed).toBeLessThanOrEqual(1);
  expect(foreign.visits).toEqual([]);
});

test('no page opens another window or embeds a webview', async () => {
  const { app, page } = holdfast;
  const opened = await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    const webview = document.createElement('webview');
    webview.setAttribute('src', address);
    document.body.append(webview);
    const isPlain = webview instanceof HTMLUnknownElement || webview.constructor === HTMLElement;
    webview.remove();
    return [window.open(address), window.open('app://holdfast/'), window.open('about:blank'), isPlain];
  }, `${foreign.address}/window`);
  expect(opened).toEqual([null, null, null, true]);
  expect(
    await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((each) => each.getURL())),
  ).toHaveLength(1);
  expect(foreign.visits).toEqual([]);
});

test('no request leaves the machine or even reaches it, from the page or past its policy', async () => {
  const { app, page } = holdfast;
  const stopped = await page.evaluate(async (address) => {
    const directives = new Set<string>();
    // The form comes last: once it is stopped, everything before it was dealt with.
    const last = new Promise<void>((told) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        directives.add(effectiveDirective);
        if (effectiveDirective === 'form-action') told();
      });
    });
    const quietly = (attempt: () => unknown) =>
      Promise.resolve()
        .then(attempt)
        .catch(() => undefined);
    await quietly(() => fetch(`${address}/fetch`, { mode: 'no-cors' }));
    await quietly(() => navigator.sendBeacon(`${address}/beacon`, 'x'));
    await quietly(() => new WebSocket(`${address.replace('http', 'ws')}/socket`));
    await quietly(() => new EventSource(`${address}/events`));
    new Image().src = `${address}/picture`;
    for (const relation of ['prefetch', 'preload', 'stylesheet', 'icon', 'manifest']) {
      const link = document.createElement('link');
      link.rel = relation;
      link.href = `${address}/${relation}`;
      document.head.append(link);
      link.remove();
    }
    const form = document.createElement('form');
    form.action = `${address}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    form.remove();
    await last;
    return [...directives].sort();
  }, foreign.address);
  expect(stopped).toEqual(
    expect.arrayContaining(['connect-src', 'form-action', 'img-src', 'style-src-elem']),
  );
  const pastThePolicy = await app.evaluate(async ({ session }, address) => {
    const attempts = [address, 'file:///etc/hostname'].map((each) =>
      session.defaultSession.fetch(each).then(
        () => 'reached',
        () => 'stopped',
      ),
    );
    return Promise.all(attempts);
  }, `${foreign.address}/main`);
  expect(pastThePolicy).toEqual(['stopped', 'stopped']);
  expect(foreign.visits).toEqual([]);
});

test('a page cannot put files on the disk by itself', async () => {
  const { app, page } = holdfast;
  await app.evaluate(({ session }) => {
    const seen: boolean[] = [];
    Object.assign(globalThis, { downloadsSeen: seen });
    session.defaultSession.on('will-download', (event) => seen.push(event.defaultPrevented));
  });
  await page.evaluate(async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.sh';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'downloadsSeen'))).toEqual([true]);
});
