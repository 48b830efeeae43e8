import type { Page } from '@playwright/test';
import type { TestWindow } from './app';

type Window = TestWindow & { openComposer(postId: string | null): void };

/** Every screen, by how one gets there. */
const PLACES: readonly { readonly name: string; go(page: Page): Promise<void> }[] = [
  { name: 'lanes by hour', go: (page) => page.getByText('Hours', { exact: true }).click() },
  { name: 'lanes by day', go: (page) => page.getByText('Days', { exact: true }).last().click() },
  ...['Week', 'Month', 'Quarter', 'List', 'To do'].map((name) => ({
    name,
    go: (page: Page) =>
      page
        .getByRole('group', { name: 'View' })
        .getByText(new RegExp(`^${name}`))
        .click(),
  })),
  ...['bank', 'days', 'outage', 'handover', 'team', 'settings'].map((room) => ({
    name: room,
    go: (page: Page) => page.getByTestId(`room-${room}`).click(),
  })),
  { name: 'outbox', go: async (page) => toHandover(page, 'outbox') },
  { name: 'what happened', go: async (page) => toHandover(page, 'happened') },
  { name: 'copy pack', go: async (page) => toHandover(page, 'copy') },
];

async function toHandover(page: Page, view: string): Promise<void> {
  await page.getByTestId('room-handover').click();
  await page.getByTestId(`handover-view-${view}`).click();
}

/**
 * Goes through every screen and opens these posts; answers with what stopped, and where.
 * @param posts ids
 */
export async function stoppedScreens(page: Page, posts: readonly string[]): Promise<string[]> {
  const stopped = page.getByText('because of a bug in Holdfast');
  const found: string[] = [];
  const look = async (name: string) => {
    await settled(page);
    if ((await stopped.count()) > 0) found.push(`${name}: ${(await stopped.first().textContent()) ?? ''}`);
  };
  for (const { name, go } of PLACES) {
    await page.getByTestId('room-calendar').click();
    await go(page);
    await page.locator('[data-testid^="screen-"]').first().waitFor();
    await look(name);
  }
  for (const id of posts) {
    await page.evaluate((post) => (window as unknown as Window).openComposer(post), id);
    await look(id);
    await page.evaluate(() => (window as unknown as Window).openComposer(null));
  }
  return found;
}

/** Once nothing has been drawn for a while: what a screen reads from the disk arrives after its frame. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const done = () => {
          watch.disconnect();
          resolve();
        };
        let quiet = setTimeout(done, 300);
        const watch = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(done, 300);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(done, 3_000);
      }),
  );
}
