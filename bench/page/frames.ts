/** One animation frame; answers with its time. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves in the second frame from now: what stands in the tree now has been drawn by then. */
export async function secondFrame(): Promise<number> {
  await nextFrame();
  await nextFrame();
  return performance.now();
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Between two and four frames, so that what follows begins at any moment of a frame. */
export async function anyMoment(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await pause(Math.random() * 33);
}

/** Watches the window's frames until stopped; answers with the longest gap between two of them, milliseconds. */
export function recordFrames(): () => number {
  let [last, longest, on] = [performance.now(), 0, true];
  const look = () => {
    if (!on) return;
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return () => {
    on = false;
    return Math.max(longest, performance.now() - last);
  };
}
