import type { Progress } from '../../store/client';

/** How far long work is. Apart from other state, so that only the bar is drawn again for each step. */
export class ProgressLine {
  private current: Progress | null = null;
  private readonly listeners = new Set<() => void>();

  readonly get = (): Progress | null => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(progress: Progress | null): void {
    this.current = progress;
    for (const listener of this.listeners) listener();
  }
}
