import { nextFrame, pause, secondFrame } from './frames';
import { granted, theSession } from './session';

const CHANNELS = 12;

/** A post on twelve channels is opened in the composer, from the call to the second frame after its preview stands. */
export async function composerTimes(repeats: number): Promise<number[]> {
  const { client, db } = theSession();
  const channels = (await db.channels.toArray()).slice(0, CHANNELS);
  const made = granted(
    await client.run('post.create', {
      title: 'Bench',
      text: 'Warm loaves at eight, and rye at nine. https://example.com #rye #bread '.repeat(4).trim(),
      deliveries: channels.map(({ id }) => ({ channelId: id, wall: '2031-06-02T09:00' })),
    }),
  );
  const id = made.made[0] ?? '';
  const times: number[] = [];
  for (let round = -2; round < repeats; round += 1) {
    await pause(150);
    const since = performance.now();
    window.openComposer?.(id);
    while (document.querySelector('[data-testid="composer-preview-card"]') === null) await nextFrame();
    const time = (await secondFrame()) - since;
    if (round >= 0) times.push(time);
    window.openComposer?.(null);
    while (document.querySelector('[data-testid="screen-composer"]') !== null) await nextFrame();
  }
  return times;
}
