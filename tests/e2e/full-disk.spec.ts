import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Session } from '../../src/renderer/store/session';
import { startWorkspaceForTest, type TestWindow } from './support/app';
import { launchHoldfast, type RunningHoldfast } from './support/launch';
import { launchUntied } from './support/launch-untied';
import { mountSmallDisk, type SmallDisk } from './support/small-disk';

type Window = TestWindow & { session: Session; openComposer(postId: string | null): void; sameWindow?: true };

/** Room for Chromium's own files and a few MB more. */
const DISK_MB = 24;
const FIRST_WORDS = 'Doors open at nine.';

/** A profile with one post in it, made once on the ordinary disk. */
let profile: string;
let disk: SmallDisk;

test.beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'holdfast-full-'));
  const holdfast = await launchHoldfast({ userData: profile });
  await startWorkspaceForTest(holdfast);
  await holdfast.page.evaluate(async (text) => {
    const made = await (window as unknown as Window).run('post.create', { text, title: 'Doors', bank: true });
    if (!made.ok) throw new Error(made.error.message);
  }, FIRST_WORDS);
  await holdfast.close();
});
test.afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
test.beforeEach(() => {
  disk = mountSmallDisk(DISK_MB);
  cpSync(profile, join(disk.path, 'profile'), { recursive: true });
});
test.afterEach(() => {
  // After a failure an app may be waiting for an answer to its question.
  for (const app of running.splice(0)) app.kill('SIGKILL');
  disk.unmount();
});

const running: ChildProcess[] = [];

async function start(userData = join(disk.path, 'profile')): Promise<RunningHoldfast> {
  const holdfast = await launchHoldfast({ userData });
  running.push(holdfast.app.process());
  return holdfast;
}

async function untilReady({ page }: RunningHoldfast): Promise<void> {
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady?.() ?? false);
}

function storedText(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const [post] = await (window as unknown as Window).session.db.posts.toArray();
    return post?.text;
  });
}

async function openPost(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const app = window as unknown as Window;
    app.sameWindow = true;
    const [post] = await app.session.db.posts.toArray();
    app.openComposer(post?.id ?? '');
  });
  await page.getByTestId('composer-text').waitFor();
}

/** What a start on this profile shows, after `damage` was done to a copy of it on an ordinary disk. */
async function textAfterRestart(damage: (userData: string) => void): Promise<string | undefined> {
  const copy = mkdtempSync(join(tmpdir(), 'holdfast-full-copy-'));
  const userData = join(copy, 'profile');
  cpSync(join(disk.path, 'profile'), userData, {
    recursive: true,
    filter: (from) => !/Singleton|DevToolsActivePort/.test(from),
  });
  damage(userData);
  const holdfast = await start(userData);
  await untilReady(holdfast);
  const text = await storedText(holdfast.page);
  await holdfast.close();
  rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
  return text;
}

/** What Chromium could throw away at its start to make room for itself. */
function withoutCaches(userData: string): void {
  const ours = ['workspaces', 'workspaces.json', 'device.json', 'settings.json', 'IndexedDB'];
  for (const name of readdirSync(userData)) {
    if (!ours.includes(name)) rmSync(join(userData, name), { recursive: true });
  }
}

/** A plain restart. */
function untouched(): void {}

/** Length and beginning of a long text: enough to tell one from another. */
function head(text: string | undefined): string {
  return text === undefined ? 'no post' : `${text.length}: ${text.slice(0, 24)}`;
}

function shownText(page: Page): Promise<string> {
  return page.getByTestId('composer-text').inputValue();
}

/** The journal alone must have what was called saved … */
function withoutWorkingCopy(userData: string): void {
  rmSync(join(userData, 'IndexedDB'), { recursive: true, force: true });
}

/** … and so must the working copy. */
function withoutJournal(userData: string): void {
  for (const id of readdirSync(join(userData, 'workspaces'))) {
    const journal = join(userData, 'workspaces', id, 'journal');
    if (existsSync(journal)) rmSync(journal, { recursive: true });
  }
}

/**
 * Types until the disk is full: each text is as long as `size` and shares nothing with the one before.
 * @returns the last words that were called saved, and those that were refused
 */
async function typeUntilRefused(page: Page, size: number): Promise<{ saved: string; refused: string }> {
  const note = page.getByTestId('composer-saved');
  let saved = FIRST_WORDS;
  for (let n = 0; n < 80; n += 1) {
    const words = `${n} ${String.fromCharCode(97 + (n % 26)).repeat(size)}`;
    await page.getByTestId('composer-text').fill(words);
    await expect(note).toHaveText('Saving…');
    await expect(note).toHaveText(/^(Saved here|Not saved yet)/);
    // A refused text leaves a little room behind, in which the next try might just fit.
    if ((await note.textContent())?.startsWith('Not saved')) {
      disk.stayFull();
      return { saved, refused: words };
    }
    saved = words;
  }
  throw new Error('the disk did not fill up');
}

/** Bytes left, and how long the words are: which of the two copies is the first to find no room differs. */
const LEVELS = [
  { left: 0, size: 10 },
  { left: 4_096, size: 2_000 },
  { left: 16_384, size: 6_000 },
  { left: 65_536, size: 30_000 },
  { left: 131_072, size: 30_000 },
  { left: 393_216, size: 100_000 },
];

