import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { PostizServer } from '../contract/postiz';
import { texts } from '../contract/server';
import type { TestWindow } from './support/app';
import { moveTo, writePost } from './support/by-hand';
import { launchHoldfast, type RunningHoldfast } from './support/launch';

const NOW = '2026-11-27T10:20:00Z';
const KEY = 'pz-3f9a-very-secret';
const ENV = { HOLDFAST_NOW: NOW, TZ: 'Europe/London', LANG: 'en_GB.UTF-8' };

/** The server's clock stands where the app's does. */
function storyClock(): () => number {
  const offset = Date.parse(NOW) - Date.now();
  return () => Date.now() + offset;
}

async function startServer(): Promise<PostizServer> {
  const server = new PostizServer([{ id: 'int-x', name: '@bakery', identifier: 'x' }]);
  server.key = KEY;
  server.now = storyClock();
  return server.start();
}

async function ready({ page }: RunningHoldfast): Promise<void> {
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady?.() ?? false);
}

/** A workspace with one X channel and these posts in its calendar. */
async function plan({ page }: RunningHoldfast, posts: readonly (readonly [title: string, wall: string])[]) {
  await page.getByTestId('workspace-name').fill('Storm');
  await page.getByTestId('start-channels').click();
  await page.getByTestId('platform-x').click();
  await page.getByTestId('channels-done').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  const names = await page.evaluate(() => (window as unknown as TestWindow).channelNames());
  const [channelId = ''] = Object.keys(names);
  for (const [title, wall] of posts) {
    await writePost(page, { title, words: `Words of ${title}`, channelId, wall }, 'scheduled');
  }
}

async function openOutbox(page: Page): Promise<void> {
  await page.getByTestId('room-handover').click();
  await page.getByTestId('handover-view-outbox').check({ force: true });
}

async function connect(page: Page, address: string): Promise<void> {
  await page.getByTestId('outbox-scheduler-postiz').check({ force: true });
  await page.getByTestId('outbox-address').fill(address);
  await page.getByTestId('outbox-key').fill(KEY);
  await page.getByTestId('outbox-connect-save').click();
  await page.getByTestId('outbox-headline').waitFor();
}

async function states(page: Page): Promise<Record<string, string>> {
  return page
    .getByTestId('outbox-item')
    .evaluateAll((lines) =>
      Object.fromEntries(
        lines.map((line) => [
          line.children[2]?.textContent ?? '',
          (line as HTMLElement).dataset['state'] ?? '',
        ]),
      ),
    );
}

