import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { startStory, type Story } from './support/app';
import { axeFindings } from './support/axe';

const PLAN = resolve(import.meta.dirname, '../fixtures/scenario-black-friday.json');
const LINK = 'https://bsky.example/profile/bramble/post/1';

async function openPack(story: Story): Promise<void> {
  const { page } = story;
  await page.getByTestId('workspace-name').fill('Bramble & Rye');
  await page.getByTestId('start-plan').click();
  await page.getByTestId('import-run').click();
  await page.getByTestId('import-show').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.getByTestId('room-handover').click();
  await page.getByTestId('handover-view-copy').click();
  await page.getByTestId('copy-pack-headline').waitFor();
}

test('the scheduler is down (R132): copy, open the platform, paste the link; it counts when the scheduler is read back', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [PLAN] });
  const { page, app } = story;
  await openPack(story);

  // The rest of the day in order, the day after on request; what was due before is folded, to be looked at first.
  const entries = page.getByTestId('copy-entry');
  await expect(page.getByTestId('copy-pack-headline')).toHaveText('23 posts to post manually');
  const passed = page.getByTestId('copy-pack-passed');
  await expect(passed).toContainText(
    '6 posts were due earlier today. Check first whether they are already published.',
  );
  await passed.locator('summary').click();
  await expect(entries.first()).toContainText('08:00');
  await expect(entries.first()).toContainText('Its time has passed');
  await page.getByTestId('copy-pack-tomorrow').click();
  await expect(page.getByTestId('copy-pack-headline')).toHaveText('34 posts to post manually');
  await page.getByTestId('copy-pack-today').click();
  expect(await axeFindings(page)).toEqual([]);

  // Copied to the byte.
  const bluesky = entries.filter({ hasText: 'Bluesky' }).first();
  await bluesky.getByTestId('copy-text').click();
  await expect(bluesky.getByTestId('copy-text')).toHaveText('Copied');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  const shown = await bluesky.locator('p[dir="auto"]').evaluate((element) => element.textContent);
  expect(copied).toBe(shown);
  const plan = JSON.parse(readFileSync(PLAN, 'utf8')) as {
    posts: { text: string; deliveries: { key: string }[] }[];
  };
  expect(plan.posts.map((post) => post.text)).toContain(copied);

  // The platform's own page, in the person's browser: only when pressed, and only an address of the list.
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url: string) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  expect(await opened()).toEqual([]);
  await bluesky.getByTestId('copy-open').click();
  expect(await opened()).toEqual(['https://bsky.app/intent/compose']);
  const strange = await page.evaluate(() => window.holdfast.openComposer('https://evil.example/'));
  expect([strange, await opened()]).toEqual([false, ['https://bsky.app/intent/compose']]);

  // Done, with its link; nothing else passes for one.
  await bluesky.getByTestId('copy-done').click();
  await page.getByTestId('copy-done-link').fill('done it');
  await page.getByTestId('copy-done-use').click();
  await expect(page.getByText('That is no link')).toBeVisible();
  await page.getByTestId('copy-done-link').fill(LINK);
  await page.getByTestId('copy-done-use').click();
  await expect(page.getByTestId('copy-pack-headline')).toHaveText('22 posts to post manually');
  await expect(page.getByTestId('copy-pack-done')).toContainText(LINK);
  await expect(page.getByTestId('copy-text').and(page.locator(':focus'))).toBeVisible();

  // Read back: what Buffer still has of it must be cancelled there.
  await page.getByTestId('handover-view-happened').click();
  const at = '2026-11-27T11:00:00Z';
  await page
    .getByTestId('readback-paste')
    .fill(`channel\ttext\tat\tstatus\nbsky\t"${copied.replaceAll('"', '""')}"\t${at}\tqueued`);
  await page.getByTestId('readback-paste-use').click();
  const outcome = page.getByTestId('readback-outcome').first();
  await expect(outcome).toHaveAttribute('data-outcome', 'by-hand');
  await expect(outcome).toContainText(LINK);
  await expect(outcome).toContainText('Cancel it in Buffer: it is out already');
  await story.close();
});

test('the page to print holds every post of the pack, and nothing that runs', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [PLAN] });
  const { page, saved } = story;
  await openPack(story);
  const texts = await page.locator('[data-testid="copy-entry"] p[dir="auto"]').allTextContents();
  await page.getByTestId('copy-pack-save').click();
  await expect(page.getByText('Open it to print it.')).toBeVisible();
  const [name = ''] = readdirSync(saved).filter((file) => file.endsWith('.html'));
  expect(name).toBe('copy-pack-2026-11-27.html');
  const html = readFileSync(join(saved, name), 'utf8');
  // Read as a browser reads it, in an inert document.
  const read = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    return {
      texts: [...parsed.querySelectorAll('pre')].map((pre) => pre.textContent),
      loads: parsed.querySelectorAll('script, img, link, iframe, object').length,
    };
  }, html);
  expect(read).toEqual({ texts, loads: 0 });
  await story.close();
});
