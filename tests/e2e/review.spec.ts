import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openSample, startStory, startWorkspaceForTest, type Story, type TestWindow } from './support/app';
import { axeFindings } from './support/axe';
import { closeComposer, writePost } from './support/by-hand';
import { launchHoldfast } from './support/launch';

const NOW = '2026-11-27T07:20:00Z';

/** Opens the composer on the first delivery whose name begins so, with the keyboard. */
async function compose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('screen-composer').waitFor();
}

const LOAF = /^12:00 A loaf for your neighbour/;

test('approved, changed, shown what changed, approved again (R133)', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  await compose(page, LOAF);
  const review = page.getByTestId('composer-review');
  await page.getByTestId('review-approve').click();
  await expect(review).toContainText('Covers this exact version');

  const text = page.getByTestId('composer-text');
  const before = await text.inputValue();
  await text.fill(`${before} Until noon.`);
  await expect(review).toContainText('Changed since approval');
  await expect(review).toContainText(', then edited.');
  await expect(page.getByTestId('review-changes').locator('ins').first()).toContainText('Until noon.');
  await expect(page.getByTestId('composer-next')).toContainText('Approve again');

  // The same is said before anything goes to a scheduler, and where a team settles things.
  await page.keyboard.press('Escape');
  await page.getByTestId('room-handover').click();
  await expect(page.getByTestId('handover-stale')).toContainText('1 post was changed after approval.');
  await page.getByTestId('room-team').click();
  await expect(page.getByTestId('conflict')).toContainText('Approved, then changed');
  await page.getByRole('button', { name: 'See changes' }).click();
  await page.getByTestId('review-approve').click();
  await expect(review).toContainText('Covers this exact version');
  await page.getByTestId('composer-close').click();
  await expect(page.getByTestId('conflict')).toHaveCount(0);
  await story.close();
});

test('an approval meets a colleague’s edit when two copies merge, and is still out of date after a rebuild', async () => {
  const anna = await startStory({ now: NOW, open: [] });
  const page = await openSample(anna);
  const saveBundle = async (story: Story): Promise<string> => {
    await story.page.getByTestId('room-team').click();
    await story.page.getByTestId('save-bundle').click();
    const found = () => readdirSync(story.saved).find((name) => name.endsWith('.holdfast'));
    await expect.poll(found).toBeDefined();
    return join(story.saved, found() ?? '');
  };
  const ben = await startStory({ now: NOW, open: [await saveBundle(anna)] });
  await ben.page.getByTestId('start-bundle').click();
  await ben.page.getByTestId('screen-calendar').waitFor();
  await ben.page.waitForFunction(() => (window as unknown as TestWindow).isReady());

  // Apart: Anna signs what she sees, Ben writes it anew.
  await page.getByTestId('room-calendar').click();
  await compose(page, LOAF);
  await page.getByTestId('review-approve').click();
  await expect(page.getByTestId('composer-review')).toContainText('Covers this exact version');
  await page.keyboard.press('Escape');
  await compose(ben.page, LOAF);
  await ben.page.getByTestId('composer-text').fill('Two loaves for your neighbour.');
  await closeComposer(ben.page);
  const fromBen = await saveBundle(ben);
  writeFileSync(
    join(anna.saved, 'dialogs.json'),
    JSON.stringify({ open: [fromBen], saveFolder: anna.saved }),
  );
  await page.getByTestId('room-team').click();
  await page.getByTestId('merge-bundle').click();
  await expect(page.getByTestId('conflict')).toContainText('Approved, then changed');
  await page.getByRole('button', { name: 'See changes' }).click();
  await expect(page.getByTestId('review-changes').locator('ins').first()).toContainText('Two loaves');
  await ben.close();

  // The working copy gone, as after a full disk: what is read back from the journal says the same.
  await anna.app.close();
  rmSync(join(anna.userData, 'IndexedDB'), { recursive: true });
  const again = await launchHoldfast({
    userData: anna.userData,
    env: { HOLDFAST_NOW: NOW, TZ: 'Europe/London', LANG: 'en_GB.UTF-8' },
  });
  await again.page.waitForFunction(() => (window as unknown as TestWindow).isReady?.() ?? false);
  await again.page.getByTestId('room-team').click();
  await expect(again.page.getByTestId('conflict')).toContainText('Approved, then changed');
  await again.app.close();
  rmSync(anna.userData, { recursive: true, force: true, maxRetries: 3 });
});

