import { nextFrame, recordFrames, secondFrame } from './frames';

export interface Watched {
  /** From the click to the second frame after what it leads to stands. */
  readonly tookMs: number;
  /** Longest time between two frames, from the click until a second after that. */
  readonly longestGapMs: number;
}

/** Clicks one thing and watches the window until another stands. Both by their test id. */
export async function clickUntil(from: string, to: string): Promise<Watched> {
  const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  const button = find(from);
  if (!button) throw new Error(`nothing on the screen is called ${from}`);
  const stop = recordFrames();
  const since = performance.now();
  button.click();
  while (find(to) === null) await nextFrame();
  const stands = await secondFrame();
  while (performance.now() < stands + 1_000) await nextFrame();
  return { tookMs: stands - since, longestGapMs: stop() };
}

/** Longest task of the window, milliseconds, from one delivery's change of state until the to-do list knows of it. */
export async function changeBesideToDo(): Promise<number> {
  const list = document.querySelector<HTMLElement>('[data-testid="todo"]');
  if (!list || !window.session || !window.run) throw new Error('the to-do list is not on the screen');
  const looked = () => Number(list.dataset['looked']);
  const [before, now] = [looked(), window.session.now()];
  const row = await window.session.db.deliveries
    .where('at')
    .above(now)
    .filter(({ status }) => status === 'scheduled')
    .first();
  if (!row) throw new Error('nothing to change');
  let longest = 0;
  const observer = new PerformanceObserver((seen) => {
    for (const { duration } of seen.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  await window.run('delivery.status', { ids: [row.id], status: 'cancelled' });
  while (looked() === before) await nextFrame();
  observer.disconnect();
  return longest;
}
