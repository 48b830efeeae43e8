import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startStory } from './support/app';
import { mediaFile, mediaItems, openSamplePost } from './support/media';

const NOW = '2026-11-27T07:20:00Z';

/** The sample plan with a picture on one of its posts, saved as a plan file through the window. */
async function savePlan(page: Page): Promise<void> {
  await page.getByTestId('composer-media-file').setInputFiles(mediaFile('plain.png'));
  await expect(mediaItems(page)).toHaveCount(1);
  await expect(page.getByTestId('media-thumb').first()).toHaveAttribute('data-state', 'ready');
  await page.keyboard.press('Escape');
  await page.getByTestId('room-handover').click();
  await page.getByTestId('handover-others').click();
  await page.getByTestId('handover-scheduler-plan').click();
  await page.getByTestId('handover-left-out').getByText('What this file leaves out').click();
  await expect(page.getByText('What waits in the outbox, and the keys of your schedulers.')).toBeVisible();
  await page.getByTestId('handover-save').click();
  await page.getByTestId('handover-saved').waitFor();
}

async function bringIn(page: Page): Promise<void> {
  await page.getByTestId('workspace-name').fill('Again');
  await page.getByTestId('start-plan').click();
  await page.getByTestId('import-run').click();
  await page.getByTestId('import-outcome').waitFor();
}

test('a plan goes out with its pictures beside it and comes in with them; one that is missing is named', async () => {
  test.setTimeout(180_000);
  const first = await startStory({ now: NOW, open: [] });
  await openSamplePost(first);
  await savePlan(first.page);
  await first.close();
  const folder = join(first.saved, 'holdfast-plan-media');
  const [picture, ...others] = readdirSync(folder);
  expect([picture, others]).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.png$/), []]);

  const plan = join(first.saved, 'holdfast-plan.json');
  const second = await startStory({ now: NOW, open: [plan] });
  await bringIn(second.page);
  await expect(second.page.getByTestId('import-missing-media')).toHaveCount(0);
  await second.close();

  writeFileSync(join(folder, picture ?? ''), 'not the picture');
  const third = await startStory({ now: NOW, open: [plan] });
  await bringIn(third.page);
  await expect(third.page.getByTestId('import-missing-media')).toHaveText(
    /^One photo or video was not found beside the plan file: plain\.png\./,
  );
  await third.close();
});
