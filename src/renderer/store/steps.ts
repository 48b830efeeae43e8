import type { ImportProgress } from '../../core/import';

/** How long a thread may go on before messages (a cancel among them) are looked at, milliseconds. */
const SLICE_MS = 30;

export interface StepOptions {
  readonly onProgress?: (done: number, of: number, what: string) => void;
  readonly signal?: AbortSignal;
}

/** Runs steps to their end, with a pause now and then; null when cancelled. */
export async function runSteps<T>(
  steps: Generator<ImportProgress, T>,
  what: string,
  options: StepOptions,
): Promise<T | null> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since > SLICE_MS) {
      options.onProgress?.(step.value.done, step.value.total, what);
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    if (options.signal?.aborted) return null;
  }
}