test('sent back with a note, and only approvers may approve', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  await page.getByTestId('room-settings').click();
  await page.getByTestId('person-name').fill('Head of marketing');
  await page.getByTestId('add-person').click();
  await page.getByTestId('person-approves').click();
  await expect(page.getByTestId('approval-rule')).toContainText('you cannot');
  await page.getByTestId('room-calendar').click();
  await compose(page, LOAF);
  await expect(page.getByTestId('review-approve')).toHaveCount(0);
  await page.getByTestId('review-ask').click();
  await page.keyboard.press('Escape');

  // I am made an approver too: now I may send it back.
  await page.getByTestId('room-settings').click();
  await page.getByTestId('add-me').click();
  await page.getByTestId('person-approves').last().click();
  await page.getByTestId('room-calendar').click();
  await compose(page, LOAF);
  await page.getByTestId('composer-draft').click();
  await page.getByTestId('composer-next').click();
  await page.getByTestId('review-send-back').click();
  await page.getByTestId('review-note').fill('Say which shop.');
  await page.getByTestId('review-send').click();
  await expect(page.getByTestId('composer-review')).toContainText('Say which shop.');
  await page.getByTestId('composer-history').click();
  await expect(page.getByTestId('composer-history-panel')).toContainText('Sent it back: “Say which shop.”');
  await story.close();
});

test('any earlier text comes back, a channel’s own too, and one undo takes that back', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  await compose(page, LOAF);
  await page.getByTestId('composer-tailor').click();
  const own = page.getByTestId('composer-own-text');
  await own.fill('A loaf, today.');
  await page.getByTestId('composer-link').fill('https://bramble.example/loaf');
  await own.fill('A loaf, tomorrow, in both shops.');
  await expect(page.getByTestId('composer-saved')).toContainText('Saved');
  await page.getByTestId('composer-history').click();
  const panel = page.getByTestId('composer-history-panel');
  await expect(panel.locator('ins').first()).toBeVisible();
  await panel.getByTestId('history-restore').first().click();
  await page.getByRole('button', { name: 'Back to the channels' }).click();
  await expect(own).toHaveValue('A loaf, today.');
  await page.getByTestId('undo').click();
  await expect(own).toHaveValue('A loaf, tomorrow, in both shops.');
  await story.close();
});

test('what is left to do is listed, most urgent first, and done with the keyboard alone (R56, R131)', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  const channelId = await page.evaluate(async () => {
    const rows = await (window as unknown as TestWindow).standing();
    const noon = Date.parse('2026-11-27T12:00:00Z');
    return rows.find((row) => row.title === 'A loaf for your neighbour' && row.at === noon)?.channelId ?? '';
  });
  const title = 'Rolls for the school fair';
  await writePost(page, { title, words: `${title}.`, channelId, wall: '2026-11-27T10:10' }, 'draft');
  await page.getByTestId('view-todo').focus();
  await page.keyboard.press('Space');
  const rows = page.getByTestId('work');
  await expect(rows.first()).toBeVisible();
  const kinds = await rows.evaluateAll((list) => list.map((row) => row.getAttribute('data-kind')));
  expect(kinds.indexOf('unfinished')).toBeGreaterThan(kinds.indexOf('no-media'));
  await expect(page.getByTestId('lead-meter')).toContainText('Written');

  // One key asks for approval; the line then waits for it, and goes once it is given.
  await page.getByTestId('work-fix').first().focus();
  for (let n = 0; n < kinds.indexOf('unfinished'); n += 1) await page.keyboard.press('ArrowDown');
  await expect(
    page.getByRole('button', { name: /^Ask for approval: Rolls for the school fair/ }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  const waiting = page.getByRole('button', { name: /^Review: Rolls for the school fair/ });
  await expect(waiting).toBeVisible();
  await waiting.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('screen-composer').waitFor();
  await expect(page.getByTestId('review-send-back')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('composer-review')).toContainText('Covers this exact version');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Rolls for the school fair/ })).toHaveCount(0);
  await story.close();
});

test('a week by the hour: colleagues’ clocks beside ours, moved by keyboard and by pointer (R154)', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  await page.getByTestId('room-settings').click();
  await page.getByTestId('person-name').fill('Priya');
  await page.getByTestId('add-person').click();
  await page.getByLabel('Time zone of Priya').selectOption('America/Toronto');
  await page.getByTestId('room-calendar').click();
  await page.getByTestId('view-week').focus();
  await page.keyboard.press('Space');
  const week = page.getByTestId('week-hours');
  await expect(week.getByRole('columnheader', { name: 'Toronto' })).toBeVisible();
  const wallOf = async (title: string) => {
    const rows = await page.evaluate(() => (window as unknown as TestWindow).standing());
    return rows
      .filter((row) => row.title === title)
      .map((row) => new Date(row.at).toISOString().slice(0, 16));
  };

  await week.getByRole('button', { name: LOAF }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => wallOf('A loaf for your neighbour')).toContain('2026-11-29T12:30');

  const chip = week.getByRole('button', { name: /^12:30 A loaf for your neighbour/ });
  await expect(chip).toBeFocused();
  const box = await chip.boundingBox();
  const hour = await week.getByRole('rowheader').evaluate((scales) => scales.clientHeight / 15);
  if (!box) throw new Error('the chip is not on screen');
  await chip.dragTo(week.locator("[data-week-day='2026-11-29']"), {
    sourcePosition: { x: 20, y: 8 },
    targetPosition: { x: 40, y: hour * 10 + 8 },
  });
  await expect.poll(() => wallOf('A loaf for your neighbour')).toContain('2026-11-29T17:00');
  await story.close();
});