for (const { left, size } of LEVELS) {
  test(`with ${left} bytes left: told, nothing called saved is lost, and it heals by itself`, async () => {
    const holdfast = await start();
    const { page } = holdfast;
    await untilReady(holdfast);
    await openPost(page);
    disk.leave(left);
    const { saved, refused } = await typeUntilRefused(page, size);

    await expect(page.getByTestId('saved-state')).toHaveText(/^Not saved/);
    await expect(page.getByTestId('saving-problem')).toContainText('Everything saved earlier is safe');
    expect(head(await shownText(page))).toBe(head(refused));
    await expect(page.getByTestId('unsaved-count')).toHaveText('1 text is not saved yet');
    expect([head(saved), head(refused)]).toContain(head(await textAfterRestart(withoutWorkingCopy)));

    // Closing the sheet loses nothing: the words wait, and stand there again when it is opened.
    await page.keyboard.press('Escape');
    await page.getByTestId('screen-composer').waitFor({ state: 'detached' });
    await expect(page.getByTestId('unsaved-count')).toHaveText('1 text is not saved yet');
    await page.getByTestId('unsaved-count').click();
    await expect.poll(async () => head(await shownText(page))).toBe(head(refused));
    await page.keyboard.press('Escape');
    await page.getByTestId('screen-composer').waitFor({ state: 'detached' });

    disk.makeRoom();
    await expect(page.getByTestId('saved-state')).toHaveText(/^(All saved|Saved) on this computer/, {
      timeout: 30_000,
    });
    await expect(page.getByTestId('unsaved-count')).toHaveCount(0);
    await expect(page.getByTestId('saving-problem')).toHaveCount(0);
    expect(await page.evaluate(() => (window as unknown as Window).sameWindow)).toBe(true);
    await expect.poll(async () => head(await storedText(page))).toBe(head(refused));
    await holdfast.close();
    for (const damage of [untouched, withoutWorkingCopy, withoutJournal]) {
      expect([damage.name, head(await textAfterRestart(damage))]).toEqual([damage.name, head(refused)]);
    }
  });
}

for (const hasCopy of [true, false]) {
  test(`a start without any room, ${hasCopy ? 'with' : 'without'} a working copy, says so and goes on when there is some`, async () => {
    const userData = join(disk.path, 'profile');
    withoutCaches(userData);
    if (!hasCopy) withoutWorkingCopy(userData);
    disk.leave(0);
    const holdfast = await launchUntied(userData);
    running.push(holdfast.process);
    const page = await holdfast.page();
    await expect(page.getByRole('heading', { name: 'Storm cannot be opened yet' })).toBeVisible();
    await expect(
      page.getByText('Nothing is lost. Free some space and it opens automatically.'),
    ).toBeVisible();
    disk.makeRoom();
    // Chromium looks for its storage only once, so the app begins anew, by itself.
    await expect(async () => {
      const again = await holdfast.page();
      await expect(again.getByTestId('screen-calendar')).toBeVisible({ timeout: 2_000 });
      await again.waitForFunction(() => (window as unknown as TestWindow).isReady());
      expect(await storedText(again)).toBe(FIRST_WORDS);
    }).toPass({ timeout: 60_000 });
    await holdfast.end();
  });
}

test('closing the window on a full disk asks once, about the words that would be lost', async () => {
  const holdfast = await start();
  const { app, page } = holdfast;
  await untilReady(holdfast);
  await openPost(page);
  disk.leave(0);
  const { refused } = await typeUntilRefused(page, 10);
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  await expect(page.getByTestId('unsaved-question')).toContainText(refused);
  await page.getByTestId('unsaved-stay').click();
  await expect(page.getByTestId('unsaved-question')).toHaveCount(0);
  await close();
  await expect(page.getByTestId('unsaved-question')).toBeVisible();
  disk.makeRoom();
  // Saved while the question stands: the window goes without another press.
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await ended;
  expect(await textAfterRestart(withoutWorkingCopy)).toBe(refused);
});

test('a new post on a full disk opens nothing and says why', async () => {
  const holdfast = await start();
  const { page } = holdfast;
  await untilReady(holdfast);
  disk.leave(0);
  // The last page of a file may still take one.
  await expect(async () => {
    await page.keyboard.press('Control+n');
    await expect(page.getByTestId('saving-problem')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByTestId('saved-state')).toHaveText('Not saved: the disk is full');
  disk.makeRoom();
  // Either it was not kept, and is to be done again, or the disk had taken it after all.
  const healed = /^(Not saved: please try again|All saved on this computer)$/;
  await expect(page.getByTestId('saved-state')).toHaveText(healed, { timeout: 30_000 });
  await page.keyboard.press('Control+n');
  await page.getByTestId('screen-composer').waitFor();
  await expect(page.getByTestId('saved-state')).toHaveText(/^Saved on this computer/);
  await holdfast.close();
});

test('a second process on the same folder says that the files are held, and goes on when they are free', async () => {
  const userData = join(disk.path, 'profile');
  const first = await start();
  await untilReady(first);
  for (const name of readdirSync(userData)) {
    if (name.startsWith('Singleton')) rmSync(join(userData, name));
  }
  const second = await start();
  await expect(second.page.getByRole('heading', { name: 'Storm cannot be opened yet' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(second.page.getByText('another program may be using them. Nothing is lost.')).toBeVisible();
  await first.close();
  await second.page.getByTestId('screen-calendar').waitFor();
  await untilReady(second);
  expect(await storedText(second.page)).toBe(FIRST_WORDS);
  await second.close();
});
