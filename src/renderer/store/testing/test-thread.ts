/** A thread that a test plays: it keeps what it is told, and says what the test wants said. */
export class TestThread extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  onerror: Worker['onerror'] = null;
  /** Everything it was told, in order. */
  readonly told: unknown[] = [];
  isEnded = false;

  postMessage(message: unknown): void {
    this.told.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Says something to the window; nobody hears a thread that was ended. */
  say(data: unknown): void {
    if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/**
 * Lets the window start threads that the test plays, until `vi.unstubAllGlobals`.
 * @returns those that were started, in order
 */
export function playThreads(
  stub: (name: 'Worker', thread: typeof TestThread) => unknown,
): readonly TestThread[] {
  const started: TestThread[] = [];
  stub(
    'Worker',
    class extends TestThread {
      constructor() {
        super();
        started.push(this);
      }
    },
  );
  return started;
}