test('a quarter at one look, by keyboard to the day (R154)', async () => {
  const story = await startStory({ now: NOW, open: [] });
  const page = await openSample(story);
  await page.getByTestId('view-quarter').focus();
  await page.keyboard.press('Space');
  const today = page.getByRole('button', { name: /^Friday 27 November 2026: 29 posts/ });
  await today.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Saturday 28 November 2026: 11 posts/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Saturday 28 November 2026' })).toBeVisible();
  await story.close();
});

test('empty lanes say what to do first, and stop once there is a post', async () => {
  const story = await startStory({ now: NOW, open: [] });
  await startWorkspaceForTest(story);
  const { page } = story;
  await expect(page.getByTestId('first-steps')).toBeVisible();
  await page.getByTestId('first-post').click();
  await page.getByTestId('screen-composer').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('first-steps')).toHaveCount(0);
  await story.close();
});

test('five thousand deliveries are looked through beside the window, not in it', async () => {
  const story = await startStory({ now: NOW, open: [] });
  await startWorkspaceForTest(story);
  const { page } = story;
  const took = await page.evaluate(async () => {
    const posts = Array.from({ length: 5_000 }, (_, n) => ({
      key: `p${n}`,
      title: `Post ${n}`,
      text: `Second batch ${n} is out: seeded rye and the last of the gift boxes. Come by before six. #Sourdough`,
      media: n % 3 === 0 ? [{ name: 'loaf.jpg', mime: 'image/jpeg', alt: '' }] : [],
      deliveries: [
        {
          key: `d${n}`,
          channel: 'x',
          at: new Date(Date.UTC(2026, 10, 28) + n * 3_600_000).toISOString().slice(0, 16),
        },
      ],
    }));
    const plan = {
      format: 'holdfast-plan/1',
      workspace: { name: 'Big', zone: 'Europe/London' },
      channels: [{ key: 'x', platform: 'x', name: 'X', zone: 'Europe/London' }],
      posts,
    };
    const { session } = window as unknown as {
      session: { client: { ask(question: string, ask: object): Promise<{ ok: boolean }> } };
    };
    const result = await session.client.ask('importPlan', { text: JSON.stringify(plan), name: 'big.json' });
    return result.ok;
  });
  expect(took).toBe(true);
  await page.getByTestId('view-todo').click();
  const todo = page.getByTestId('todo');
  await expect(todo).toHaveAttribute('data-looked', '5000', { timeout: 20_000 });
  // A small change is told of without being asked, and without leaving the list.
  await page.getByTestId('work').getByRole('button', { name: 'Post 0', exact: true }).first().click();
  await page.getByTestId('composer-time').getByRole('combobox').selectOption('cancelled');
  await closeComposer(page);
  await expect(todo).toHaveAttribute('data-looked', '4999');
  await story.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in review, to do, week and quarter, ${theme}`, async () => {
    const story = await startStory({ now: NOW, open: [] });
    const { page } = story;
    await page.evaluate((chosen) => window.holdfast.setTheme(chosen), theme);
    await page.reload();
    await openSample(story);
    const found: string[] = [];
    for (const [view, shows] of [
      ['todo', 'work'],
      ['week', 'week-hours'],
      ['quarter', 'quarter'],
      ['list', 'delivery'],
      ['lanes', 'delivery'],
    ] as const) {
      await page.getByTestId(`view-${view}`).click();
      await page.getByTestId(shows).first().waitFor();
      found.push(...(await axeFindings(page)).map((one) => `${view}: ${one}`));
    }
    await compose(page, LOAF);
    await page.getByTestId('review-approve').click();
    await page.getByTestId('composer-text').fill('Other words.');
    await expect(page.getByTestId('review-changes')).toBeVisible();
    found.push(...(await axeFindings(page)).map((one) => `stale: ${one}`));
    await page.getByTestId('composer-history').click();
    await expect(page.getByTestId('history-version').first()).toBeVisible();
    found.push(...(await axeFindings(page)).map((one) => `history: ${one}`));
    expect(found).toEqual([]);
    await story.close();
  });
}