/** Every byte that the app has written. */
function written(folder: string): string {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

test('changes go through Postiz, each once, although the app is killed while one is on its way', async () => {
  test.setTimeout(240_000);
  const server = await startServer();
  const userData = mkdtempSync(join(tmpdir(), 'holdfast-outbox-e2e-'));
  let holdfast = await launchHoldfast({ userData, env: ENV });
  try {
    await plan(holdfast, [
      ['First', '2026-11-27T15:00'],
      ['Second', '2026-11-27T16:00'],
      ['Third', '2026-11-28T09:00'],
    ]);
    await openOutbox(holdfast.page);
    await connect(holdfast.page, server.address.replace('/public/v1', ''));
    await expect(holdfast.page.getByTestId('outbox-ready')).toHaveCount(3);

    // The second call is acted on, and the app is dead before it hears of it.
    const dead = new Promise<void>((resolve) => {
      let calls = 0;
      server.onActed = ({ method }) => {
        if (method !== 'POST' || (calls += 1) !== 2) return;
        const { app } = holdfast;
        app.process().once('exit', () => resolve());
        app.process().kill('SIGKILL');
      };
    });
    await holdfast.page.getByTestId('outbox-send').click();
    await dead;
    expect(texts(server.standing)).toEqual({ 'Words of First': 1, 'Words of Second': 1 });

    holdfast = await launchHoldfast({ userData, env: ENV });
    await ready(holdfast);
    await expect(holdfast.page.getByTestId('outbox-waiting')).toHaveText(
      '1 waiting to be sent, 1 being checked',
    );
    await holdfast.page.getByTestId('outbox-waiting').click();
    // Without a keyring the key is gone with the app, and the window says so.
    await holdfast.page.getByTestId('outbox-headline').waitFor();
    const again = holdfast.page.getByTestId('outbox-connect');
    if (await again.isVisible()) {
      await expect(holdfast.page.getByTestId('outbox-keys-forgotten')).toBeVisible();
      await again.getByTestId('outbox-key').fill(KEY);
      await again.getByTestId('outbox-connect-save').click();
    }
    await expect
      .poll(() => states(holdfast.page), { timeout: 90_000 })
      .toEqual({ First: 'sent', Second: 'sent', Third: 'sent' });
    expect(texts(server.standing)).toEqual({
      'Words of First': 1,
      'Words of Second': 1,
      'Words of Third': 1,
    });
    await expect(holdfast.page.getByTestId('outbox-waiting')).toHaveCount(0);

    // What Postiz has stands in the plan as told: a move is a change of that very post.
    await expect(holdfast.page.getByTestId('outbox-headline')).toHaveText('Postiz is up to date');
    const third = await holdfast.page.evaluate(async () => {
      const rows = await (window as unknown as TestWindow).standing();
      return rows.find(({ title }) => title === 'Third')?.id ?? '';
    });
    await moveTo(holdfast.page, third, '2026-11-28T11:00');
    await openOutbox(holdfast.page);
    await expect(holdfast.page.getByTestId('outbox-ready')).toHaveCount(1);
    await holdfast.page.getByTestId('outbox-send').click();
    await expect
      .poll(() => server.standing.map(({ text, due }) => [text, new Date(due).toISOString()]), {
        timeout: 60_000,
      })
      .toEqual([
        ['Words of First', '2026-11-27T15:00:00.000Z'],
        ['Words of Second', '2026-11-27T16:00:00.000Z'],
        ['Words of Third', '2026-11-28T11:00:00.000Z'],
      ]);
    await expect(holdfast.page.getByTestId('outbox-headline')).toHaveText('Postiz is up to date');

    const view = await holdfast.page.evaluate(async () => {
      const [workspace] = await window.holdfast.listWorkspaces();
      return JSON.stringify(await window.holdfast.readOutbox(workspace?.id ?? ''));
    });
    expect(view).toContain('int-x');
    expect(view).not.toContain(KEY);
    await holdfast.close();
    expect(written(userData)).not.toContain(KEY);
  } finally {
    await server.stop();
    await holdfast.app.close().catch(() => undefined);
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('while the line is down changes wait, and nobody is asked who was not connected', async () => {
  const server = await startServer();
  const holdfast = await launchHoldfast({ env: ENV });
  try {
    await plan(holdfast, [['First', '2026-11-27T15:00']]);
    await openOutbox(holdfast.page);
    expect(server.asked).toEqual([]);
    await connect(holdfast.page, server.address);
    await server.stop();
    await holdfast.page.getByTestId('outbox-send').click();
    await expect(holdfast.page.getByTestId('outbox-hold')).toContainText('The connection is down.');
    await expect(holdfast.page.getByTestId('outbox-waiting')).toHaveText('1 waiting to be sent');
    await holdfast.page.getByTestId('outbox-pause').click();
    await expect(holdfast.page.getByTestId('outbox-waiting')).toHaveText('1 waiting to be sent, paused');
    await server.start();
    await holdfast.page.getByTestId('outbox-resume').click();
    await holdfast.page.getByTestId('outbox-try-now').click();
    await expect.poll(() => states(holdfast.page), { timeout: 30_000 }).toEqual({ First: 'sent' });
    expect(texts(server.standing)).toEqual({ 'Words of First': 1 });
  } finally {
    await server.stop();
    await holdfast.close();
  }
});
