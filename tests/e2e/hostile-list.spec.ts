import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startStory, startWorkspaceForTest, type TestWindow } from './support/app';

const GOOD = 'channel,text,at,status\nX,Second batch,2026-11-27T11:00:00Z,sent\n';

function fileWith(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'holdfast-list-')), 'buffer-sent.csv');
  writeFileSync(path, text);
  return path;
}

async function savePost(page: Page, title: string): Promise<void> {
  const saved = await page.evaluate(
    (words) =>
      (window as unknown as TestWindow).run('post.create', { title: words, text: words, bank: true }),
    title,
  );
  expect(saved.ok).toBe(true);
  await expect(page.getByTestId('saved-state')).toContainText('Saved on this computer');
}

test('a list whose reading stands still is cancelled or ended; saving never waits for it', async () => {
  test.setTimeout(300_000);
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [fileWith(GOOD), fileWith(GOOD)] });
  const { page } = story;
  await startWorkspaceForTest(story);
  await page.getByTestId('room-handover').click();
  await page.getByTestId('handover-view-happened').click();
  await page.getByTestId('readback-headline').waitFor();
  // Threads that the window starts from now on are held at their first line, as if they stood still.
  const session = await page.context().newCDPSession(page);
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
  await page.getByTestId('readback-choose').click();
  await savePost(page, 'beside a list that stands still');
  await page.getByTestId('readback-cancel').click();
  await expect(page.getByTestId('readback-problem')).toContainText('Cancelled. Nothing was changed.');
  await page.getByTestId('readback-choose').click();
  await savePost(page, 'beside another one');
  await expect(page.getByTestId('readback-problem')).toContainText(
    'Reading this list took far longer than a scheduler’s list does, so it was stopped. Nothing was changed.',
    { timeout: 60_000 },
  );
  await session.detach();
  await page.getByTestId('readback-paste').fill(GOOD);
  await page.getByTestId('readback-paste-use').click();
  await expect(page.getByTestId('readback-problem')).not.toBeVisible();
  await story.close();
});
