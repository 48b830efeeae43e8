import type { Plan } from '../../../core/replan';
import type { ReplanAnswer, ReplanAsk } from './protocol';

/**
 * Work out plans off the window's thread; each is told as soon as it is there. Aborting stops the worker at once.
 *
 * @returns all plans, in the order asked; rejects with an AbortError when cancelled
 */
export function computePlans(
  ask: ReplanAsk,
  options: { readonly onPlan?: (plan: Plan) => void; readonly signal?: AbortSignal } = {},
): Promise<Plan[]> {
  const worker = new Worker(new URL('./replan.worker.ts', import.meta.url), {
    type: 'module',
    name: 'holdfast-replan',
  });
  const plans: Plan[] = [];
  return new Promise<Plan[]>((resolve, reject) => {
    options.signal?.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', (event: MessageEvent<ReplanAnswer>) => {
      const message = event.data;
      if (message.kind === 'bug') reject(new Error(message.message));
      else if (message.kind === 'end') resolve(plans);
      else {
        plans.push(message.plan);
        options.onPlan?.(message.plan);
      }
    });
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}

export type { OutageLike, ReplanAsk } from './protocol';
