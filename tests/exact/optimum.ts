import { createRequire } from 'node:module';
import loadHighs, { type Highs } from 'highs';
import type { Model } from './model';
import type { Offer } from './offers';

/** HiGHS's own number for 'solved to the end'. */
const OPTIMAL = 7;

export interface Optimum {
  /** One offer a delivery. */
  readonly taken: readonly Offer[];
  readonly ticks: number;
  /** The solving alone, without building or reading the model. */
  readonly solveMs: number;
}

/** HiGHS as WebAssembly, found where it is installed, from a bundle too. */
export function startHighs(): Promise<Highs> {
  const wasm = createRequire(import.meta.url).resolve('highs/runtime');
  return loadHighs({ locateFile: () => wasm });
}

/**
 * Solves to a proven optimum: no relative gap is allowed, and less than a tick of an absolute one.
 *
 * @throws Error when HiGHS stops short of that, or its answer is no choice of one offer a delivery at that price
 */
export function solveExactly(highs: Highs, model: Model): Optimum {
  return highs.withModel({ format: 'lp', data: model.lp }, (problem) => {
    problem.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
    const since = performance.now();
    problem.run();
    const solveMs = performance.now() - since;
    const status = problem.getModelStatus();
    if (status !== OPTIMAL) throw new Error(`HiGHS ended with status ${status}`);
    const values = problem.getSolution().colValue;
    const taken = model.offers.filter((_, index) => (values[index] ?? 0) > 0.5);
    const ticks = taken.reduce((sum, offer) => sum + offer.ticks, 0);
    const said = problem.getObjectiveValue();
    if (Math.abs(said - ticks) > 0.5) throw new Error(`HiGHS says ${said} for offers that cost ${ticks}`);
    return { taken, ticks, solveMs };
  });
}
