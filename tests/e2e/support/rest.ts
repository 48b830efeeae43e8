import type { Page } from '@playwright/test';

/** Resolves once nothing slides, fades or grows any more: what stands now stands where it will stay. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    // What has just been put on the screen begins to move in its first frame. What turns for ever is let turn.
    const moving = () =>
      document
        .getAnimations()
        .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
    await frame();
    await frame();
    for (let now = moving(); now.length > 0; now = moving()) {
      await Promise.allSettled(now.map((one) => one.finished));
      await frame();
    }
  });
}
