import { expect, test, type Page } from '@playwright/test';
import { startStory, type TestWindow } from './support/app';
import { axeFindings } from './support/axe';
import { declareMeta } from './support/by-hand';

/** The rooms, each as a person would find it on the day. */
const PLACES: readonly { readonly name: string; go(page: Page): Promise<void> }[] = [
  { name: 'lanes by day', go: (page) => page.getByTestId('room-calendar').click() },
  { name: 'lanes by hour', go: (page) => page.getByText('Hours', { exact: true }).click() },
  { name: 'month', go: (page) => page.getByText('Month', { exact: true }).click() },
  { name: 'list', go: (page) => page.getByText('List', { exact: true }).click() },
  { name: 'bank', go: (page) => page.getByTestId('room-bank').click() },
  { name: 'days', go: (page) => page.getByTestId('room-days').click() },
  { name: 'outage', go: (page) => page.getByTestId('room-outage').click() },
  { name: 'hand-over', go: (page) => page.getByTestId('room-handover').click() },
  { name: 'outbox', go: (page) => page.getByTestId('handover-view-outbox').click() },
  { name: 'what happened', go: (page) => page.getByTestId('handover-view-happened').click() },
  { name: 'copy pack', go: (page) => page.getByTestId('handover-view-copy').click() },
  { name: 'team', go: (page) => page.getByTestId('room-team').click() },
  { name: 'settings', go: (page) => page.getByTestId('room-settings').click() },
];

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any room, ${theme}`, async () => {
    const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [] });
    const { page } = story;
    await page.evaluate((chosen) => window.holdfast.setTheme(chosen), theme);
    await page.reload();
    expect({ place: 'first run', found: await axeFindings(page) }).toEqual({ place: 'first run', found: [] });
    await page.getByTestId('start-sample').click();
    await page.getByTestId('screen-calendar').waitFor();
    await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
    await declareMeta(page, { since: '2026-11-27T10:05', until: '2026-11-27T18:00', isHolding: true });
    for (const { name, go } of PLACES) {
      await go(page);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect({ place: name, found: await axeFindings(page) }).toEqual({ place: name, found: [] });
    }
    await story.close();
  });
}

test('the outage can be lived through with the keyboard alone', async () => {
  const story = await startStory({ now: '2026-11-27T10:20:00Z', open: [] });
  const { page } = story;
  await page.getByTestId('start-sample').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  await page.keyboard.press('Alt+4');
  await page.getByTestId('outage-down-meta').focus();
  await page.keyboard.press('Space');
  await page.getByTestId('outage-declare').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('outage-apply').waitFor();
  await expect(page.getByTestId('outage-apply')).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('outage-applied')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('outage-apply')).toBeVisible();
  await story.close();
});
