import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Highs } from 'highs';
import type { Model } from './model';
import { solveExactly, type Optimum } from './optimum';

const FILE = new URL('../fixtures/replan-optima.json', import.meta.url);

/** One program in so many is solved again in every run, so that a wrong page in the memory is found. */
const AGAIN = 8;

const IS_ANEW = process.env['HOLDFAST_SOLVE_ANEW'] === '1';

/** Columns taken, by the SHA-256 of the program's text. */
export type Memory = Record<string, readonly number[]>;

/**
 * HiGHS's proven optima, remembered: a program is the same as long as its text is, and proving two hundred of them
 * takes minutes. What is not remembered is solved; `HOLDFAST_SOLVE_ANEW=1` solves all and writes the memory.
 */
export class RememberedOptima {
  private readonly found: Memory = {};
  /** How many were solved in this run, and not just remembered. */
  solved = 0;

  /** @param again one program in so many is solved although it is remembered */
  constructor(
    private readonly highs: Highs,
    private readonly known: Memory = IS_ANEW ? {} : (JSON.parse(readFileSync(FILE, 'utf8')) as Memory),
    private readonly again = AGAIN,
  ) {}

  /** @throws Error when the memory says other than HiGHS for a program that is solved again */
  optimum(model: Model): Pick<Optimum, 'taken' | 'ticks'> {
    const key = createHash('sha256').update(model.lp).digest('hex');
    const columns = this.known[key];
    const remembered = columns && chosen(model, columns);
    if (remembered && Number.parseInt(key.slice(0, 8), 16) % this.again !== 0) return remembered;
    this.solved += 1;
    const solved = solveExactly(this.highs, model);
    if (remembered && remembered.ticks !== solved.ticks)
      throw new Error(
        `replan-optima.json says ${remembered.ticks} where HiGHS says ${solved.ticks} (${key})`,
      );
    this.found[key] = solved.taken.map((offer) => model.offers.indexOf(offer));
    return solved;
  }

  /** Writes down what was solved anew; nothing unless that was asked for. */
  write(): void {
    if (!IS_ANEW) return;
    const lines = Object.entries(this.found)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, columns]) => `${JSON.stringify(key)}:${JSON.stringify(columns)}`);
    writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
  }
}

function chosen(model: Model, columns: readonly number[]): Pick<Optimum, 'taken' | 'ticks'> {
  const taken = columns.map((index) => {
    const offer = model.offers[index];
    if (!offer) throw new Error(`replan-optima.json names column ${index} of ${model.offers.length}`);
    return offer;
  });
  return { taken, ticks: taken.reduce((sum, offer) => sum + offer.ticks, 0) };
}
