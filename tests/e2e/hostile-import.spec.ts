import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { HOSTILE_FILES } from '../unit/import/hostile-files';
import { startStory, startWorkspaceForTest, type Story, type TestWindow } from './support/app';

const GOOD = 'Date,Time,Channel,Text\n2026-12-01,09:00,X,Loaves\n2026-12-02,09:00,X,Rolls\n';
const WIDTH = 1280;
const HEIGHT = 800;

const TOO_MUCH = 'Nothing was imported. Save its sheet as CSV and import that.';
const DAMAGED = 'Nothing was imported. Open it in a spreadsheet, save it again and import that.';
const TOO_DEEP = 'Nothing was imported. Save it again where it came from and import that.';

/** What the window says of each file: why it cannot come in, or what of it could. */
const SAID: { readonly [name: string]: string } = {
  'deep-field-plan.json': 'posts[0].zzz is nested too deep',
  'ics-150kb-commas.ics': '1 post ready to import',
  'plan-nested-5000-extra.json': TOO_DEEP,
  'redos-300-bytes.ics': 'Nothing in this file is ready to import',
  'xlsx-lt-a-400kb.xlsx': DAMAGED,
  'xlsx-open-comments.xlsx': TOO_MUCH,
  'xlsx-quotes.xlsx': TOO_MUCH,
  'bymonth-200000.ics': '2 posts ready to import',
  'rdate-300000.ics': '5,000 posts ready to import',
  'exdate-300000.ics': '31 posts ready to import',
  'interval-999999999.ics': '1 post ready to import',
  'counts-from-year-1000.ics': 'Nothing in this file is ready to import',
  'lt-a-9mb.xlsx': TOO_MUCH,
  'open-comments-9mb.xlsx': TOO_MUCH,
  'quotes-9mb.xlsx': TOO_MUCH,
  'nested-tags.xlsx': DAMAGED,
  'brackets-in-a-format.xlsx': 'This workbook has no filled sheet. Nothing was imported.',
  'gaps-90000-by-1000.xlsx': 'Delete the columns that are not part of the plan, or split the file',
  'merges.xlsx': 'Delete the columns that are not part of the plan, or split the file',
  'blanks-64000.csv': 'Nothing in this file is ready to import',
  'blanks-900000.csv': 'Nothing in this file is ready to import',
  'blanks-in-every-column.csv': '1 post ready to import',
  'hashes-in-an-address.csv': '1 post ready to import',
  'commas-45mb.csv': '1 post ready to import',
  'letters-and-commas-45mb.csv': '1 post ready to import',
  'channels-100000.csv': '500 posts ready to import',
  'one-key-90000-times.csv': '1,100 posts ready to import',
  'lists-5000000-deep.json': TOO_DEEP,
  'lists-side-by-side.json': 'Split it and import the parts one after the other.',
  'proto-words.csv': 'Nothing in this file is ready to import',
  'zone-named-constructor.ics': '1 post ready to import',
};

/** The files on disk, in the order in which the dialogs give them. */
function filesFor(
  ...files: readonly { readonly name: string; readonly bytes: () => Uint8Array }[]
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-hostile-'));
  return files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes());
    return path;
  });
}

const text = (name: string, words: string) => ({ name, bytes: () => new TextEncoder().encode(words) });

/** An honest year of a large team: long enough in the reading to be stopped in the middle. */
function manyRows(): string {
  const rows = Array.from(
    { length: 90_000 },
    (_, n) =>
      `2027-0${1 + (n % 9)}-${10 + (n % 18)},${10 + (n % 12)}:${10 + (n % 50)},X,"Loaf number ${n}, fresh"`,
  );
  return `Date,Time,Channel,Text\n${rows.join('\n')}\n`;
}

async function start(open: readonly string[]): Promise<Story> {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open });
  await story.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width: WIDTH, height: HEIGHT },
  );
  await startWorkspaceForTest(story);
  return story;
}

async function bringIn(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByTestId('palette');
  await palette.waitFor();
  await page.keyboard.type('Import a plan');
  await palette.getByRole('option', { name: 'Import a plan' }).click();
  await page.getByTestId('import-wizard').waitFor();
}

/** Makes a post while something else goes on; whatever that is, the answer comes and the status line says so. */
async function savePost(page: Page, title: string): Promise<void> {
  const saved = await page.evaluate(
    (words) =>
      (window as unknown as TestWindow).run('post.create', { title: words, text: words, bank: true }),
    title,
  );
  expect(saved.ok).toBe(true);
  await expect(page.getByTestId('saved-state')).toContainText('Saved on this computer');
  expect(await titles(page)).toContain(title);
}

function titles(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as TestWindow).postTitles());
}

test('whatever file is chosen, work goes on and is saved, and the window says what became of the file', async () => {
  test.setTimeout(600_000);
  const story = await start(filesFor(...HOSTILE_FILES, text('good.csv', GOOD)));
  const { page } = story;
  for (const { name } of HOSTILE_FILES) {
    await bringIn(page);
    await savePost(page, `beside ${name}`);
    const wizard = page.getByTestId('import-wizard');
    await expect(wizard, name).toContainText(SAID[name] ?? 'not in the list', { timeout: 60_000 });
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
    expect(await titles(page), name).toHaveLength(HOSTILE_FILES.findIndex((file) => file.name === name) + 1);
    await page.getByTestId('import-close').click();
    await wizard.waitFor({ state: 'detached' });
  }
  await bringIn(page);
  await page.getByTestId('import-run').click();
  await expect(page.getByTestId('import-outcome')).toContainText('2 posts are in your plan');
  await story.close();
});

/** Threads that the window starts from now on are held at their first line, as if they stood still. */
async function holdThreads(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
  return session;
}

test('a reading that stands still is ended with a word on what to do, and the next one works', async () => {
  const story = await start(filesFor(text('still.csv', GOOD), text('good.csv', GOOD)));
  const { page } = story;
  const session = await holdThreads(page);
  await bringIn(page);
  await savePost(page, 'beside a thread that stands still');
  await expect(page.getByTestId('import-progress')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('reading.png') });
  await expect(page.getByRole('alert')).toHaveText(
    'This file took far too long to read, so reading was stopped. Nothing was changed. ' +
      'Open it in a spreadsheet, save it as CSV or split it, then import that.',
    { timeout: 60_000 },
  );
  await page.screenshot({ path: test.info().outputPath('ended.png') });
  await session.detach();
  expect(await titles(page)).toEqual(['beside a thread that stands still']);
  await page.getByTestId('import-close').click();
  await bringIn(page);
  await page.getByTestId('import-run').click();
  await expect(page.getByTestId('import-outcome')).toContainText('2 posts are in your plan');
  await story.close();
});

test('a reading is cancelled in the middle, leaves no trace, and the file can be chosen again', async () => {
  const story = await start(filesFor(text('many.csv', manyRows()), text('good.csv', GOOD)));
  const { page } = story;
  await bringIn(page);
  await expect(page.getByTestId('import-progress')).toBeVisible();
  await page.getByTestId('import-cancel').click();
  await expect(page.getByTestId('import-wizard')).toContainText('Cancelled. Nothing was changed.');
  await page.screenshot({ path: test.info().outputPath('cancelled.png') });
  await savePost(page, 'after the cancel');
  expect(await titles(page)).toEqual(['after the cancel']);
  await page.getByTestId('import-close').click();
  await bringIn(page);
  await page.getByTestId('import-run').click();
  await expect(page.getByTestId('import-outcome')).toContainText('2 posts are in your plan');
  await story.close();
});
